"""Plain sentences: what was done, why a question is asked, what cannot be true."""

from bot.content.numbers import numbered
from bot.dialogue.context import Context
from bot.dialogue.events.answered import FormFinished, OptionsTicked, WhyAsked
from bot.dialogue.events.asked import QuestionKept, Unserved
from bot.dialogue.events.computed import ValueAsked
from bot.dialogue.events.event import Did, Line, Sentence
from bot.dialogue.events.told import Contradicted
from bot.dialogue.replies import eligibility, estimate
from bot.dialogue.replies.base_amount import amount_words
from bot.dialogue.replies.entries import entry_reply
from bot.dialogue.replies.facts import labels
from bot.dialogue.replies.people import next_person
from bot.dialogue.replies.said import Said
from bot.messages import Reply
from bot.session import ESTIMATE, Session
from bot.wording.value import explain_value
from flows.points.points_of_value import points_of


def line(session: Session, context: Context, event: Line) -> Said:
    """Say a sentence before the question."""
    return Said(context.say(event.key, **event.values), did=event.did)


def sentence(session: Session, context: Context, event: Sentence) -> Said:
    """Say a sentence in a reply of its own; after a result with the ways on from there."""
    options = event.options
    state = event.values.get("state")
    if state is not None:
        computed = estimate.Computed(context, state)
        options = (*next_person(session, context), *estimate.ways_on(computed, state))
    reply = Reply(context.say(event.key, **event.values), options, private_link=event.private_link)
    return Said(replies=(reply,), did=event.did)


def contradicted(session: Session, context: Context, event: Contradicted) -> Said:
    """Say what cannot be true; after a result offer to change the answers."""
    if session.form is not None:
        return Said(event.said, did=("unread",))
    edit = (context.option("form.button.edit", "do:edit"),)
    return Said(replies=(Reply(event.said, edit),), did=("unread",))


def why(session: Session, context: Context, event: WhyAsked) -> Said:
    """Say why a question is asked; who does not understand it hears what would be an answer too."""
    said = numbered(event.field.why, context.content.policy, context.today)
    key = f"form.explained.{event.field.field}"
    if event.explained:
        readable = (
            context.say(key) if key in context.content.texts else context.say(f"form.readable.{event.field.kind}")
        )
        return Said(f"{readable}\n{said}", did=("answer",))
    return Said(said, did=("answer",))


def ticked(session: Session, context: Context, event: OptionsTicked) -> Said:
    """Say which options are ticked so far."""
    form = session.form.form if session.form is not None else ESTIMATE
    chosen = labels(context.content.forms[form], event.field.field, list(event.chosen))
    return Said(context.say("form.chosen", labels="、".join(chosen)) if chosen else "")


def value(session: Session, context: Context, event: ValueAsked) -> Said:
    """Say what a value gives, then the entry that tells more."""
    points = points_of(event.slots, context.content.policy.on(context.today))
    said = explain_value(points, context.content.texts) if points else amount_words(context, event.slots, {})
    if not event.entry:
        return Said(replies=(Reply(said or context.say("talk.value_unknown")),), did=("answer",))
    reply = entry_reply(context, event.entry)
    return Said(
        replies=(Reply("\n\n".join(each for each in (said, reply.text) if each), reply.options),), did=("answer",)
    )


def finished(session: Session, context: Context, event: FormFinished) -> Said:
    """Say what comes of a finished form."""
    if event.state.form == ESTIMATE:
        lead = ""
        if event.settled and not context.in_group:
            lead = estimate.why_settled(context, event.state)
        return Said(lead, (estimate.finished(session, context, event.state),), did=("result",))
    return Said(replies=(eligibility.finished(session, context, event.state),), did=("eligibility",))


def unserved(session: Session, context: Context, event: Unserved) -> Said:
    """Say which part of the message got no answer."""
    return Said(replies=(Reply(context.say("talk.unserved", text=event.text)),))


def nothing(session: Session, context: Context, event: Did | QuestionKept) -> Said:
    """Say nothing of what needs no words."""
    return Said(did=event.names if isinstance(event, Did) else ())
