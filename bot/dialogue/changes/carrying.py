"""Going on here with a talk on another channel: offered to whoever comes with its code, done when they say so."""

from bot.dialogue.changes.step import Step
from bot.dialogue.context import Context
from bot.dialogue.events.answered import FormFinished
from bot.dialogue.events.event import Line, Sentence
from bot.dialogue.offers import first_questions
from bot.session import Session


def welcome(context: Context) -> Sentence:
    """Return the greeting of a newcomer, with the way into an estimate and a few questions."""
    button = context.option("form.button.estimate", "do:estimate", by_word=False)
    return Sentence("talk.start", (button, *first_questions(context)), did=("small_talk",))


def offer(session: Session, context: Context) -> Step:
    """Ask whether to go on here; what is known here already would have to make room."""
    options = (
        context.option("talk.carry.yes", "carry:yes", by_word=False),
        context.option("talk.carry.no", "carry:no", by_word=False),
    )
    key = "talk.carry.offer_replaces" if session.forms else "talk.carry.offer"
    return Step(session.changed(handover=context.incoming.handover), (Sentence(key, options, did=("steer",)),))


def carry(session: Session, context: Context, rest: str) -> Step:
    """Take what is known there, or leave it there."""
    here = session.changed(handover="")
    if rest == "no":
        return Step(here, (Line("talk.carry.left"),) if here.form is not None else (welcome(context),))
    if context.brought is None:
        return Step(here, (Line("talk.carry.over", did=("unread",)),))
    carried = here.carrying(context.brought)
    done = Line("talk.carry.done", did=("steer",))
    if carried.form is not None or not carried.at_hand:
        return Step(carried.changed(interruptions=0), (done,))
    return Step(carried, (done, FormFinished(carried.at_hand[0])))
