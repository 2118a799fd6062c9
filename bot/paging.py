"""What an answer had no room for: kept with the session, and shown when the person asks for it."""

from dataclasses import replace

from bot.dialogue.context import Context
from bot.dialogue.outcome import Outcome
from bot.fitting import fit
from bot.messages import Limits, Reply
from bot.reply_json import reply_from_json, reply_to_json
from bot.session import Session


def next_part(session: Session, context: Context) -> Outcome | None:
    """Return the outcome that shows what was left over; None when nothing was, or when something else is said."""
    if not session.rest or context.incoming.option is not None or not context.means("next_part"):
        return None
    return Outcome(session.changed(rest=()), tuple(map(reply_from_json, session.rest)))


def fitted(outcome: Outcome, replies: tuple[Reply, ...], limits: Limits | None, more: str, *, joins: bool) -> Outcome:
    """Return the outcome with what the channel can carry of `replies`, and the rest in its session.

    Args:
        outcome: what the turn led to.
        replies: what is to be said, in the person's script.
        limits: what the channel can carry; None when it takes everything.
        more: the sentence that says how to see the rest.
        joins: whether replies may be joined; what is left of an earlier answer is cut already.

    """
    if limits is None:
        return replace(outcome, replies=replies)
    parts = fit(replies, limits, more, joins=joins)
    session = outcome.session.changed(rest=tuple(map(reply_to_json, parts.rest)))
    return replace(outcome, session=session, replies=parts.now)
