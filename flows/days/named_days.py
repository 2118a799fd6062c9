"""Days named after a holiday: 「国庆前最后一天」, 「元旦后第一个工作日」, 「教师节那天」."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from flows.days.working_days import Calendar

ONE_DAY = timedelta(days=1)

# Holidays that are off: the name the calendar has, and the day where the year does not move it.
HOLIDAYS: dict[str, tuple[str, tuple[int, int] | None]] = {
    "元旦": ("元旦", (1, 1)),
    "新年": ("元旦", (1, 1)),
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
    "六一": (6, 1),
    "儿童节": (6, 1),
    "教师节": (9, 10),
    "双十一": (11, 11),
    "圣诞": (12, 25),
}
_HOLIDAY = re.compile(
    rf"(?<![双\d])(?P<name>{'|'.join(name for name in HOLIDAYS if len(name) > 1)})(?:节|假期|长假|放假|放完假)*"
    r"(?P<side>前|后)的?(?:(?P<working>最后一个|第一个|前一个|最后1个|第1个)工作日|最后一天|第一天|前?一天)"
)
_THE_DAY = re.compile(rf"(?P<name>{'|'.join(_DAYS)})节?(?:那|当)?[天日]?(?!前|后|之前|之后|放)")

Choose = Callable[[Callable[[int], date | None]], date | None]


def find_named_days(text: str, choose: Choose, calendar: Calendar | None) -> Iterator[tuple[int, int, date]]:
    """Give every such day with its place in `text`; `choose` picks the year. Without a calendar no working days."""
    for match in _HOLIDAY.finditer(text):
        day = choose(lambda year, match=match: _beside(match, year, calendar))  # type: ignore[misc]
        if day is not None:
            yield match.start(), match.end(), day
    for match in _THE_DAY.finditer(text):
        month_and_day = _DAYS[match["name"]]
        day = choose(lambda year, known=month_and_day: date(year, *known))  # type: ignore[misc]
        if day is not None:
            yield match.start(), match.end(), day


def _beside(match: re.Match[str], year: int, calendar: Calendar | None) -> date | None:
    """Return the last day before, or the first day after, the holiday of `year`."""
    name, fixed = HOLIDAYS[match["name"]]
    run = calendar.holiday(name, year) if calendar else None
    if run is None:
        # How long it is off is not known; the day before one that never moves is.
        return date(year, *fixed) - ONE_DAY if fixed and match["side"] == "前" and not match["working"] else None
    step = -ONE_DAY if match["side"] == "前" else ONE_DAY
    day = (run[0] if match["side"] == "前" else run[1]) + step
    if not match["working"]:
        return day
    return _working(day, step, calendar)


def _working(day: date, step: timedelta, calendar: Calendar | None) -> date | None:
    while calendar is not None and day.year in calendar.announced:
        if calendar.is_working(day):
            return day
        day += step
    return None
