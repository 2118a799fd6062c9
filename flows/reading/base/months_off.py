"""Months that are no part of a count, told beside or after it (「其中两个月是补缴的」, 「去年有半年是最低」)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from flows.reading.base.tiers import multiple_of, tier
from flows.reading.sentence import Finding
from language import lazy
from language.numbers import NUMBER, read_number

_LENGTH = rf"(?P<count>{NUMBER}|半)(?P<unit>个月|年)"
_PAID_LATER = "补[缴交]|补[的上]"
_LOWEST = "最低|下限|底线"
_SHORT = (
    rf"[没不未](?:有|能|怎么)?(?:[到够足]|达到?|交到|缴到)"
    rf"(?:{NUMBER}倍|那么[多高]|这么[多高]|[这那]个数|[这那]档|标准)?|没[那这]么高"
)
_KIND = rf"(?:(?P<later>{_PAID_LATER})|(?P<lowest>{_LOWEST})|(?P<short>{_SHORT})|(?P<times>{NUMBER})倍(?!以上))"
_WORDS = "(?:的|是|都|按|照|才|只|有|就|我|我们|公司|单位|老板|给|交|缴|在|社保|基数|其实|后来|的话|大概)"
_BEHIND = lazy.compile(rf"{_LENGTH}{_WORDS}{{0,6}}{_KIND}")
_BEFORE = lazy.compile(
    rf"(?:(?P<later>{_PAID_LATER})|(?P<lowest>{_LOWEST}))(?:了|过|的|有|基数|档|标准|大概|差不多|一共|总共|[交缴]){{0,5}}{_LENGTH}"
)
# What makes them a part of those told before.
_A_PART = lazy.compile(
    r"其中|中间|里面|里头|当中|期间|中途|前年|去年|今年|(?<!\d)(?:20)?[12]\d年|刚开始|开头|最开始|一开始|有段时间|有阵子"
)
_SAID_OF_THEM = lazy.compile(rf"其实|不过|但|可是|只是|(?:有|才)(?:个)?(?={NUMBER}个月|半年|{NUMBER}年)")
_MAY_SAY = lazy.compile("补|最低|下限|底线|倍|[没不未]")
_A_YEAR, _MOST = 12, 48
_A_LITTLE = 0.01


@dataclass(frozen=True, slots=True)
class MonthsOff:
    """Months that do not count at some tiers.

    Attributes:
        months: how many.
        reached: the multiple that they reach all the same; None where they only fall short of the highest one told.
        exact: whether they are said to reach just that.
        start: where their words begin.
        end: where those end.
    """

    months: int
    reached: float | None
    exact: bool
    start: int
    end: int


def months_off(text: str) -> MonthsOff | None:
    """Find the months of which `text`, in plain form, says that they do not count; None for none."""
    if not (_MAY_SAY.search(text) and ("月" in text or "年" in text)):
        return None
    found = (each for pattern in (_BEHIND, _BEFORE) for each in pattern.finditer(text))
    match = next((each for each in found if _is_part(text, each)), None)
    if match is None:
        return None
    number = 0.5 if match["count"] == "半" else read_number(match["count"]) or 0
    months = round(number * (_A_YEAR if match["unit"] == "年" else 1))
    return MonthsOff(months, *_reached(match), *match.span()) if 0 < months <= _MOST else None


def less(counts: Mapping[str, int], off: MonthsOff) -> dict[str, int]:
    """Return the counts by tier that change once months are taken off; {} where they cannot be part of them."""
    told = {key: count for key, count in counts.items() if count}
    highest = max(told, key=multiple_of, default=None)
    reached = (multiple_of(highest) - _A_LITTLE if highest else 0) if off.reached is None else off.reached
    lost = {key: count - off.months for key, count in told.items() if multiple_of(key) > reached}
    if not lost or any(count < 0 for count in lost.values()):
        return {}
    lower = tier(off.reached) if off.exact else None
    return lost if lower is None or lower in counts else {**lost, lower: max(told.values())}


def _reached(match: re.Match[str]) -> tuple[float | None, bool]:
    """Give the multiple that months reach at most, and whether they reach just that."""
    said = match.groupdict()
    if said.get("times"):
        return read_number(match["times"]), True
    if said.get("short"):
        short = re.search(rf"({NUMBER})倍", match["short"])
        return None if short is None else (read_number(short[1]) or 0) - _A_LITTLE, False
    return 0.0, False


def _is_part(text: str, match: re.Match[str]) -> bool:
    """Tell whether months are said to be a part of those told before; back payments always are."""
    if match.groupdict().get("later") or _A_PART.search(text, 0, match.end()):
        return True
    said = not match.groupdict().get("times") and _SAID_OF_THEM.search(text, 0, match.end("unit"))
    return bool(said)


def lessened(found: Sequence[Finding], off: MonthsOff) -> list[Finding]:
    """Take months that do not count off those that were counted before them."""
    return [_lessened(each, off) if each.slot == "base_months" and each.end <= off.start else each for each in found]


def _lessened(each: Finding, off: MonthsOff) -> Finding:
    told = each.value if isinstance(each.value, dict) else {}
    counts = {key: months for key, months in told.items() if isinstance(months, int)}
    return replace(each, value={**told, **less(counts, off)})
