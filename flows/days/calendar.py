"""The calendar as it is decoded from files, one a year, laid over what the library knows."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Literal, Self

from pydantic import Field, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from flows.days.working_days import Calendar, days_between, is_weekend, library_calendar
from flows.rules.rule import Confidence, Count, Day, Decoded

__all__ = ["Calendar", "parse_calendar"]

DECEMBER = 12


class Source(Decoded):
    """Where a schedule stands."""

    title: str
    """The title of the notice."""
    url: str
    """Its address."""


class DaysOff(Decoded):
    """One holiday as it is announced, weekend days within it included."""

    name: str
    """What the holiday is called."""
    first: Day = Field(alias="from")
    """The first day off."""
    last: Day = Field(alias="to")
    """The last day off, weekend days included."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last < self.first:
            raise ValueError(f"ends on {self.last}, before it begins on {self.first}: swap the two")
        return self


class StatutoryDay(Decoded):
    """A day that is off by law, whatever the schedule will be."""

    name: str
    """What the holiday is called."""
    day: Day = Field(alias="date")
    """The day."""


class AnnouncedYear(Decoded):
    """The whole schedule of a year. It stands for itself: nothing of that year is taken from the library.

    `working_days`, where given, is checked against the days, so that a slip of the pen is found.
    """

    year: Count
    """The year."""
    announced: Literal[True]
    """true: the notice is out, and this file alone decides the year."""
    source: Source
    """The notice."""
    confidence: Confidence
    """How sure it is."""
    checked_on: Day
    """The day on which somebody held it against the notice."""
    off: tuple[DaysOff, ...]
    """The holidays, weekend days within them included."""
    work: tuple[Day, ...]
    """The Saturdays and Sundays that are worked."""
    working_days: Count | None = None
    """All working days of the year; where given, the days are checked against it."""


class ExpectedYear(Decoded):
    """A year whose schedule is not announced: only what the law says."""

    year: Count
    """The year."""
    announced: Literal[False]
    """false: no notice yet, only what the law says."""
    source: Source
    """The law."""
    confidence: Confidence
    """How sure it is."""
    checked_on: Day
    """The day on which somebody held it against the law."""
    statutory: tuple[StatutoryDay, ...]
    """The days off by law."""


CalendarFile = AnnouncedYear | ExpectedYear


def parse_calendar(files: Mapping[str, Any]) -> Calendar:
    """Check decoded calendar files and lay them over the library's days.

    An announced file decides its year alone, and may change the December before it. A file that is not announced adds
    statutory days, unless the library knows the schedule of its year.

    Args:
        files: decoded YAML by file name, one year a file.

    Raises:
        ValidationError: every problem at once; each `loc` starts with the file name.

    """
    errors: list[InitErrorDetails] = []
    years = {file: year for file, decoded in files.items() if (year := _read(file, decoded, errors)) is not None}
    errors.extend(_twice(years))
    for file, year in years.items():
        errors.extend(
            _announced_faults(file, year) if isinstance(year, AnnouncedYear) else _expected_faults(file, year)
        )
    if errors:
        raise ValidationError.from_exception_data("calendar", errors)
    return _laid_over(library_calendar(), sorted(years.values(), key=lambda each: each.year))


def _read(file: str, decoded: Any, errors: list[InitErrorDetails]) -> CalendarFile | None:
    announced = decoded.get("announced") if isinstance(decoded, Mapping) else None
    if not isinstance(announced, bool):
        errors.append(_error((file, "announced"), "announced", "say whether the schedule is announced: true or false"))
        return None
    model: type[AnnouncedYear | ExpectedYear] = AnnouncedYear if announced else ExpectedYear
    try:
        return model.model_validate(decoded)
    except ValidationError as error:
        details = error.errors(include_url=False)
        errors.extend(_error((file, *each["loc"]), each["type"], each["msg"], each["input"]) for each in details)
        return None


def _laid_over(library: Calendar, years: list[CalendarFile]) -> Calendar:
    announced = [year for year in years if isinstance(year, AnnouncedYear)]
    own = {year.year for year in announced}
    off = {day: name for day, name in library.off.items() if day.year not in own}
    work = {day for day in library.work if day.year not in own}
    for year in announced:
        for block in year.off:
            off.update(dict.fromkeys(days_between(block.first, block.last), block.name))
            work.difference_update(days_between(block.first, block.last))
        work.update(year.work)
        for day in year.work:
            off.pop(day, None)
    known = library.announced | own
    expected = (year for year in years if isinstance(year, ExpectedYear) and year.year not in known)
    statutory = {each.day: each.name for year in expected for each in year.statutory}
    return Calendar(off=off, work=frozenset(work), announced=known, statutory=statutory)


def _twice(years: Mapping[str, CalendarFile]) -> Iterator[InitErrorDetails]:
    seen: dict[int, str] = {}
    for file, year in years.items():
        if year.year in seen:
            yield _error(
                (file, "year"), "duplicate", f"{year.year} stands in {seen[year.year]} too: keep one", year.year
            )
        seen.setdefault(year.year, file)


def _announced_faults(file: str, year: AnnouncedYear) -> Iterator[InitErrorDetails]:
    off: set[date] = set()
    for index, block in enumerate(year.off):
        days = set(days_between(block.first, block.last))
        if not all(_belongs(day, year.year) for day in (block.first, block.last)):
            yield _error(
                (file, "off", index, "from"), "year", f"lies outside {year.year}: correct the date", block.name
            )
        if days & off:
            yield _error((file, "off", index, "from"), "overlap", "shares a day with another holiday: correct one")
        off |= days
    for index, day in enumerate(year.work):
        fault = _work_fault(day, year, off, index)
        if fault:
            yield _error((file, "work", index), "work", fault, str(day))
    counted = sum(_worked(day, year, off) for day in days_between(date(year.year, 1, 1), date(year.year, 12, 31)))
    if year.working_days is not None and counted != year.working_days:
        message = f"the days above make {counted} working days, not {year.working_days}: a date or this number is wrong"
        yield _error((file, "working_days"), "count", message, year.working_days)


def _work_fault(day: date, year: AnnouncedYear, off: set[date], index: int) -> str | None:
    if not _belongs(day, year.year):
        return f"lies outside {year.year}: correct the date"
    if not is_weekend(day):
        return "is no Saturday or Sunday, so it is worked anyway: remove or correct it"
    if day in off:
        return "stands under 'off' too: remove it from one of the two"
    return "stands here twice: remove one" if day in year.work[:index] else None


def _expected_faults(file: str, year: ExpectedYear) -> Iterator[InitErrorDetails]:
    for index, each in enumerate(year.statutory):
        at = (file, "statutory", index, "date")
        if each.day.year != year.year:
            yield _error(at, "year", f"lies outside {year.year}: correct the date", str(each.day))
        if each.day in {other.day for other in year.statutory[:index]}:
            yield _error(at, "duplicate", "stands here twice: remove one", str(each.day))
    if not year.statutory:
        yield _error((file, "statutory"), "empty", "lists no day: give the days off by law, or remove the file")


def _belongs(day: date, year: int) -> bool:
    """Whether the notice for `year` can speak of `day`: its own days, or the December before (as that for 2019 did)."""
    return day.year == year or (day.year == year - 1 and day.month == DECEMBER)


def _worked(day: date, year: AnnouncedYear, off: set[date]) -> bool:
    return day in year.work or (not is_weekend(day) and day not in off)


def _error(loc: tuple[str | int, ...], kind: str, message: str, value: Any = None) -> InitErrorDetails:
    return InitErrorDetails(type=PydanticCustomError(kind, "{message}", {"message": message}), loc=loc, input=value)
