"""The start that is meant by a number of an unsaid month when it is asked whether the result still comes in time."""

from datetime import date

from flows.days.in_time import asks_in_time
from flows.days.month_days import of_month
from flows.days.needed_by import NeededBy
from flows.days.sense import Sense
from flows.days.spoken_dates import find_spoken, handed_in, no_start, plain_day
from flows.days.working_days import Calendar

MONTHS = 12


def coming_start(
    text: str, needed_by: NeededBy | None, today: date, calendar: Calendar, *, follows: bool = False
) -> date | None:
    """Return the coming start that a bare number means (「20号前要，10号受理赶得上吗」); None when it means another.

    Before a day that was named it is the last such day of the month that still lies ahead, before a holiday the first
    one. Where there is none, the past one is meant.

    Args:
        text: a sentence.
        needed_by: the day by which the result is wanted, None when none is known.
        today: the day it is said on.
        calendar: when holidays are.
        follows: whether it is known from before that being in time is what is asked (「那26号交上去呢」).

    """
    plain = plain_day(text)
    if needed_by is None or handed_in(text) is None or not (follows or asks_in_time(plain)):
        return None
    starts = [each for each in find_spoken(plain, today, calendar) if not no_start(plain, each)]
    if len(starts) != 1 or starts[0].bare != "number" or starts[0].day is None:
        return None
    if Sense(plain, today).done(starts[0].start):
        return None
    number = starts[0].day.day
    days = [day for months_on in range(MONTHS + 1) if (day := of_month(today, months_on, number)) and day >= today]
    early = [day for day in days if day <= needed_by.last]
    return next(iter(early if needed_by.name or follows else early[::-1]), None)
