"""After a turn beside a contact: what is waited for is said in one line, and nothing of the message is kept."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue.contact_stage import stage_of
from bot.dialogue.context import Context
from bot.dialogue.events.asked import Unserved
from bot.dialogue.events.contact import ContactSpoken
from bot.dialogue.events.event import Event
from bot.dialogue.outcome import Outcome, with_offered
from bot.dialogue.replies.contacts import ways
from bot.session import Session

# After so many reminders it waits silently.
REMINDED = 2


def discreet_events(events: Sequence[Event], context: Context) -> tuple[Event, ...]:
    """Leave out what would quote a message in which a name may stand."""
    return tuple(each for each in events if context.contact is None or not isinstance(each, Unserved))


def reminded(before: Session, context: Context, outcome: Outcome, events: Sequence[Event]) -> Outcome:
    """Return the outcome with a reminder of what a contact still needs; beside an open form nothing is waited for."""
    if context.contact is not None:
        outcome = _discreet(before, outcome)
    talk = outcome.session.contact
    if talk is None or not talk.stage or any(isinstance(each, ContactSpoken) for each in events):
        return outcome
    stage = stage_of(before, context) if outcome.session.form is None else ""
    if not stage:
        closed = talk.model_copy(update={"stage": "", "reminded": 0})
        return replace(outcome, session=outcome.session.changed(contact=closed))
    if talk.reminded >= REMINDED or not outcome.replies or outcome.forget:
        return outcome
    *first, last = outcome.replies
    text = f"{last.text}\n\n{context.say(f'leads.waiting.{stage}')}"
    last = replace(last, text=text, options=(*last.options, *ways(context, stage, by_word=True)))
    counted = outcome.session.changed(contact=talk.model_copy(update={"reminded": talk.reminded + 1}))
    return with_offered(replace(outcome, replies=(*first, last), session=counted))


def _discreet(before: Session, outcome: Outcome) -> Outcome:
    """Keep nothing of what was typed: a name that was not taken for one may stand in it."""
    subject = outcome.session.subject.model_copy(update={"question": ""})
    kept = outcome.session.changed(pending=None, subject=subject, mentioned=before.mentioned)
    return replace(outcome, hidden=True, notes=(), session=kept)
