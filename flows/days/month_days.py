"""Days of a month: of one that is counted from this one, or of the year that is meant."""

from datetime import date

from flows.days.sense import Sense
from language.dates import MONTH

MONTH_NUMBER = rf"(?P<month>{MONTH})"
WHICH_MONTH = "(?P<which>这个?|本|当|上个?|上上个?|下个?)月"


def of_month(today: date, months_on: int, number: int) -> date | None:
    """Return day `number` of the month so many after that of `today`; None when that month has no such day."""
    month = today.year * 12 + today.month - 1 + months_on
    return a_day(month // 12, month % 12 + 1, number)


def a_day(year: int, month: int, number: int) -> date | None:
    """Return the day, None when there is none."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def months_away(which: str) -> int:
    """Return how many months after this one the month is that is named so (「上个」)."""
    return {"上上": -2, "上": -1, "下": 1}.get(which.removesuffix("个"), 0)


def each_year(sense: Sense, month: int, number: int, at: int) -> date | None:
    """Return the day in the year meant; 29 February can be as far as eight years away."""
    return sense.choose(lambda year: a_day(year, month, number), at, 8 if (month, number) == (2, 29) else 2)
