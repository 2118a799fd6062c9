"""What happened with reminders."""

from dataclasses import dataclass

from bot.dialogue.events.event import Event
from bot.reminders.reminder import Reminder


@dataclass(frozen=True, slots=True)
class RemindersProposed(Event):
    """It is asked whether these days are to be kept; `refused` says why none is: over, too_far or too_many."""

    reminders: tuple[Reminder, ...]
    refused: str = ""


@dataclass(frozen=True, slots=True)
class RemindersKept(Event):
    """These days are kept now; none where they were before."""

    reminders: tuple[Reminder, ...]


@dataclass(frozen=True, slots=True)
class RemindersDropped(Event):
    """These days are not kept any more."""

    reminders: tuple[Reminder, ...]


@dataclass(frozen=True, slots=True)
class ReminderUnclear(Event):
    """It is asked what somebody is to be reminded of: the day of `kind`, or, where that is "", which of `kinds`."""

    kind: str = ""
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RemindersShown(Event):
    """It is asked which days are kept."""
