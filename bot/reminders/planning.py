"""Which reminders a day brings."""

from collections.abc import Mapping
from datetime import date

from bot.reminders.reminder import Reminder
from flows.days.reminding import reminder_day

# A permit that ends takes the points with it: whoever is reminded of the one is reminded of the other.
TOGETHER: Mapping[str, tuple[str, ...]] = {"permit": ("permit", "renewal")}


def planned(kind: str, day: date, today: date) -> tuple[Reminder, ...]:
    """Return the reminders of `day` that can still go out after `today`; none where it is over."""
    days = ((each, reminder_day(each, day, today)) for each in TOGETHER.get(kind, (kind,)))
    return tuple(Reminder(day, each, send_on, today) for each, send_on in days if send_on is not None)
