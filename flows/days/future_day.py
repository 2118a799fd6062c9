"""The one day to come that a text names (「3月15日到期」), for what is to happen then."""

from collections.abc import Iterator
from datetime import date

from flows.days.day_kinds import SpokenDay
from flows.days.months import add_months
from flows.days.spoken_dates import find_days, plain_day
from flows.items.contribution_base import YEAR
from language import lazy

# A longer text is a story; only its beginning is read.
LONGEST = 200
# A year that is said is the year that is meant, though it be over.
_YEAR = lazy.compile(r"\d年|[今明去后前]年|(?:19|20)\d\d|-\d")


def read_future_day(text: str, today: date) -> date | None:
    """Return the day after `today` that `text` names; None when it names none, several, or one that is over.

    A day without a year is the next one of that name, a number without a month that of this month or the next.
    """
    found = set(_days(plain_day(text[:LONGEST]), today))
    ahead = {day for day in found if day > today}
    return ahead.pop() if len(ahead) == 1 else None


def _days(plain: str, today: date) -> Iterator[date]:
    for spoken in find_days(plain, today, None):
        if spoken.day is not None:
            yield _next(spoken, spoken.day, plain, today)


def _next(spoken: SpokenDay, day: date, plain: str, today: date) -> date:
    if day > today or _YEAR.search(plain[spoken.start : spoken.end]):
        return day
    months = 1 if spoken.bare == "number" else YEAR
    return next((later for times in (1, 2) if (later := add_months(day, months * times)) > today), day)
