"""What an answer had no room for: kept with the session, and shown when the person asks for it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue.context import Context
from bot.dialogue.outcome import Outcome, with_offered
from bot.fitting import fit
from bot.messages import Delivery, Limits
from bot.reply_json import reply_from_json, reply_to_json
from bot.session import Session

# What a turn did that showed a part cut before; such parts are not joined anew.
RESUMED = "next_part"


def next_part(session: Session, context: Context) -> Outcome | None:
    """Return the outcome that shows what was left over; None when nothing was, or when something else is said."""
    if not session.rest or context.incoming.option is not None or not context.means("next_part"):
        return None
    return Outcome(session.changed(rest=()), tuple(map(reply_from_json, session.rest)), did=(RESUMED,))


def after_unsent(outcome: Outcome, unsent: Sequence[Delivery], rest: Sequence[str], more: str) -> Outcome:
    """Return the outcome with what was never shown before its replies; the options shown last are those to choose.

    Args:
        outcome: what the turn led to.
        unsent: what earlier turns led to.
        rest: what the last of them had no room for.
        more: the sentence with which that turn said so.

    """
    shown = (replace(each.reply, text=each.reply.text.removesuffix(more).rstrip()) for each in unsent)
    replies = (*shown, *map(reply_from_json, rest), *outcome.replies)
    return with_offered(replace(outcome, replies=replies, did=tuple(each for each in outcome.did if each != RESUMED)))


def fitted(outcome: Outcome, limits: Limits | None, more: str) -> Outcome:
    """Return the outcome with what the channel can carry of its replies, and the rest in its session.

    Args:
        outcome: what the turn led to, in the person's script.
        limits: what the channel can carry; None when it takes everything.
        more: the sentence that says how to see the rest.

    """
    if limits is None:
        return outcome
    parts = fit(outcome.replies, limits, more, joins=RESUMED not in outcome.did)
    session = outcome.session.changed(rest=tuple(map(reply_to_json, parts.rest)))
    return replace(outcome, session=session, replies=parts.now)
