"""Full years of age from a birth known to the year, the month or the day."""

import re
from datetime import date, timedelta
from functools import lru_cache

from language import lazy

NOT_A_BIRTH = "must be a birth like 1990, 1990-05 or 1990-05-17"
BIRTH = lazy.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@lru_cache(maxsize=4096)
def birth_interval(text: str) -> tuple[date, date]:
    """Return the first and the last day that `text` (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) can mean. Raises ValueError."""
    match = BIRTH.fullmatch(text)
    if match is None:
        raise ValueError(NOT_A_BIRTH)
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or year > 9998:
        raise ValueError(NOT_A_BIRTH)
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is not None:
        return (date(year, month, day),) * 2
    first = date(year, month, 1)
    return first, date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def full_years(born: date, day: date) -> int:
    """Count the full years on `day`. Born on 29 February, a person turns a year older on 1 March of a common year."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def ages_of(born: tuple[date, date], day: date) -> tuple[int, ...]:
    """Return every age that a birth within `born` allows on `day`, youngest first; a birth after `day` is left out."""
    youngest = max(full_years(born[1], day), 0)
    return tuple(range(youngest, full_years(born[0], day) + 1))


def birthdays(born: date, first: date, last: date) -> tuple[date, ...]:
    """List the days after `first` up to `last` on which a person born on `born` turns a year older."""
    days = (birthday(born, year - born.year) for year in range(first.year, last.year + 1))
    return tuple(day for day in days if first < day <= last)


def birthday(born: date, age: int) -> date:
    """Return the day on which a person born on `born` turns `age`."""
    year = born.year + age
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 3, 1)
