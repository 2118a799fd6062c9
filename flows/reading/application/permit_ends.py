"""When a residence permit ends, as people say it: 「居住证明年3月到期」, 「到期日是2027年5月8号」."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from language import lazy
from language.numbers import read_number

_YEARS = {"前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "明年": 1, "后年": 2}
_MONTH = (
    r"(?P<month{n}>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?(?:(?P<day{n}>3[01]|[12]\d|0?[1-9])(?:日|号))?"
)
_YEAR = rf"(?:(?P<year{{n}}>20\d\d|\d\d(?=年)|{'|'.join(_YEARS)})(?:年|的|[/.-])?)?"
_ENDS = r"(?:到期|过期|续办|续签|续积分|该续|要续|签注|续期)"
_WHEN = _YEAR + _MONTH
_TOLD = lazy.compile(
    _WHEN.replace("{n}", "1")
    + rf"(?:底|初|中旬|份|左右|就|要|该|得|的|居住证|积分|证|才){{0,3}}{_ENDS}(?P<over>了)?"
    + rf"|{_ENDS}(?:日期|日|时间|月份|期|是|在|为|:|：|于|的){{0,4}}"
    + _WHEN.replace("{n}", "2")
)


class PermitEnd(NamedTuple):
    """An end that is told.

    Attributes:
        until: an ISO month or day.
        dated: whether its year is said, so that it is sure which one is meant.
        over: whether it is told as something that has happened.
        start, end: where it stands in the text.

    """

    until: str
    dated: bool
    over: bool
    start: int
    end: int


def permit_ends(text: str, today: date) -> Iterator[PermitEnd]:
    """Find the ends that `text`, in plain form, tells; a month without a year is the next one of that name."""
    for match in _TOLD.finditer(text):
        which = "1" if match["month1"] else "2"
        if until := _until(match, which, today):
            yield PermitEnd(until, match[f"year{which}"] is not None, bool(match["over"]), match.start(), match.end())


def is_over(until: str, today: date) -> bool:
    """Whether an ISO month or day lies before `today`; a month is over when it has ended."""
    return until < today.isoformat()[: len(until)]


def _until(match: re.Match[str], which: str, today: date) -> str:
    month = int(read_number(match[f"month{which}"]) or 0)
    year = _year(match[f"year{which}"], month, today)
    day = match[f"day{which}"]
    if day is None:
        return f"{year:04}-{month:02}"
    try:
        return date(year, month, int(day)).isoformat()
    except ValueError:
        return ""


def _year(said: str | None, month: int, today: date) -> int:
    if said is None:
        return today.year + (month < today.month)
    if said in _YEARS:
        return today.year + _YEARS[said]
    return int(said) if len(said) > len("00") else 2000 + int(said)
