"""The day by which a result is wanted: 「元旦前能出来吗」, 「赶得上春节吗」, 「12月20号之前」, 「那天就要用」."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from flows.days.day_kinds import SpokenDay
from flows.days.month_days import of_month
from flows.days.named_days import HOLIDAYS, ONE_DAY
from flows.days.need_words import IN_TIME, NEEDED, WISH, end_of_need
from flows.days.spoken_dates import find_days, plain_day
from flows.days.working_days import Calendar
from language import lazy
from language.numbers import DIGIT, read_number

MONTHS = 12
_BEFORE = r"(?:放假|长假|假期)?(?:之|以)?前(?!一天|最后|面|第|[天几])"
_BEFORE_A_DAY = lazy.compile(rf"\s?{_BEFORE}")
_ON_THE_DAY = lazy.compile(r"\s?(?:的?当[天日]|那[天日])")
_NAME = rf"(?P<name>(?:{'|'.join(name for name in HOLIDAYS if len(name) > 1)})(?!\d))节?"
_MONTH = rf"(?<![\d十])(?P<month>1[0-2]|0?[1-9]|十[一二]?|[{DIGIT}])月份?"
_WISH = rf"(?:(?=[来出有就可得该用急需拿必截]|[能会要](?!交|递|受理|去|补))|{NEEDED})"


@dataclass(frozen=True, slots=True)
class NeededBy:
    """A wish for a result.

    Attributes:
        start: where the text, in plain form, speaks of it.
        end: where that ends.
        last: the last day that is early enough.
        name: the holiday before which it is wanted; "" when a day was named.
        on_the_day: it is used on `last` itself, not only wanted before it.

    """

    start: int
    end: int
    last: date
    name: str = ""
    on_the_day: bool = False


def read_needed_by(
    text: str, after: date, today: date, calendar: Calendar, near: date | None = None
) -> NeededBy | None:
    """Read the day by which `text` wants a result; None when it names none.

    Args:
        text: a sentence.
        after: the day that is counted from; a holiday or a day without a year is the next one from here.
        today: the day it is said on.
        calendar: says when holidays begin.
        near: a day that was talked of: what names no month lies in its month, if that is still to come.

    """
    return next(_found(plain_day(text), after, today, calendar, near or today), None)


def _found(plain: str, after: date, today: date, calendar: Calendar, near: date) -> Iterator[NeededBy]:
    yield from _before_holidays(plain, after, calendar)
    for pattern, read in _MONTH_WISHES.items():
        for match in pattern.finditer(plain):
            last = read(match, after, today if match.groupdict().get("which") or near < today else near)
            if last:
                yield NeededBy(match.start(), match.end(), last)
    for spoken in find_days(plain, today, calendar):
        end = _end_of_wish(plain, spoken)
        if spoken.day and end:
            on_the_day = bool(_ON_THE_DAY.match(plain, spoken.end)) and not _BEFORE_A_DAY.match(plain, spoken.end)
            yield NeededBy(spoken.start, end, _coming(spoken, spoken.day, after, (today, near)), on_the_day=on_the_day)


def _before_holidays(plain: str, after: date, calendar: Calendar) -> Iterator[NeededBy]:
    known: dict[str, date | None] = {}
    for match in (match for pattern in _HOLIDAY for match in pattern.finditer(plain)):
        name = match["name"]
        if name not in known:
            known[name] = _next_holiday(name, after, calendar)
        if day := known[name]:
            yield NeededBy(match.start(), match.end(), day - ONE_DAY, name)


def _end_of_wish(plain: str, spoken: SpokenDay) -> int:
    """Return where the words end that make a day one by which something is wanted; 0 when there are none."""
    before = _BEFORE_A_DAY.match(plain, spoken.end)
    return before.end() if before else end_of_need(plain, spoken.start, spoken.end)


def _next_holiday(name: str, after: date, calendar: Calendar) -> date | None:
    """Return the first day off of the next holiday called so."""
    known, fixed = HOLIDAYS[name]
    for year in range(after.year, after.year + 3):
        run = calendar.holiday(known, year)
        day = run[0] if run else date(year, *fixed) if fixed else None
        if day and day > after:
            return day
    return None


def coming_after(day: date, after: date) -> date:
    """Return `day` in the first year in which it is not before `after`; 29 February stays where it is."""
    while day < after and (day.month, day.day) != (2, 29):
        day = day.replace(year=day.year + 1)
    return day


def _coming(spoken: SpokenDay, day: date, after: date, here: tuple[date, date]) -> date:
    """Return the day meant; a bare weekday is the next one, a number of no month is of that of `near`.

    `here` are today, and the day that was talked of.
    """
    today, near = here
    first = max(after, today)
    if spoken.bare == "weekday":
        return first + (day.weekday() - first.weekday()) % 7 * ONE_DAY
    if spoken.bare == "number":
        days = (of_month(max(near.replace(day=1), first), months_on, day.day) for months_on in range(4))
        return next(each for each in days if each and each >= first)
    return coming_after(day, after)


def _end_of_month(year: int, months: int) -> date:
    """Return the last day of month number `months` (January is 0), counted from the beginning of `year`."""
    year, month = year + (months + 1) // MONTHS, (months + 1) % MONTHS
    return date(year, month + 1, 1) - ONE_DAY


def _this_month(match: re.Match[str], _: date, today: date) -> date | None:
    which = match["which"] or ""
    return None if which.startswith("上") else _end_of_month(today.year, today.month - 1 + which.startswith("下"))


def _named_month_s_end(match: re.Match[str], after: date, _: date) -> date:
    return coming_after(_end_of_month(after.year, int(read_number(match["month"]) or 1) - 1), after)


def _before_month(match: re.Match[str], after: date, _: date) -> date:
    return coming_after(date(after.year, int(read_number(match["month"]) or 1), 1), after + ONE_DAY) - ONE_DAY


def _this_year(_: re.Match[str], __: date, near: date) -> date:
    return date(near.year, MONTHS, 31)


_HOLIDAY = (
    lazy.compile(rf"(?<![双\d]){_NAME}{_BEFORE}"),
    lazy.compile(rf"(?:赶得?[上到]|来得及(?:赶上)?){_NAME}"),
    lazy.compile(rf"(?<![双\d]){_NAME}(?:(?:就|那[天日])?{WISH}|(?:之?前)?(?:还|也|都){{0,2}}{IN_TIME}|{NEEDED})"),
    lazy.compile(rf"(?<![\d几多半今去前后明跨历{DIGIT}十])(?P<name>年)前(?![的交递])"),
)
_WHICH = rf"(?<!\d)(?<![十{DIGIT}])(?P<which>上上个?|上个?|这个?|本|下个?)?月"
_MONTH_WISHES: Mapping[re.Pattern[str], Callable[[re.Match[str], date, date], date | None]] = {
    lazy.compile(rf"{_MONTH}底(?:{_BEFORE}|{_WISH})"): _named_month_s_end,
    lazy.compile(rf"{_WHICH}(?:底(?:{_BEFORE}|{_WISH})|内)"): _this_month,
    lazy.compile(rf"(?:放宽|宽限)(?:到|至)?{_WHICH}底(?!\d)"): _this_month,
    lazy.compile(rf"{_MONTH}{_BEFORE}"): _before_month,
    lazy.compile(rf"(?<![\d一二两三四五六七八九十几半])今?年(?:[底末](?:{_BEFORE}|{_WISH})|内)"): _this_year,
}
