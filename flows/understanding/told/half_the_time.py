"""Months at a base that was so for half of the time (「一半时间1倍，一半时间最低」)."""

import re
from typing import Any

from flows.forms.fields import Slots
from flows.reading.base.tiers import TIERS, multiple_of, tier, window
from language import lazy
from language.numbers import NUMBER, read_number

_A_YEAR = 12
_HIGHEST = 3.0
_HALF = r"(?:另外?)?(?:一半|半数)的?(?:时间|时候|月份|月数|月|日子)?"
_WORDS = r"(?:都|是|在|按照?|交|缴|的|社保|基数|我|公司|给|走){0,5}"


def _base(name: str) -> str:
    times = rf"(?P<times_{name}>{NUMBER})倍(?:多|以上|左右)?"
    return rf"(?P<{name}>{times}|(?P<top_{name}>顶格|封顶)|最低|下限)(?:的|基数|交|缴){{0,3}}"


_EACH = lazy.compile(rf"{_HALF}{_WORDS}{_base('one')}[,，、;；\s]?(?:{_HALF}{_WORDS}{_base('other')})?")
_BOTH = lazy.compile(
    rf"{_base('one')}(?:和|跟|与|、|,|，|加){_WORDS}{_base('other')}{_WORDS}"
    rf"(?:各占?|对|一半)(?:了)?(?:一半|半)(?:时间|时候)?"
)
_UNSURE = lazy.compile("吗|[?？]|不是|差不多|大概|左右|好像|以前|之前|想|要|如果")


def half_the_time(text: str, years: Any, *, asked: bool = False) -> Slots:
    """Return the months at the bases of which `text` says that each was paid for half of the time; {} for none.

    Args:
        text: what is said of one person, in plain form.
        years: the full years of insurance that are known, as a slot value; None for unknown.
        asked: whether the base of the last four years is asked for, so that half of these is meant.

    """
    match = None if _UNSURE.search(text) else _BOTH.search(text) or _EACH.search(text)
    least = years.get("min") if isinstance(years, dict) else years
    if match is None or not (asked or isinstance(least, int | float)):
        return {}
    insured = int(least * _A_YEAR) if isinstance(least, int | float) else window("1x")
    months = _months(_tier(match["times_one"], match["top_one"]), _other(match), insured)
    return {"base_months": months} if months else {}


def _months(one: str | None, other: str | None, insured: int) -> dict[str, int]:
    """Give the months at each tier that two halves settle; where the other is not told, `""`, the lower are open."""
    higher, lower = sorted((one, other), key=_rank, reverse=True)
    if not higher:
        return {}
    if "" in {one, other}:
        return {higher: min(insured, window(higher)) // 2}
    reached = [key for key in TIERS if multiple_of(key) <= multiple_of(higher)]
    return {key: min(insured, window(key)) // (1 if _rank(lower) >= multiple_of(key) else 2) for key in reached}


def _rank(key: str | None) -> float:
    return multiple_of(key) if key else 0


def _other(match: re.Match[str]) -> str | None:
    """Give the tier of the other half: `""` where it is not told, None where it is below every tier."""
    return _tier(match["times_other"], match["top_other"]) if match["other"] else ""


def _tier(times: str | None, top: str | None) -> str | None:
    return tier(_HIGHEST if top else read_number(times) if times else None)
