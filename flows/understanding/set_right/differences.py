"""A value set right by how much it was wrong: 「社保多报了一年」, 「1倍的月份少数了俩月」, 「开始的日子说早了半年」.

Of the value that is named, else of the one told last that can be wrong by so much. Where the right value is told as
well, the difference only says that something was wrong.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from flows.forms.fields import Slots
from flows.reading.base.tiers import tier
from flows.understanding.set_right.known import Known, fields_named, latest_first
from language import lazy
from language.numbers import DIGIT, NUMBER, read_number, tidy

_TOLD = "[说报算写填讲记数弄搞念打输]"
_UNIT = r"(?P<unit>年|个?月|岁)"
_END = r"(?=多?(?:$|[,，。;；!\s吧啊了的呢哈]|才[是对]))"
_BY = lazy.compile(
    rf"(?:(?P<way>[多少漏])(?:{_TOLD}|看|查)了?|{_TOLD}得?(?P<wrong>[多少大小])了|"
    rf"(?:应该|得|还)(?:要|得)?再(?P<up>[多少])(?={NUMBER})|"
    r"(?:(?<=年龄|社保|岁数)|往[上下]|再|应该|得|给我|帮我)(?:再|还)?(?:要|得)?(?P<add>[加减添扣])[上去掉]?)"
    rf"(?P<by>{NUMBER}|半){_UNIT}{_END}"
)
# A start that was told too early has fewer years to now.
_SHIFTED = lazy.compile(rf"{_TOLD}得?(?P<way>[早晚])了?(?P<by>{NUMBER}|半){_UNIT}{_END}")
_VALUED = lazy.compile(rf"(?P<number>[\d.{DIGIT}十]+|半)(?:年|个月|岁)|[是才](?P<bare>\d{{1,3}})(?=$|[,，。\s])")
_MULTIPLE = lazy.compile(rf"(?P<times>{NUMBER})倍")
_MORE = frozenset("少小加添漏")
_MONTHS_A_YEAR = 12
_AT_A_BASE, _LAST_YEAR = "months_at_", "months_1x_last_12"


def read_difference(text: str, known: Known) -> Slots:
    """Read by how much a number is set right; {} when a new value is told as well, or none was told before."""
    match = _BY.search(text)
    if match is None or _tells_value(text, match, known.facts):
        return {}
    by = _amount(match)
    more = match["up"] == "多" or (match["way"] or match["wrong"] or match["add"]) in _MORE
    for slot, was, months in _wrong_by(text, match["unit"], known):
        now = tidy(max(was + (by if more else -by) * (_MONTHS_A_YEAR if months else 1), 0))
        return {slot: int(now) if months else now}
    return {}


def without_difference(text: str, facts: Mapping[str, Any]) -> str:
    """Return `text` with a difference beside which the right value is told put as a mere slip.

    「多报了一年，是6年」 tells six years, and so does 「是6年，多报了一年」.
    """
    match = _BY.search(text)
    if match is not None and _tells_value(text, match, facts):
        after = text[match.end() :].lstrip(",，。 了吧啊的")
        return (
            f"{text[: match.start()]}应该是{after}" if after else f"记错了,{text[: match.start()]}".rstrip(",，。 我")
        )
    shifted = _SHIFTED.search(text)
    return text if shifted is None else f"{text[: shifted.start()]}记错了,{text[shifted.end() :]}".rstrip(",")


def shifted_start(text: str, start: str) -> str | None:
    """Return the start (`YYYY-MM`, or `YYYY`) from which `text` says that another one was told too early or late.

    None where it says nothing so, or the start has no month and the difference is not of whole years.
    """
    match = _SHIFTED.search(text)
    if match is None or match["unit"] == "岁":
        return None
    year, _, month = start.partition("-")
    months = round(_amount(match) * _MONTHS_A_YEAR) * (1 if match["way"] == "早" else -1)
    if not month:
        return None if months % _MONTHS_A_YEAR else f"{int(year) + months // _MONTHS_A_YEAR:04d}"
    moved = int(year) * _MONTHS_A_YEAR + int(month) - 1 + months
    return f"{moved // _MONTHS_A_YEAR:04d}-{moved % _MONTHS_A_YEAR + 1:02d}"


def _amount(match: re.Match[str]) -> float:
    """Return a difference in years; of an age too."""
    number = 0.5 if match["by"] == "半" else read_number(match["by"]) or 0
    return number / _MONTHS_A_YEAR if match["unit"].endswith("月") else number


def _tells_value(text: str, match: re.Match[str], facts: Mapping[str, Any]) -> bool:
    """Whether the right value is told beside a difference; the wrong one may be told once more instead."""
    rest = f"{text[: match.start()]},{text[match.end() :]}"
    told = (read_number(each["number"] or each["bare"]) for each in _VALUED.finditer(rest))
    return any(number is not None and number not in set(_numbers(facts)) for number in told)


def _numbers(facts: Mapping[str, Any]) -> Iterator[float]:
    return (value for value in facts.values() if isinstance(value, int | float) and not isinstance(value, bool))


def _wrong_by(text: str, unit: str, known: Known) -> Iterator[tuple[str, float, bool]]:
    """Yield what may be wrong by so much, the likeliest first: slot, value, and whether it counts months."""
    settled = [field for field in known.fields if field.settled(dict(known.facts))]
    named = [*_months_at(text, known, named=True)] if unit != "岁" else []
    kind = "date" if unit == "岁" else "duration"
    fields = fields_named(text, known.fields, settled)
    lengths = [each for field in fields if field.kind == kind for each in _values(field.settled_by, known)]
    yield from (*named, *lengths)
    later = [each for field in latest_first(known) if field.kind == kind for each in _values(field.settled_by, known)]
    counted = [*_months_at(text, known, named=False)] if unit != "岁" else []
    told = list(known.facts)
    yield from sorted((*later, *counted), key=lambda each: -told.index(each[0]))


def _values(slots: Sequence[str], known: Known) -> Iterator[tuple[str, float, bool]]:
    for slot in slots:
        was = known.facts.get(slot)
        if isinstance(was, int | float) and not isinstance(was, bool) and slot != "birth_year":
            yield slot, was, False


def _months_at(text: str, known: Known, *, named: bool) -> Iterator[tuple[str, float, bool]]:
    """Yield the counts of months at a multiple; with `named` only those at the one that the text names."""
    match = _MULTIPLE.search(text)
    key = tier(read_number(match["times"])) if match else None
    counted = (f"{_AT_A_BASE}{key}", _LAST_YEAR) if key else () if named else (*known.facts,)
    for slot in counted:
        was = known.facts.get(slot)
        if slot.startswith((_AT_A_BASE, _LAST_YEAR)) and isinstance(was, int | float):
            yield slot, was, True
