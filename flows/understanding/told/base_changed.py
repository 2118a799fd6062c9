"""Months at a base that was one multiple until a day, and another from then on: 「一直1倍，今年3月起改成最低」."""

import re
from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from typing import Any, NamedTuple

from flows.forms.fields import Slots
from flows.reading.base.contribution_base import band
from flows.reading.base.tiers import TIERS, multiple_of, window
from flows.reading.sentence import clause_at
from flows.reading.since.ended import lasts_until
from flows.reading.since.start_days import YEAR, StartDay, find_start_days, month_number
from language import lazy
from language.numbers import NUMBER, read_number

_HIGHEST, _LOWEST = 3.0, 0.6
_BASE = lazy.compile(
    rf"(?P<under>[不没]到|不足|低于|不够)?(?P<times>{NUMBER})倍(?:多)?(?P<below>以下)?|(?P<top>顶格|封顶)|(?P<low>最低|下限)"
)
_ALL_ALONG = lazy.compile(r"一直|始终|从来|历来|向来|(?:以前|之前|原来|本来|过去|前面)(?:都|全)|每个?月都")
_FIRST_YEARS = lazy.compile(rf"(?:前面?)(?:的)?(?P<years>{NUMBER})年")
# That the base became another one on the day, and not its time alone was told.
_CHANGED = lazy.compile(r"起|开始|以后|之后|后(?!来)|[改变降调涨升]")
_UNSURE = lazy.compile(r"吗|[?？]|如果|要是|假如|打算|准备|想|差不多|大概|左右|好像|大部分|基本上?|下个月|明年|公积金")


class _Time(NamedTuple):
    """A base with the months in which it was paid, counted as year * 12 + month - 1.

    Without a first one it was paid as long as insurance was, or, where it is not settled, since nobody knows when.
    """

    times: float
    first: int | None
    end: int
    settled: bool = True


def base_changed(text: str, told: Slots, known: Mapping[str, Any], today: date) -> Slots:
    """Return the months at each tier of a base that changed on a day; {} where the text tells of no such change.

    Where it is not known since when the earlier base was paid, only the higher of the two is returned.

    Args:
        text: what is said of one person, in plain form.
        told: what it tells of them.
        known: what is known of them.
        today: the day that "now" means.

    """
    bases = [] if _UNSURE.search(text) else list(_BASE.finditer(text))
    if len(bases) != 2:
        return {}
    days, now = find_start_days(text, today), month_number(today)
    for earlier, later in (bases, bases[::-1]):
        before = _before(text, earlier, later, days)
        if before is not None:
            return _months(before, _times(later), {**known, **told}, now)
    return {}


def _before(text: str, earlier: re.Match[str], later: re.Match[str], days: list[StartDay]) -> _Time | None:
    """Give the time of the base that was paid first; None where nothing says that the other one followed it."""
    start = clause_at(text, earlier.start())[0]
    lead = text[start : earlier.start()]
    spans = [(one, other) for one, other in pairwise(days) if lasts_until(text, one, other)]
    span = next(((one, other) for one, other in spans if start <= one.start < earlier.start()), None)
    if span is not None and later.start() > earlier.start():
        exact = all(each.first == each.last for each in span)
        return _Time(_times(earlier), span[0].first, span[1].first + 1) if exact else None
    day = _day_of_change(text, earlier, later, days)
    if day is None:
        return None
    years = _FIRST_YEARS.search(lead)
    if years is not None:
        return _Time(_times(earlier), day - round((read_number(years["years"]) or 0) * YEAR), day)
    return _Time(_times(earlier), None, day, settled=_ALL_ALONG.search(lead) is not None)


def _day_of_change(text: str, earlier: re.Match[str], later: re.Match[str], days: list[StartDay]) -> int | None:
    """Give the month from which the later base was paid, where it is told exactly."""
    first = earlier.end() if earlier.start() < later.start() else 0
    between = [each for each in days if first <= each.start and each.end <= later.start()]
    if len(between) != 1 or between[0].first != between[0].last:
        return None
    return between[0].first if _CHANGED.search(text, between[0].end, later.end()) else None


def _times(base: re.Match[str]) -> float:
    """Give the multiple of a base; of one that is not reached the lowest."""
    if base["top"] or base["low"]:
        return _HIGHEST if base["top"] else _LOWEST
    return _LOWEST if base["under"] or base["below"] else float(read_number(base["times"]) or 0)


def _months(before: _Time, times: float, known: Mapping[str, Any], now: int) -> Slots:
    """Count the months at each tier that the two bases settle."""
    highest = max(before.times, times)
    years = known.get("si_years")
    least = years.get("min") if isinstance(years, dict) else years
    if before.first is None and not (before.settled and isinstance(least, int | float)):
        return {"si_base": band(highest)} if now - window("1x") < before.end and before.times > times else {}
    first = before.first if before.first is not None else now - int(float(least or 0) * YEAR)

    def at(multiple: float, within: int) -> int:
        earlier = max(0, before.end - max(first, now - within)) if before.times >= multiple else 0
        return earlier + (min(within, now - before.end) if times >= multiple else 0)

    settled = {key: at(multiple_of(key), window(key)) for key in TIERS if multiple_of(key) <= highest}
    reached = {key: months for key, months in settled.items() if months}
    tiers = [key for key in reached if key == next(iter(reached)) or multiple_of(key) <= min(times, before.times)]
    if not tiers:
        return {}
    slots: Slots = {"si_base": band(multiple_of(tiers[0])), "base_months": {key: reached[key] for key in tiers}}
    certified = any(known.get(slot, "none") != "none" for slot in ("title", "skill_level"))
    return {**slots, "months_1x_last_12": at(1.0, YEAR)} if certified else slots
