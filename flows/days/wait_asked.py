"""What can be asked of a wait for working days, and the wait that was told last."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from flows.days.needed_by import NeededBy
from flows.days.spoken_dates import found_true, plain_day
from flows.days.wait_words import (
    first_application,
)

# 沪府规〔2022〕21号 article 17: the working days after the papers are found true.
WORKING_DAYS = 20


class Counted(Protocol):
    """The wait told last: the day counted from, the working days, and whether papers were only handed in then.

    Without a day counted from, only the day is known by which a result is wanted.
    """

    @property
    def start(self) -> date | None:
        """The day counted from; None where it is not known."""
        ...

    @property
    def days(self) -> int:
        """The working days."""
        ...

    @property
    def handed_in(self) -> bool:
        """Whether papers were only handed in on that day."""
        ...


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


def wish_of(known: Counted) -> NeededBy | None:
    """Return the day by which the result of the wait told last is wanted."""
    wish = getattr(known, "needed_by", None)
    return NeededBy(0, 0, wish) if isinstance(wish, date) else wish


def check_is_ahead(text: str) -> bool:
    """Whether `text` is of a first application, whose papers nobody has found true yet."""
    plain = plain_day(text)
    return first_application(plain) and not found_true(plain)
