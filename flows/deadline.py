"""Working-day arithmetic over a given calendar: the last day of a period, or the range it lies in."""

from dataclasses import dataclass
from datetime import date, timedelta

from flows.days.unannounced import Bounds
from flows.days.working_days import Calendar, days_between, is_weekend

MOST_DAYS = 366
ONE_DAY = timedelta(days=1)


class BadPeriod(ValueError):  # noqa: N818 (a family, named for what is wrong)
    """A period that cannot be counted. `field` is `days` or `start`; `limits` are the least and greatest allowed."""

    def __init__(self, field: str, message: str, limits: tuple[int, int]) -> None:
        super().__init__(message)
        self.field = field
        self.limits = limits


class DaysOutOfRange(BadPeriod):
    """Fewer than 1 or more than 366 working days were asked for."""

    def __init__(self, days: int) -> None:
        super().__init__("days", f"days is {days}: give a number from 1 to {MOST_DAYS}", (1, MOST_DAYS))


class StartNotCovered(BadPeriod):
    """The start lies in a year of which the calendar knows nothing. `limits` are the first and last year it knows."""

    def __init__(self, start: date, first: int, last: int) -> None:
        message = f"start is {start}: the calendar covers {first} to {last}; add a calendar file for {start.year}"
        super().__init__("start", message, (first, last))


@dataclass(frozen=True, slots=True)
class SkippedDay:
    """A day that did not count: `why` is the name of the holiday, or `flows.days.working_days.WEEKEND`."""

    date: date
    why: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """The end of a period of working days.

    Attributes:
        start: the day of acceptance, which does not count itself.
        days: how many working days the period has.
        due: the last of them; the earliest day it can be when not `certain`.
        latest: the latest day it can be when not `certain`, otherwise None.
        certain: the whole period lies in years whose schedule is announced.
        skipped: the days between start and `due` that do not count. In a year that is not announced: the statutory
            days and, provisionally, the weekends.
        made_up: the Saturdays and Sundays between start and `due` that are known to be worked and do count.

    """

    start: date
    days: int
    due: date
    latest: date | None
    certain: bool
    skipped: tuple[SkippedDay, ...]
    made_up: tuple[date, ...] = ()


def deadline(start: date, days: int, calendar: Calendar) -> Deadline:
    """Count `days` working days (1 to 366) from the day after `start`.

    The rule: 沪府规〔2022〕21号 article 17 gives 20 working days from the day the papers are found true; that counting
    begins on the next day is the common reading (medium confidence).

    In years whose schedule is not announced, `due` is the earliest and `latest` the latest day over all schedules
    that `flows.days.unannounced` holds possible. It counts as uncertain even where both are the same day. A notice may
    change the December before its year, as that for 2019 did; an announced December is taken as it stands.

    Raises:
        DaysOutOfRange: `days` is below 1 or above 366.
        StartNotCovered: the calendar knows nothing of the year of `start`.

    """
    if not 1 <= days <= MOST_DAYS:
        raise DaysOutOfRange(days)
    if start.year not in calendar.years:
        raise StartNotCovered(start, min(calendar.years), max(calendar.years))
    known, counted = _announced_part(start, days, calendar)
    if counted == days:
        return _result(start, days, (known, None), calendar)
    return _result(start, days, _uncertain_part(known, days - counted, calendar), calendar)


def _announced_part(start: date, days: int, calendar: Calendar) -> tuple[date, int]:
    """Count as far as schedules are announced: the last day reached, and the working days up to it."""
    day, counted = start, 0
    while counted < days and (day + ONE_DAY).year in calendar.announced:
        day += ONE_DAY
        counted += calendar.is_working(day)
    return day, counted


def _uncertain_part(known: date, days: int, calendar: Calendar) -> tuple[date, date]:
    """Find the earliest and the latest day on which `days` more working days after `known` can be full."""
    # Two weeks of weekends and holidays at most stand between a working day and the next, so this range is ample.
    bounds = Bounds(calendar, known, (known + timedelta(days=2 * days + 60)).year)
    day, plain, earliest = known, 0, None
    while True:
        day += ONE_DAY
        plain += _plain(day, calendar)
        if earliest is None and plain + bounds.most(day) >= days:
            earliest = day
        if earliest is not None and plain + bounds.least(day) >= days:
            return earliest, day


def _plain(day: date, calendar: Calendar) -> bool:
    return calendar.is_working(day) if day.year in calendar.announced else not is_weekend(day)


def _result(start: date, days: int, ends: tuple[date, date | None], calendar: Calendar) -> Deadline:
    due, latest = ends
    between = tuple(days_between(start + ONE_DAY, due))
    reasons = ((day, calendar.why_off(day)) for day in between if day != due)
    skipped = tuple(SkippedDay(day, why) for day, why in reasons if why)
    made_up = tuple(day for day in between if day in calendar.work)
    return Deadline(start, days, due, latest, latest is None, skipped, made_up)
