"""What a sentence asks about the wait for working days; of the wait told last in `wait_told_last.py`."""

from dataclasses import replace
from datetime import date

from flows.days.coming_start import coming_start
from flows.days.how_far import asks_how_far, guessed_end
from flows.days.in_time import asks_only_in_time, is_in
from flows.days.needed_by import read_needed_by
from flows.days.spoken_dates import handed_in, plain_day, read_starts
from flows.days.wait_asked import WORKING_DAYS, Counted, WaitAsked, check_is_ahead, wish_of
from flows.days.wait_told_last import of_the_last
from flows.days.wait_words import (
    asks_backwards,
    asks_when,
    read_working_days,
    waits_for_another,
    without,
)
from flows.days.working_days import Calendar

# A longer text is a story; only its beginning is read.
LONGEST = 1000


def read_wait(text: str, today: date, calendar: Calendar, known: Counted | None = None) -> WaitAsked | None:
    """Read what `text` asks about counting the working days of an application; None for any other sentence.

    A first question names a day, says that papers were handed in or accepted (or how many working days), and asks when
    or hopes for a day; or it asks backwards. What is asked of the wait told last may leave all of that out.

    Args:
        text: a sentence.
        today: the day it is said on.
        calendar: when holidays are.
        known: the wait told last. Where it has attributes `first_application` (a bool) and `needed_by` (`NeededBy`, a
            day or None), they hold for what is asked of it too, until something else is said.

    """
    text = text[:LONGEST]
    again = None if known is None else of_the_last(text, today, calendar, known)
    if again is not None:
        return again
    plain = plain_day(text)
    if waits_for_another(plain):
        return None
    asked = read_named_wait(text, today, calendar)
    if known is not None and known.start is None:
        asked = replace(asked, needed_by=asked.needed_by or wish_of(known))
    named = asked.start or asked.choices or asked.trouble
    counted = read_working_days(text) is not None
    about = counted or handed_in(text) is not None
    asks = counted or asked.needed_by or asks_when(plain)
    if asked.backwards or (named and about and asks):
        return asked
    return None if named else _only_in_time(plain, asked, known)


def _only_in_time(plain: str, asked: WaitAsked, known: Counted | None) -> WaitAsked | None:
    """Take a question that names nothing but a day by which the result is needed.

    It is of the wait told last, though another matter is spoken of beside it. Where none was told, the start has to be
    asked for when papers are in already; else the latest day to hand in answers it.
    """
    wanted = asked.needed_by
    if wanted is None or not asks_only_in_time(plain, wanted):
        return None
    if known is not None and known.start is not None:
        return replace(asked, start=known.start, days=known.days, handed_in=known.handed_in)
    return replace(asked, backwards=not is_in(plain))


def read_named_wait(text: str, today: date, calendar: Calendar) -> WaitAsked:
    """Read all that `text` says of a wait when it is known from elsewhere to ask about one; nothing need be said."""
    text = text[:LONGEST]
    plain = plain_day(text)
    guess = guessed_end(plain, None, today, calendar)
    if guess is None:
        return _named(text, today, calendar)
    return replace(_named(without(plain, guess.start, guess.end), today, calendar), guessed=guess.day)


def _named(text: str, today: date, calendar: Calendar) -> WaitAsked:
    """Read what `text` says of a wait, without an end that somebody makes of it."""
    starts = read_starts(text, today, calendar)
    needed_by = read_needed_by(text, min(starts.days, default=today), today, calendar)
    coming = coming_start(text, needed_by, today, calendar)
    asks_for_start = needed_by is not None and asks_backwards(plain_day(text))
    # The day that is needed may be named again (「31号当天也行」), and begins no wait then.
    again = asks_for_start and needed_by is not None and needed_by.last in {coming, *starts.days}
    days = () if again else starts.days
    open_start = not days and not starts.trouble
    return WaitAsked(
        start=(coming or days[0]) if len(days) == 1 else None,
        choices=days if len(days) > 1 else (),
        days=read_working_days(text) or WORKING_DAYS,
        needed_by=needed_by,
        backwards=asks_for_start and open_start,
        first_application=check_is_ahead(text),
        handed_in=bool(handed_in(text)),
        trouble=starts.trouble or None,
        how_far=asks_how_far(plain_day(text)),
    )
