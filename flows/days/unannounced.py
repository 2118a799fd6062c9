"""How many working days a year can have up to a day while its schedule is not announced: the least and the most.

Certain beforehand are the statutory days, and that one which falls on a weekend is made good on a weekday. What a
schedule adds are swaps: a weekday off next to the holiday, made up on a Saturday or Sunday near it. Every schedule from
2009 on keeps within the limits below (tested), so the true one of the coming year is taken to lie between the bounds.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from flows.days.working_days import Calendar, consecutive, days_between, is_weekend

# The most that any schedule since 2009 has moved, and the farthest (2026: 20 September made up for National Day).
SWAPS_A_HOLIDAY = 2
REACH = timedelta(days=11)
# Holidays so close together are announced as one (National Day and Mid-Autumn of 2025).
ONE_HOLIDAY = 3
# For a year of which not even the statutory days are on file: the law's 13, and the most swaps ever (8, in 2024).
STATUTORY_DAYS = 13
SWAPS_A_YEAR = 8
# What most schedules since 2016 did: days off in a row by how many of them are statutory, and how far made-up days lie.
USUAL_LENGTHS = {1: (3,), 2: (5,), 3: (7,), 4: (8, 9)}
USUAL_REACH = timedelta(days=6)
# The weekday that stays alone when it is a holiday, and those from which one swap reaches the weekend.
WEDNESDAY = 2
BRIDGED = {1, 3}
ONE_DAY = timedelta(days=1)
# So many holidays are remembered with every way to lay them, which only the calendar decides.
REMEMBERED = 128


# The weekdays off, the weekend days that can be worked for them, both in order, and how many of these are.
Way = tuple[tuple[date, ...], tuple[date, ...], int]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """One way to lay a holiday: its weekdays off after the start, and the weekend days that can make up for swaps.

    Attributes:
        off: the weekdays off, in order.
        swaps: how many weekend days are worked for it.
        before: of the weekend days that can be those, how many lie on or before the start.
        after: those after the start, in order.

    """

    off: tuple[date, ...]
    swaps: int
    before: int
    after: tuple[date, ...]

    def most(self, day: date) -> int:
        """Return the most that this arrangement can add to the working days up to `day`."""
        return min(self.swaps, bisect_right(self.after, day)) - bisect_right(self.off, day)

    def least(self, day: date) -> int:
        """Return the least that it can add: as many as can be are made up at another time."""
        elsewhere = self.before + len(self.after) - bisect_right(self.after, day)
        return max(0, self.swaps - elsewhere) - bisect_right(self.off, day)


class Bounds:
    """The least and most working days after `start`, over every schedule that the years to come may get.

    With `usual`, over those only that lay each holiday as most schedules have: see `USUAL_LENGTHS`.
    """

    def __init__(self, calendar: Calendar, start: date, last_year: int, *, usual: bool = False) -> None:
        years = {year for year in range(start.year, last_year + 1) if year not in calendar.announced}
        known = sorted(day for day in calendar.statutory if day.year in years)
        holidays = consecutive(known, ONE_HOLIDAY)
        kept = frozenset(years)
        self._holidays = [
            tuple(_after(start, *way) for way in _arrangements(tuple(days), kept, usual)) for days in holidays
        ]
        self._blank = [date(year, 1, 1) for year in sorted(years - calendar.years)]

    def most(self, day: date) -> int:
        """Return the most that holidays can add to the plain weekdays after the start up to `day`; mostly below 0."""
        blank = sum(min(SWAPS_A_YEAR, _count(first, day, weekend=True)) for first in self._blank if first <= day)
        return blank + sum(max(each.most(day) for each in ways) for ways in self._holidays)

    def least(self, day: date) -> int:
        """Return the least that holidays can add to the plain weekdays after the start up to `day`."""
        most_off = STATUTORY_DAYS + SWAPS_A_YEAR
        blank = sum(min(most_off, _count(first, day, weekend=False)) for first in self._blank if first <= day)
        return sum(min(each.least(day) for each in ways) for ways in self._holidays) - blank


@lru_cache(maxsize=REMEMBERED)
def _arrangements(statutory: tuple[date, ...], years: frozenset[int], usual: bool) -> tuple[Way, ...]:
    """Give every way to lay a holiday, or the usual ones."""
    runs = list(_runs(statutory, years))
    if usual:
        runs = _usual(runs, statutory)
    return tuple(_arrangement(run, len(statutory), years, USUAL_REACH if usual else REACH) for run in runs)


def _after(start: date, off: tuple[date, ...], worked: tuple[date, ...], swaps: int) -> Arrangement:
    before = bisect_right(worked, start)
    return Arrangement(off[bisect_right(off, start) :], swaps, before, worked[before:])


def _runs(statutory: Sequence[date], years: Collection[int]) -> Iterator[tuple[date, date]]:
    """Give every unbroken run of days around the statutory ones that takes no more weekdays than swaps allow."""
    longest = timedelta(days=len(statutory) + SWAPS_A_HOLIDAY + 4)
    for first in days_between(statutory[0] - longest, statutory[0]):
        swaps = _count(first, statutory[-1], weekend=False) - len(statutory)
        for last in days_between(statutory[-1], statutory[-1] + longest):
            swaps += last > statutory[-1] and not is_weekend(last)
            if swaps > SWAPS_A_HOLIDAY:
                break
            if swaps >= 0 and first.year in years and last.year in years:
                yield first, last


def _usual(runs: Sequence[tuple[date, date]], statutory: Sequence[date]) -> list[tuple[date, date]]:
    """Keep the runs of a usual length that begin with the holiday or the weekend before it; a single day is bridged.

    A single Wednesday stays alone. Where no run is so, all are kept.
    """
    lengths = USUAL_LENGTHS[min(len(statutory), max(USUAL_LENGTHS))]
    single = len(statutory) == 1
    kept = [
        (first, last)
        for first, last in runs
        if (last - first).days + 1 in lengths
        and (single or not _weekdays(first, statutory[0] - ONE_DAY))
        and (not single or len(_weekdays(first, last)) <= 1 + (statutory[0].weekday() in BRIDGED))
    ]
    if single and statutory[0].weekday() == WEDNESDAY:
        kept = [run for run in runs if run == (statutory[0], statutory[0])]
    return kept or list(runs)


def _weekdays(first: date, last: date) -> tuple[date, ...]:
    return tuple(day for day in days_between(first, last) if not is_weekend(day))


def _arrangement(run: tuple[date, date], statutory: int, years: Collection[int], reach: timedelta) -> Way:
    off = _weekdays(*run)
    near = (*days_between(run[0] - reach, run[0]), *days_between(run[1], run[1] + reach))
    worked = tuple(day for day in near if is_weekend(day) and day not in run and day.year in years)
    return off, worked, len(off) - statutory


def _count(first: date, last: date, *, weekend: bool) -> int:
    """Count the weekend days, or the others, from `first` to `last`, both included."""
    weeks, rest = divmod((last - first).days + 1, 7)
    days = (first + timedelta(days=number) for number in range(rest))
    return weeks * (2 if weekend else 5) + sum(is_weekend(day) == weekend for day in days)
