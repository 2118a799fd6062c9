"""What a sentence asks about the wait for working days: a first question, and what is asked of the wait told last."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from flows.days.coming_start import coming_start
from flows.days.counting_asked import asks_how_counted, asks_of_overdue
from flows.days.how_far import asks_how_far, guessed_end
from flows.days.in_time import asks_of_the_last, asks_only_in_time, is_in, needs_beside
from flows.days.need_moved import need_moved
from flows.days.needed_by import NeededBy, read_needed_by
from flows.days.spoken_dates import found_true, handed_in, plain_day, read_starts
from flows.days.wait_words import (
    Change,
    asks_backwards,
    asks_for_its_end,
    asks_for_the_day,
    asks_when,
    first_application,
    plans_a_start,
    read_change,
    read_unsettled,
    read_working_days,
    says_no_more,
    waits_for_another,
    without,
)
from flows.days.working_days import Calendar

__all__ = [
    "Change",
    "WaitAsked",
    "asks_for_the_day",
    "read_change",
    "read_named_wait",
    "read_wait",
    "read_working_days",
]

# 沪府规〔2022〕21号 article 17: the working days after the papers are found true.
WORKING_DAYS = 20
# A longer text is a story; only its beginning is read.
LONGEST = 1000
# What is asked of the wait told last is short.
LONGEST_OF_THE_LAST = 30


class Counted(Protocol):
    """The wait told last: the day counted from, the working days, and whether papers were only handed in then.

    Without a day counted from, only the day is known by which a result is wanted.
    """

    @property
    def start(self) -> date | None: ...
    @property
    def days(self) -> int: ...
    @property
    def handed_in(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class WaitAsked:
    """What is asked about a wait for working days.

    Attributes:
        start: the day to count from; None when it has to be asked for, or when it is asked backwards.
        choices: the days that may be meant, when several were named; the person has to say which.
        days: how many working days to count, 20 unless said.
        needed_by: the day by which the result is wanted; None when none was named.
        backwards: asked is the latest day to hand in; without `needed_by` the wish told last is meant.
        first_application: a first application, whose education check (up to 20 working days) comes before.
        handed_in: the papers were handed in on the day, and nobody has accepted them yet.
        trouble: why a day that was named cannot be taken: `weekday_contradicts`, `lunar`, `no_such_day` or
            `not_reckoned`; None when nothing is wrong.
        again: it is asked of the wait told last.
        how: it is asked which days were counted, or why it takes so long.
        overdue: it is asked what to do as it is over.
        how_far: it is asked how many of the days are over, or left.
        guessed: the day of which it is asked if it is the end; None for none.

    """

    start: date | None = None
    choices: tuple[date, ...] = ()
    days: int = WORKING_DAYS
    needed_by: NeededBy | None = None
    backwards: bool = False
    first_application: bool = False
    handed_in: bool = False
    trouble: str | None = None
    again: bool = False
    how: bool = False
    overdue: bool = False
    how_far: bool = False
    guessed: date | None = None


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
    again = None if known is None else _of_the_last(text, today, calendar, known)
    if again is not None:
        return again
    plain = plain_day(text)
    if waits_for_another(plain):
        return None
    asked = read_named_wait(text, today, calendar)
    if known is not None and known.start is None:
        asked = replace(asked, needed_by=asked.needed_by or _wish_of(known))
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
        first_application=_check_is_ahead(text),
        handed_in=bool(handed_in(text)),
        trouble=starts.trouble or None,
        how_far=asks_how_far(plain_day(text)),
    )


def _of_the_last(text: str, today: date, calendar: Calendar, known: Counted) -> WaitAsked | None:
    """Read what is asked of the wait told last; None when the sentence is about anything else."""
    plain, since, wish = plain_day(text), known.start or today, _wish_of(known)
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
    """Read what is asked of the count told last: which days, if it ends on a day, how far it is, if it is over."""
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
        needed_by=_wish_of(known),
        backwards=known.start is None,
        first_application=first or _check_is_ahead(text),
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
    wish = _wish_of(known)
    fixed = known.start is None or known.start <= today
    return need_moved(plain, wish, today, calendar, alone=known.start is None) if wish and fixed else None


def _wish_of(known: Counted) -> NeededBy | None:
    wish = getattr(known, "needed_by", None)
    return NeededBy(0, 0, wish) if isinstance(wish, date) else wish


def _check_is_ahead(text: str) -> bool:
    plain = plain_day(text)
    return first_application(plain) and not found_true(plain)
