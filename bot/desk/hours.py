"""When people are there: from one time of the day to another, on working days by the calendar in force. Pure."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.clock import SHANGHAI
from flows.days.working_days import Calendar

# The longest holiday with the weekends around it is shorter.
AHEAD = 30


@dataclass(frozen=True, slots=True)
class Hours:
    """When people answer, Shanghai time."""

    start: time
    end: time

    @classmethod
    def of(cls, written: str) -> "Hours":
        """Read hours like 09:00-17:30. Raises ValueError: they end before they begin."""
        start, end = (time.fromisoformat(each) for each in written.split("-"))
        if start >= end:
            raise ValueError(f"'{written}' ends before it begins: write it like 09:00-17:30")
        return cls(start, end)

    def opens(self, moment: datetime, calendar: Calendar) -> datetime | None:
        """Return when people are there next, at the latest in a month; None while they are there."""
        here = moment.astimezone(SHANGHAI)
        if _is_worked(here.date(), calendar) and self.start <= here.time() < self.end:
            return None
        days = (here.date() + timedelta(days=number) for number in range(AHEAD))
        coming = (datetime.combine(day, self.start, SHANGHAI) for day in days if _is_worked(day, calendar))
        return next((each for each in coming if each > here), here + timedelta(days=AHEAD))


def _is_worked(day: date, calendar: Calendar) -> bool:
    """Whether a day is worked, as far as it is known: in a year that is not announced the statutory days are off."""
    return calendar.why_off(day) is None


def hours_written(value: str) -> str:
    """Return hours as they are written in a setting. Raises ValueError as `Hours.of` does."""
    Hours.of(value)
    return value
