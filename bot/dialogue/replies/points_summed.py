"""A sum of points, checked: what it comes to, what does not add up, and whether it is enough."""

from collections.abc import Iterator

from bot.dialogue.context import Context
from bot.dialogue.events.computed import SumChecked
from bot.dialogue.replies.said import Said
from bot.messages import Reply
from bot.session import Session
from flows.points.checked_sum import Checked, Told, Wrong, check_sum

# So many points that an item may give are named; of more only the least and the most.
_NAMED = 6


def checked(session: Session, context: Context, event: SumChecked) -> Said:
    """Say what the points come to; nothing of it is noted."""
    parts = tuple(Told(each.words, each.item, each.points, dict(each.slots)) for each in event.parts)
    found = check_sum(parts, context.content.policy.on(context.today))
    lines = (_sum(context, parts, found, event.total), *_remarks(context, found))
    return Said(replies=(Reply("\n".join(lines)),), did=("answer",))


def _sum(context: Context, parts: tuple[Told, ...], found: Checked, total: int | None) -> str:
    """Say the sum as it was told, with what it comes to and how far that is from the standard."""
    added = " + ".join(f"{each.words} {each.points}".strip() for each in parts)
    right = "one" if found.only_one else "plain" if total is None else "right" if total == found.total else "wrong"
    said = context.say(f"value.sum.{right}", added=added, total=found.total, told=total)
    missing = found.standard - found.total
    enough = context.say(
        f"value.sum.{'enough' if missing <= 0 else 'missing'}", standard=found.standard, missing=missing
    )
    return said + enough


def _remarks(context: Context, found: Checked) -> Iterator[str]:
    for each in found.wrong:
        yield _not_given(context, each)
    yield context.say("value.sum.as_told")


def _not_given(context: Context, wrong: Wrong) -> str:
    """Say which points an item gives instead of those that were told."""
    values = {"words": wrong.told.words, "points": wrong.told.points}
    if wrong.a_year:
        return context.say("value.sum.not_of_years", a_year=wrong.a_year, **values)
    if len(wrong.may) > _NAMED:
        return context.say("value.sum.not_between", least=wrong.may[0], most=wrong.may[-1], **values)
    return context.say("value.sum.not_given", may="、".join(map(str, wrong.may)), **values)
