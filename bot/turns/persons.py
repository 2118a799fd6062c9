"""Whose estimate it is, in words."""

from bot.messages import Option
from bot.session import Session
from bot.turns.outcome import Context
from flows.forms.form import FormState
from flows.whose import SPEAKER


def person_words(context: Context, whose: str) -> str:
    """Name the person as the assistant speaks of them."""
    if whose == SPEAKER:
        return context.say("person.speaker")
    key = f"person.word.{whose}"
    return context.say(key) if key in context.content.texts else context.say("person.named", word=whose)


def marked(context: Context, state: FormState, key: str) -> str:
    """Say whose estimate it is; "" for the speaker's own, and in a group, where others read along."""
    if state.whose == SPEAKER or context.incoming.in_group:
        return ""
    return context.say(f"person.{key}", person=person_words(context, state.whose))


def next_person(session: Session, context: Context) -> tuple[Option, ...]:
    """Offer the estimate of the other person that is known of."""
    if session.other is None or context.incoming.in_group:
        return ()
    label = context.say("person.next", person=person_words(context, session.other.whose))
    return (Option(label, "do:other", by_word=True),)
