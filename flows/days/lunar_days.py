"""Days of the lunar calendar (「腊月廿三」, 「农历十月初八」, 「大年初六」, 「中秋那天」) as days of the solar one."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache, partial

from borax.calendars.lunardate import LunarDate

from flows.days.sense import Sense
from language import lazy
from language.numbers import read_number

_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_MONTH = r"(?P<month>正|冬|腊|1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月"
_TENTH = r"初[一二三四五六七八九十]|十[一二三四五六七八九]|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十|十"
_LUNAR = lazy.compile(
    rf"(?:(?:农历|阴历|旧历)的?(?P<leap>闰)?{_MONTH}(?P<day>{_TENTH}|3[01]|[12]\d|0?[1-9])"
    rf"|(?P<leap2>闰)?(?P<month2>正|冬|腊)月(?P<day2>{_TENTH}|[12]\d)"
    rf"|(?P<month3>十[一二]?|[二三四五六七八九])月(?P<day3>初[一二三四五六七八九十])"
    rf"|(?:大年|年)(?P<new_year>初[一二三四五六七]|三十))[日号]?(?!\d)"
)
_SAYS_LUNAR = lazy.compile(r"农历|阴历|旧历|[腊正冬]月")


def find_lunar_days(sense: Sense) -> Iterator[tuple[int, int, date | None]]:
    """Give every lunar day with its place in the text; None for a day where the calendar meant has none so."""
    for match in _LUNAR.finditer(sense.text):
        yield *match.span(), sense.choose(partial(_read, match), match.start())


def find_lunar_words(text: str) -> Iterator[tuple[int, int]]:
    """Give every place where `text` says that a day is a lunar one."""
    for match in _SAYS_LUNAR.finditer(text):
        yield match.span()


@lru_cache(maxsize=4096)
def lunar_day(year: int, month: int, day: int, leap: bool = False) -> date | None:
    """Return the solar day of a day of the lunar year that begins in `year` (1900 to 2100); None when there is none."""
    try:
        return LunarDate(year, month, day, int(leap)).to_solar_date()  # type: ignore[no-any-return]
    except ValueError:
        return None


def new_year_s_eve(year: int) -> date | None:
    """Return the last day before Spring Festival of the solar `year`."""
    first = lunar_day(year, 1, 1)
    return None if first is None else date.fromordinal(first.toordinal() - 1)


def _read(match: re.Match[str], year: int) -> date | None:
    if match["new_year"]:
        eve = match["new_year"] == "三十"
        return new_year_s_eve(year) if eve else lunar_day(year, 1, _number(match["new_year"]))
    month = match["month"] or match["month2"] or match["month3"]
    day = _number(match["day"] or match["day2"] or match["day3"])
    return lunar_day(year, _MONTHS.get(month) or _number(month), day, bool(match["leap"] or match["leap2"]))


def _number(text: str) -> int:
    return int(read_number(text.removeprefix("初")) or 0)
