"""Dates that name a year and a month: what a phrase says, or None rather than a guess."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from language import lazy
from language.numbers import DIGIT, read_number, read_year

_FULL_YEAR = rf"(?:19|20)\d\d|[{DIGIT}]{{4}}"
_SHORT_YEAR = rf"\d\d|[{DIGIT}]{{2}}"
MONTH = rf"1[0-2]|0?[1-9]|十[一二]?|[{DIGIT}]"
DAY = rf"[12]\d|3[01]|0?[1-9]|[二三]?十[{DIGIT}]?|[{DIGIT}]|廿[{DIGIT}]?"
_OF_MONTH = rf"月份?\s{{0,4}}[的里]?(?P<day>{DAY})"
_CALENDAR = "(?:的|农历|阳历|公历)?"
# Copied dates have spaces inside; a few at most, so that no text makes the search slow.
_GAP = r"\s{0,4}"
# The first kind that fits counts: a whole day with its unit, then one without spaces, then a month after a full year.
_KINDS = (
    rf"(?P<year>{_FULL_YEAR}|{_SHORT_YEAR}){_GAP}年{_GAP}{_CALENDAR}{_GAP}(?P<month>{MONTH}){_GAP}{_OF_MONTH}{_GAP}[日号]",
    rf"(?P<year1>{_FULL_YEAR}|{_SHORT_YEAR})年{_CALENDAR}(?P<month1>{MONTH})月份?(?:(?P<day1>{DAY})(?![\d点年岁个直共般起]))?",
    rf"(?P<year2>{_FULL_YEAR}){_GAP}年{_GAP}(?P<month2>{MONTH}){_GAP}月份?",
    r"(?P<year3>(?:19|20)\d\d)\s?[-./]\s?(?P<month3>1[0-2]|0?[1-9])(?:\s?[-./]\s?(?P<day3>3[01]|[12]\d|0?[1-9]))?(?!\d)",
    r"(?P<year4>19\d\d|20\d\d)(?P<month4>0[1-9]|1[0-2])(?P<day4>0[1-9]|[12]\d|3[01])?(?!\d)",
)
_DATE = lazy.compile(rf"(?<!\d)(?:{'|'.join(_KINDS)})")


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A month or a day that a text names; `iso` is `YYYY-MM` or `YYYY-MM-DD`."""

    start: int
    end: int
    year: int
    iso: str


def find_dates(text: str) -> Iterator[CalendarDate]:
    """Find every date that names a year and a month, in order; impossible ones are passed over.

    Spaces between its parts (「2026年 10月 12日」, 「2026. 10. 12」) are part of a date.
    """
    for match in _DATE.finditer(text):
        parts = _parts(match)
        year, month = read_year(parts["year"]), read_number(parts["month"])
        day = read_number(parts["day"]) if "day" in parts else None
        if year is None or month is None:
            continue
        try:
            whole = date(year, int(month), int(day or 1))
        except ValueError:
            continue
        yield CalendarDate(match.start(), match.end(), year, whole.isoformat() if day else whole.isoformat()[:7])


def _parts(match: re.Match[str]) -> dict[str, str]:
    """Return the year, month and day that were said, whichever way the date is written."""
    return {name.rstrip("1234"): said for name, said in match.groupdict().items() if said is not None}
