"""Working-day arithmetic over a given calendar: the last day of a period, or the range it lies in."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from flows.days.unannounced import Bounds
from flows.days.working_days import Calendar, days_between, is_weekend

MOST_DAYS = 366
ONE_DAY = timedelta(days=1)
InTime = Literal["yes", "no", "open"]


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
        usual: when not `certain`, the earliest and latest day under schedules like most of the past; None when certain,
            or when not even the statutory days of a year are on file.
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
    usual: tuple[date, date] | None = None

    @property
    def last(self) -> date:
        """The latest day it can be, certain or not."""
        return self.latest or self.due


@dataclass(frozen=True, slots=True)
class LatestStart:
    """The latest day on which a period can begin and still end in time.

    Attributes:
        start: the latest such day under every schedule. Nothing need be open on it.
        working: the last working day up to `start`, so far as it is known.
        hopeful: the latest such day under the kindest schedule; equal to `start` when certain.
        end: the period counted from `start`.
        before_check: the last working day from which as many working days, for the education check, end by `working`.

    """

    start: date
    working: date
    hopeful: date
    end: Deadline
    before_check: date


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
    _check(start, days, calendar)
    known, counted = _announced_part(start, days, calendar)
    if counted == days:
        return _result(start, days, (known, None), calendar)
    found = _result(start, days, _uncertain_part(known, days - counted, calendar), calendar)
    if not set(range(found.due.year, found.last.year + 1)) <= calendar.years:
        return found
    return replace(found, usual=_uncertain_part(known, days - counted, calendar, usual=True))


def in_time(result: Deadline, needed_by: date, *, first_application: bool = False) -> InTime:
    """Say whether a period ends by `needed_by`, the last day that is early enough.

    `yes` when every day it can end on does, `no` when not even the earliest does, `open` otherwise: the schedule of a
    year decides, or the education check of a first application is still ahead, whose working days come before.
    """
    if result.due > needed_by:
        return "no"
    return "yes" if result.last <= needed_by and not first_application else "open"


def latest_start(needed_by: date, days: int, calendar: Calendar) -> LatestStart:
    """Find the latest day from which `days` working days (1 to 366) are over by `needed_by`, that day included.

    Raises:
        DaysOutOfRange: `days` is below 1 or above 366.
        StartNotCovered: the calendar knows nothing of the year in which the period would begin.

    """
    if not 1 <= days <= MOST_DAYS:
        raise DaysOutOfRange(days)
    safe = _latest(needed_by, days, calendar, max)
    working = _worked(safe, calendar)
    hopeful = _latest(needed_by, days, calendar, min)
    before = _worked(_latest(working, days, calendar, max), calendar)
    return LatestStart(safe, working, hopeful, deadline(safe, days, calendar), before)


def _worked(day: date, calendar: Calendar) -> date:
    """Return the last day up to `day` that is worked, so far as it is known."""
    while calendar.why_off(day):
        day -= ONE_DAY
    return day


def _latest(needed_by: date, days: int, calendar: Calendar, end: Callable[[tuple[date, date]], date]) -> date:
    """Find the latest start whose `end`, the first or the last possible, is not after `needed_by`.

    Ends never come sooner for a later start.
    """
    # As ample as in `_uncertain_part`: no working days take longer.
    starts = [needed_by - timedelta(days=number) for number in range(2 * days + 60, 0, -1)]
    found = bisect_right(starts, needed_by, key=lambda start: end(_ends(start, days, calendar)))
    return starts[max(0, found - 1)]


def _ends(start: date, days: int, calendar: Calendar) -> tuple[date, date]:
    """Count to the first and the last day on which a period can end; the same where schedules are announced."""
    _check(start, days, calendar)
    known, counted = _announced_part(start, days, calendar)
    return (known, known) if counted == days else _uncertain_part(known, days - counted, calendar)


def _check(start: date, days: int, calendar: Calendar) -> None:
    if not 1 <= days <= MOST_DAYS:
        raise DaysOutOfRange(days)
    if start.year not in calendar.years:
        raise StartNotCovered(start, min(calendar.years), max(calendar.years))


def _announced_part(start: date, days: int, calendar: Calendar) -> tuple[date, int]:
    """Count as far as schedules are announced: the last day reached, and the working days up to it."""
    day, counted = start, 0
    while counted < days and (day + ONE_DAY).year in calendar.announced:
        day += ONE_DAY
        counted += calendar.is_working(day)
    return day, counted


def _uncertain_part(known: date, days: int, calendar: Calendar, *, usual: bool = False) -> tuple[date, date]:
    """Find the earliest and latest day on which `days` more working days after `known` can be, or usually are, full."""
    # Two weeks of weekends and holidays at most stand between a working day and the next, so this range is ample.
    bounds = Bounds(calendar, known, (known + timedelta(days=2 * days + 60)).year, usual=usual)
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
