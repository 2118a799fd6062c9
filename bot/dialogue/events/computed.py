"""What was computed in a turn: an estimate looked at, supposed about, counted anew or compared, and days counted."""

from dataclasses import dataclass
from datetime import date

from bot.dialogue.events.event import Event, Slots
from bot.session_parts import Counted
from flows.days.needed_by import NeededBy
from flows.forms.form import FormState
from flows.understanding.asked.worth.points_summed import Summand


@dataclass(frozen=True, slots=True)
class ValueAsked(Event):
    """The points of a value in general are asked for; `entry` tells more, "" for none."""

    slots: Slots
    entry: str = ""
    question: str = ""


@dataclass(frozen=True, slots=True)
class TotalTold(Event):
    """A total is told, or how much it is `short`, and asked what `years` more make of it, 0 for neither said."""

    total: int
    short: int
    years: int
    age: int | None = None


@dataclass(frozen=True, slots=True)
class SumChecked(Event):
    """Points that somebody adds up are to be checked; `total` as it is said to come to, None where nothing is said."""

    parts: tuple[Summand, ...]
    total: int | None = None


@dataclass(frozen=True, slots=True)
class EstimateViewed(Event):
    """One view of an estimate is asked for, perhaps for a day to come."""

    state: FormState
    view: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class WhatIf(Event):
    """Something is supposed about an estimate.

    Attributes:
        state: the estimate.
        text: what is supposed.
        before: the suppositions before it, one a line.

    """

    state: FormState
    text: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class GateSupposed(Event):
    """Something is supposed of who may apply; nobody has told it."""

    slots: Slots


@dataclass(frozen=True, slots=True)
class OtherRules(Event):
    """The estimate under the rules of another day is asked for."""

    state: FormState
    day: date


@dataclass(frozen=True, slots=True)
class EstimateRecounted(Event):
    """Facts told after a result changed it."""

    before: FormState
    after: FormState
    told: Slots


@dataclass(frozen=True, slots=True)
class PeopleCompared(Event):
    """Several persons' estimates are wanted side by side; with `why`, what makes them different."""

    why: bool = False


@dataclass(frozen=True, slots=True)
class DaysCounted(Event):
    """Working days are counted from `start`; `again` when they were told just before, `how` when asked which count.

    `how_far` where it is asked how many of them are over; `guessed` is the day of which it is asked if it is the end.
    """

    counted: Counted
    start: date
    needed_by: NeededBy | None = None
    again: bool = False
    how: bool = False
    how_far: bool = False
    guessed: date | None = None


@dataclass(frozen=True, slots=True)
class LatestDayAsked(Event):
    """The latest day is asked on which papers can be accepted and still be done by `needed_by`."""

    needed_by: NeededBy
    days: int
    first_application: bool = False
    how: bool = False


@dataclass(frozen=True, slots=True)
class StartUnclear(Event):
    """The day to count from is not clear: several were named, or the one named cannot be taken (`trouble`)."""

    choices: tuple[date, ...] = ()
    trouble: str = ""
