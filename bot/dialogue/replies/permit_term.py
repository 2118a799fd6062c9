"""Beside an answer about the endorsement of a permit: the day of the very permit that was spoken of."""

from bot.dialogue.context import Context
from bot.wording.deadline import say_day
from flows.days.permit_term import BEFORE, GRACE, Overdue, ending_day, overdue, put_off
from flows.named_entries import NamedEntry
from language.spelling import plain

ENDORSING, OVERDUE = NamedEntry.CARD_ENDORSEMENT, NamedEntry.CARD_OVERDUE


def permit_term(context: Context, entry: str, question: str) -> str:
    """Return from when on the permit that `question` names can be endorsed, or what its delay means; "" for neither."""
    if entry not in {ENDORSING, OVERDUE} or not question:
        return ""
    said = (plain(question), plain(context.text))  # the day may stand in a clause beside the question
    return next((term for each in said if (term := _term(context, entry, each))), "")


def _term(context: Context, entry: str, said: str) -> str:
    later = put_off(said, context.today)
    if later is not None and later.day <= later.ends:
        return context.say("permit.still", last=say_day(later.ends, context.content.texts))
    late = overdue(said, context.today)
    if late is not None:
        return _late(context, late)
    ends = ending_day(said, context.today) if entry == ENDORSING else None
    if ends is None:
        return ""
    texts, first = context.content.texts, ends - BEFORE
    key = "permit.open" if first <= context.today else "permit.from"
    days = {"first": say_day(first, texts), "last": say_day(ends, texts)}
    return context.say(key, **days)


def _late(context: Context, late: Overdue) -> str:
    days = context.say("permit.days", days=late.days) if late.days is not None else ""
    if late.late:
        return context.say("permit.late", grace=GRACE, days=days)
    if late.last is None:
        return context.say("permit.hurry", grace=GRACE)
    return context.say("permit.within", grace=GRACE, days=days, last=say_day(late.last, context.content.texts))
