"""What would be readable of the open question, or possible, and a way past it for whoever is stuck."""

from collections.abc import Sequence

from bot.dialogue.context import Context
from bot.dialogue.events.answered import AnswerImpossible, AnswerMissed
from bot.dialogue.replies.said import Said
from bot.session import Session
from flows.forms.fields import Field

# The first two say what would be readable, the others offer a way past the question; each of those may come twice.
FIRST = ("form.unread.first", "form.unread.again")
STUCK = ("form.unread.skip", "form.unread.choose", "form.unread.person", "form.unread.later")
PAST = ("form.unread.skip", "form.unread.later")
ROUNDS = 2


def missed(session: Session, context: Context, event: AnswerMissed) -> Said:
    """Say what would be readable, in words that were not just said."""
    if event.misses <= len(FIRST):
        said = context.say(FIRST[event.misses - 1]) + context.say(f"form.readable.{event.field.kind}")
    else:
        said = _in_turn(context, event.misses, STUCK)
    return Said(said, did=("unread",))


def impossible(session: Session, context: Context, event: AnswerImpossible) -> Said:
    """Say what is possible in place of a value that cannot be."""
    limits = {name: f"{limit:.15g}" for name, limit in _limits(event.field).items() if limit is not None}
    said = context.say(f"form.impossible.{event.invalid.reason}", **{**limits, **event.invalid.values})
    past = _in_turn(context, event.misses, PAST)
    return Said("\n".join(each for each in (said, past) if each), did=("unread",))


def _limits(field: Field) -> dict[str, float | None]:
    return {"minimum": field.minimum, "maximum": field.maximum}


def _in_turn(context: Context, misses: int, keys: Sequence[str]) -> str:
    count = misses - 1 - len(FIRST)
    return context.say(keys[count % len(keys)]) if 0 <= count < ROUNDS * len(keys) else ""
