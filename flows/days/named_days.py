"""Days named after a holiday: 「国庆前最后一天」, 「元旦后第一个工作日」, 「去年教师节那天」."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from flows.days.lunar_days import lunar_day, new_year_s_eve
from flows.days.sense import Sense
from flows.days.working_days import Calendar
from language import lazy

ONE_DAY = timedelta(days=1)
# The first and the last day off of a holiday in a year, as far as they were looked up.
Runs = dict[tuple[str, int], tuple[date, date] | None]

# Holidays that are off: the name the calendar has, and the day where the year does not move it.
HOLIDAYS: dict[str, tuple[str, tuple[int, int] | None]] = {
    "元旦": ("元旦", (1, 1)),
    "新年": ("元旦", (1, 1)),
    "跨年": ("元旦", (1, 1)),
    "阳历年": ("元旦", (1, 1)),
    "春节": ("春节", None),
    "过年": ("春节", None),
    "年": ("春节", None),
    "清明": ("清明", None),
    "五一": ("劳动", (5, 1)),
    "劳动节": ("劳动", (5, 1)),
    "端午": ("端午", None),
    "中秋": ("中秋", None),
    "国庆": ("国庆", (10, 1)),
    "十一": ("国庆", (10, 1)),
}
_DAYS = {
    "妇女节": (3, 8),
    "三八": (3, 8),
    "植树节": (3, 12),
    "六一": (6, 1),
    "儿童节": (6, 1),
    "建党节": (7, 1),
    "建军节": (8, 1),
    "教师节": (9, 10),
    "双十一": (11, 11),
    "双十二": (12, 12),
    "平安夜": (12, 24),
    "圣诞": (12, 25),
}
_LUNAR = {"元宵": (1, 15), "端午": (5, 5), "七夕": (7, 7), "中秋": (8, 15), "重阳": (9, 9), "腊八": (12, 8)}
_EVE = "除夕"
_OFF = "|".join(name for name in HOLIDAYS if len(name) > 1)
_SINGLE = "|".join((*_DAYS, *_LUNAR, _EVE))
_BESIDE = lazy.compile(
    rf"(?<![双\d])(?P<name>{_SINGLE}|{_OFF})(?:节|假期|长假|放假|放完假){{0,3}}"
    r"(?P<side>前|后)的?(?:(?P<working>最后一个|第一个|前一个|最后1个|第1个)工作日|最后一天|第一天|前?一天)"
)
# A lunar festival that is off is a day only when it is said to be (「中秋那天」), else a time (「中秋前」).
_THE_DAY = lazy.compile(
    rf"(?:(?P<name>{'|'.join((*_DAYS, '元宵', '七夕', '重阳', '腊八', _EVE))})节?+(?:[那当][天日]?|[天日])?+"
    r"|(?<!\d)(?P<festival>端午|中秋)节?[那当][天日])(?!后|之后|以后|放|月)"
)


def find_named_days(sense: Sense, calendar: Calendar | None) -> Iterator[tuple[int, int, date | None]]:
    """Give every such day with its place in the text; None for one that cannot be reckoned.

    Without a calendar, or in a year whose schedule is not announced, it is not known how long a holiday is off.
    """
    runs: Runs = {}
    for match in _BESIDE.finditer(sense.text):
        yield *match.span(), sense.choose(partial(_beside, match, calendar=calendar, runs=runs), match.start())
    for match in _THE_DAY.finditer(sense.text):
        yield *match.span(), sense.choose(partial(_single, match["name"] or match["festival"]), match.start())


def _single(name: str, year: int) -> date | None:
    """Return the day in `year` of a festival that is one day."""
    if name == _EVE:
        return new_year_s_eve(year)
    if name in _LUNAR:
        return lunar_day(year, *_LUNAR[name])
    return date(year, *_DAYS[name])


def _beside(
    match: re.Match[str],
    year: int,
    calendar: Calendar | None,
    runs: Runs,
) -> date | None:
    """Return the last day before, or the first day after, the holiday or festival of `year`."""
    name, step = match["name"], -ONE_DAY if match["side"] == "前" else ONE_DAY
    if name not in HOLIDAYS:
        day = _single(name, year)
        run = (day, day) if day else None
    elif calendar is None:
        return None if match["working"] else _before_fixed(name, year, step)
    else:
        run = _off(name, year, calendar, runs)
    if run is None:
        return None
    beside = (run[0] if step < timedelta(0) else run[1]) + step
    return _working(beside, step, calendar) if match["working"] else beside


def _before_fixed(name: str, year: int, step: timedelta) -> date | None:
    """Return the day before a holiday that never moves; how long it is off is not known, so no day after it is."""
    fixed = HOLIDAYS[name][1]
    return date(year, *fixed) - ONE_DAY if fixed and step < timedelta(0) else None


def _off(name: str, year: int, calendar: Calendar, runs: Runs) -> tuple[date, date] | None:
    """Return the first and last day off of a holiday, None in a year whose schedule is not announced."""
    holiday = HOLIDAYS[name][0]
    if (holiday, year) not in runs:
        runs[holiday, year] = calendar.holiday(holiday, year) if year in calendar.announced else None
    return runs[holiday, year]


def _working(day: date, step: timedelta, calendar: Calendar | None) -> date | None:
    while calendar is not None and day.year in calendar.announced:
        if calendar.is_working(day):
            return day
        day += step
    return None
