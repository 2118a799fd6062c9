"""A reminder, and what a turn changes about those of a conversation."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

# More than so many are kept for nobody.
MOST = 10
# Nobody is woken: messages go out between these times in Shanghai.
FIRST, LAST = time(9), time(20)
# So the identity of an outbox row begins that reminds somebody.
EVENT = "reminder:"
# What becomes of them is counted by day under this name, as one of these.
COUNTED, PUT, FAILED, TOO_LATE = "reminders", "put", "failed", "too_late"


@dataclass(frozen=True, slots=True, order=True)
class Reminder:
    """A day somebody wants to be reminded of.

    Attributes:
        day: the day.
        kind: what happens on it, one of `flows.days.reminding.DAYS_BEFORE`.
        send_on: the day on which the message goes out.
        set_on: the day on which it was asked for, by whose rules `day` was found.

    """

    day: date
    kind: str
    send_on: date
    set_on: date


@dataclass(frozen=True, slots=True)
class ReminderChange:
    """What a turn changes: the reminders to keep, and those to drop. One that is kept already is kept once."""

    keep: tuple[Reminder, ...] = ()
    drop: tuple[Reminder, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.keep or self.drop)


UNCHANGED = ReminderChange()


def new_among(wanted: Sequence[Reminder], kept: Sequence[Reminder]) -> tuple[Reminder, ...]:
    """Return those of `wanted` that are not kept yet, each once, whatever day they were asked for."""
    known = {(each.kind, each.day) for each in kept}
    return tuple({(each.kind, each.day): each for each in wanted if (each.kind, each.day) not in known}.values())
