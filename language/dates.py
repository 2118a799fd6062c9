"""Dates that name a year and a month: what a phrase says, or None rather than a guess."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from language.numbers import DIGIT, read_number, read_year

_YEAR = rf"(?P<year>(?:19|20)\d\d|\d\d|[{DIGIT}]{{4}}|[{DIGIT}]{{2}})"
_MONTH = rf"(?P<month>1[0-2]|0?[1-9]|十[一二]?|[{DIGIT}])"
_DAY = rf"(?P<day>[12]\d|3[01]|0?[1-9]|[二三]?十[{DIGIT}]?|[{DIGIT}]|廿[{DIGIT}]?)"
_WRITTEN = rf"{_YEAR}年(?:的|农历|阳历|公历)?{_MONTH}月份?(?:{_DAY}(?:日|号|(?![\d点年岁个])))?"
_FIGURES = r"(?P<year2>(?:19|20)\d\d)[-./](?P<month2>1[0-2]|0?[1-9])(?:[-./](?P<day2>3[01]|[12]\d|0?[1-9]))?(?!\d)"
_COMPACT = r"(?P<year3>19\d\d|20\d\d)(?P<month3>0[1-9]|1[0-2])(?P<day3>0[1-9]|[12]\d|3[01])?(?!\d)"
_DATE = re.compile(rf"(?<!\d)(?:{_WRITTEN}|{_FIGURES}|{_COMPACT})")


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A month or a day that a text names; `iso` is `YYYY-MM` or `YYYY-MM-DD`."""

    start: int
    end: int
    year: int
    iso: str


def find_dates(text: str) -> Iterator[CalendarDate]:
    """Find every date that names a year and a month, in order; impossible ones are passed over."""
    for match in _DATE.finditer(text):
        year = read_year(match["year"] or match["year2"] or match["year3"])
        month = read_number(match["month"] or match["month2"] or match["month3"])
        day_text = match["day"] or match["day2"] or match["day3"]
        day = read_number(day_text) if day_text else None
        if year is None or month is None:
            continue
        try:
            whole = date(year, int(month), int(day or 1))
        except ValueError:
            continue
        yield CalendarDate(match.start(), match.end(), year, whole.isoformat() if day else whole.isoformat()[:7])


def read_date(text: str) -> str | None:
    """Read a text that is one date as `YYYY-MM` or `YYYY-MM-DD`; None otherwise."""
    found = list(find_dates(text))
    return found[0].iso if len(found) == 1 and (found[0].start, found[0].end) == (0, len(text)) else None
