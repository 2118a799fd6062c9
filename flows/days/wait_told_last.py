"""What a sentence asks of the wait told last: another day, how it was counted, how far it has come."""

from dataclasses import replace
from datetime import date

from flows.days.coming_start import coming_start
from flows.days.counting_asked import asks_how_counted, asks_of_overdue
from flows.days.how_far import asks_how_far, guessed_end
from flows.days.in_time import asks_of_the_last, needs_beside, only_asks_in_time
from flows.days.need_moved import need_moved
from flows.days.needed_by import NeededBy, read_needed_by
from flows.days.spoken_dates import found_true, handed_in, plain_day, read_starts
from flows.days.wait_asked import Counted, WaitAsked, check_is_ahead, wish_of
from flows.days.wait_words import (
    Change,
    asks_backwards,
    asks_for_its_end,
    plans_a_start,
    read_change,
    read_unsettled,
    says_no_more,
    waits_for_another,
    without,
)
from flows.days.working_days import Calendar

# What is asked of the wait told last is short.
LONGEST_OF_THE_LAST = 30


def of_the_last(text: str, today: date, calendar: Calendar, known: Counted) -> WaitAsked | None:
    """Read what is asked of the wait told last; None when the sentence is about anything else."""
    plain, since, wish = plain_day(text), known.start or today, wish_of(known)
    near = wish.last if wish is not None else known.start
    wanted = read_needed_by(text, since, today, calendar, near)
    # What is handed to somebody who needs the result is no application.
    said = handed_in(text if wanted is None else without(plain, wanted.start, wanted.end))
    asked = _as_told_last(text, known, said)
    checked = _checked(plain, today, calendar, asked)
    if checked is not None:
        return checked
    change = read_change(text, since, today, calendar, near)
    if asks_backwards(plain) and (change is None or change.start is None):
        return _asked_backwards(text, (today, near), calendar, asked, change)
    moved = _need_moved(plain, today, calendar, known) if said is None else None
    if moved is not None:
        return replace(asked, needed_by=moved)
    if change is not None or (known.start is not None and asks_for_its_end(plain)):
        return _changed(text, today, calendar, asked, change or Change())
    if wanted and not read_starts(text, today, calendar).days and not waits_for_another(needs_beside(plain, wanted)):
        return replace(asked, needed_by=wanted) if asks_of_the_last(plain, wanted) else None
    unsettled = read_unsettled(text, since, today, calendar)
    return unsettled and replace(asked, start=None, choices=unsettled[0], trouble=unsettled[1] or None, backwards=False)


def _checked(plain: str, today: date, calendar: Calendar, asked: WaitAsked) -> WaitAsked | None:
    """Read what is asked of the count told last: which days, how far it is, if it is over or in time."""
    if asked.needed_by is not None and asked.start is not None and only_asks_in_time(plain):
        return asked
    if asks_how_counted(plain, asked.days):
        return replace(asked, how=True)
    short = asked.start is not None and len(plain) <= LONGEST_OF_THE_LAST
    guess = guessed_end(plain, asked.start, today, calendar) if short else None
    if guess is not None:
        return replace(asked, guessed=guess.day)
    if short and asks_how_far(plain) and not waits_for_another(plain):
        return replace(asked, how_far=True)
    return replace(asked, overdue=True) if asks_of_overdue(plain) else None


def _as_told_last(text: str, known: Counted, said: bool | None) -> WaitAsked:
    """Return the wait told last as it stands with what is `said` now: that papers were handed in, or found true."""
    first = bool(getattr(known, "first_application", False)) and not found_true(plain_day(text))
    return WaitAsked(
        start=known.start,
        days=known.days,
        needed_by=wish_of(known),
        backwards=known.start is None,
        first_application=first or check_is_ahead(text),
        handed_in=known.handed_in if said is None else said,
        again=True,
    )


def _asked_backwards(
    text: str, here: tuple[date, date | None], calendar: Calendar, asked: WaitAsked, change: Change | None
) -> WaitAsked | None:
    """Read by which day papers must be in, for the day that is named or for the one told last.

    `here` are today, and the day that was talked of.
    """
    today, near = here
    wanted = read_needed_by(text, today, today, calendar, near)
    if change is None and not says_no_more(plain_day(text), () if wanted is None else (wanted,)):
        return None
    days = change.days if change and change.days else asked.days
    return replace(asked, start=None, days=days, needed_by=wanted or asked.needed_by, backwards=True)


def _changed(text: str, today: date, calendar: Calendar, asked: WaitAsked, change: Change) -> WaitAsked:
    """Take over what changes about the wait told last."""
    wish = change.needed_by or asked.needed_by
    follows = change.needed_by is None
    ahead = change.needed_by is not None or asked.start is None or asked.start >= today or plans_a_start(text)
    coming = coming_start(text, wish, today, calendar, follows=follows) if change.start and ahead else None
    start = coming or change.start or asked.start
    return replace(asked, start=start, days=change.days or asked.days, needed_by=wish, backwards=start is None)


def _need_moved(plain: str, today: date, calendar: Calendar, known: Counted) -> NeededBy | None:
    """Read another day by which the result is wanted, where a start can be no other one: it is over, or not known."""
    wish = wish_of(known)
    fixed = known.start is None or known.start <= today
    return need_moved(plain, wish, today, calendar, alone=known.start is None) if wish and fixed else None
