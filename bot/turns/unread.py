"""What is said when an answer could not be read: other words each time, never the same more than twice."""

from collections.abc import Sequence

from bot.session import Session
from bot.turns.outcome import Context, Outcome, reply_with
from bot.turns.question import put
from flows.forms.fields import Field
from flows.forms.form import FormState, missed

# The first two say what would be readable, the others offer a way past the question; each of those may come twice.
FIRST = ("form.unread.first", "form.unread.again")
STUCK = ("form.unread.skip", "form.unread.choose", "form.unread.person", "form.unread.later")
PAST = ("form.unread.skip", "form.unread.later")
ROUNDS = 2


def unread(session: Session, context: Context, state: FormState, field: Field) -> Outcome:
    """Count a miss and put the question again, after words that were not just said."""
    miss = missed(state)
    return reply_with(session.changed(form=miss), put(context, miss, field, _again(context, miss, field)))


def way_past(context: Context, miss: FormState) -> str:
    """Return what helps past a question that was missed again and again; "" while it was not, or once all is said."""
    return _in_turn(context, miss, PAST)


def _again(context: Context, miss: FormState, field: Field) -> str:
    if miss.misses <= len(FIRST):
        return context.say(FIRST[miss.misses - 1]) + context.say(f"form.readable.{field.kind}")
    return _in_turn(context, miss, STUCK)


def _in_turn(context: Context, miss: FormState, keys: Sequence[str]) -> str:
    count = miss.misses - 1 - len(FIRST)
    return context.say(keys[count % len(keys)]) if 0 <= count < ROUNDS * len(keys) else ""
