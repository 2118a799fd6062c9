"""The point in time at which something ended that began at another (「13年3月交到16年8月」, 「…，16年8月离职」)."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from flows.reading.since.start_days import StartDay, month_number
from language import lazy

_UNTIL = lazy.compile(
    r"(?:年|月|份|的|开始|起){0,6}(?:在[^,。;\d]{1,6})?(?:一直)?(?:交|缴|干|做|工作)?(?:-|到|至)(?:了)?$"
)
_STOPS = lazy.compile(
    r"(?:就|开始|后|之后|又|公司|社保|我)*(?:断|停|不再?交|没再?交|没再?缴|不再?缴|离职)(?![^,。;]{0,4}[\d一二两三四五六七八九十半几])"
)
_EITHER = lazy.compile(r"(?:年|月)?(?:或者?|、|/|-|还是|要么)")
_BEGIN = lazy.compile(r"起|开始|那会|那时|才|就")
_TO_NOW = lazy.compile(
    r"(?:份|的|起|开始|[,，\s]|一直|就|都|正常|[交缴]|社保)*(?:-|到|至)(?:了)?(?:今|现在|目前|如今|眼下|这个?月|本月)"
)


def lasts_until(text: str, first: StartDay, later: StartDay) -> bool:
    """Tell whether something is said to have lasted from one point in time to the next."""
    return _UNTIL.search(text[first.end : later.start]) is not None


def ended_at(text: str, days: Sequence[StartDay], index: int, today: date) -> StartDay | None:
    """Find the point in time at which that ended which began at the one at `index`, None when it runs to now."""
    for day, later in pairwise(days[index:]):
        if _TO_NOW.match(text, day.end):
            return None
        if lasts_until(text, day, later) or _STOPS.match(text, later.end):
            now = later.last >= month_number(today) and not _STOPS.match(text, later.end)
            return None if now or are_alternatives(text, day, later) else later
    return None


def are_alternatives(text: str, first: StartDay, second: StartDay) -> bool:
    """Tell whether two points in time are said for one another (「15年或者16年开始」)."""
    return _EITHER.fullmatch(text[first.end : second.start]) is not None and _BEGIN.match(text, second.end) is not None
