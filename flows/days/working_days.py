"""Which days are worked: the announced schedules, and the statutory days of years whose schedule is not announced."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import chinese_calendar

WEEKEND = "weekend"
SATURDAY = 5


class NotAnnounced(LookupError):  # noqa: N818 (says what is the case)
    """The schedule of the year of `day` is not announced, so nobody can say whether it is worked."""

    def __init__(self, day: date) -> None:
        super().__init__(f"the holiday schedule of {day.year} is not announced: add or complete its calendar file")
        self.day = day


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days that differ from plain weeks.

    Attributes:
        off: days off by name, the weekend days within a holiday included.
        work: Saturdays and Sundays that are worked to make up for a holiday.
        announced: the years whose schedule is known.
        statutory: of other years, the days off by law, by name; where a year is missing here too, nothing is known.

    """

    off: Mapping[date, str]
    work: frozenset[date]
    announced: frozenset[int]
    statutory: Mapping[date, str]

    @property
    def years(self) -> frozenset[int]:
        """The years of which something is known: all announced ones and those with statutory days."""
        return self.announced | {day.year for day in self.statutory}

    def is_working(self, day: date) -> bool:
        """Whether `day` is worked. Raises NotAnnounced."""
        if day.year not in self.announced:
            raise NotAnnounced(day)
        return day in self.work or (not is_weekend(day) and day not in self.off)

    def why_off(self, day: date) -> str | None:
        """Name the holiday that `day` belongs to, or `WEEKEND`; None when it is worked.

        In a year that is not announced only the statutory days have a name, and every weekend counts as one.
        """
        if day in self.work:
            return None
        name = self.off.get(day) if day.year in self.announced else self.statutory.get(day)
        return name or (WEEKEND if is_weekend(day) else None)

    def holiday(self, name: str, year: int) -> tuple[date, date] | None:
        """Return the first and last day of the holiday with `name` in its name that ends in `year`; None if unknown.

        Of a year that is not announced these are the statutory days alone.
        """
        known = {**self.statutory, **self.off}
        runs = consecutive(sorted(day for day, each in known.items() if name in each))
        return next(((run[0], run[-1]) for run in runs if run[-1].year == year), None)


def is_weekend(day: date) -> bool:
    """Whether `day` is a Saturday or a Sunday."""
    return day.weekday() >= SATURDAY


def days_between(first: date, last: date) -> Iterator[date]:
    """Give every day from `first` to `last`, both included."""
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)


def consecutive(days: Iterable[date], gap: int = 1) -> list[list[date]]:
    """Split days in order into runs in which each is at most `gap` days after the one before."""
    runs: list[list[date]] = []
    for day in days:
        if runs and (day - runs[-1][-1]).days <= gap:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def library_calendar() -> Calendar:
    """Return what the installed release of chinesecalendar knows: schedules announced before that release."""
    holidays = chinese_calendar.holidays
    return Calendar(
        off={day: chinese_calendar.Holiday(name).chinese for day, name in holidays.items()},
        work=frozenset(chinese_calendar.workdays),
        announced=frozenset(day.year for day in holidays),
        statutory={},
    )
