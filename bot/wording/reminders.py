"""Reminders in words: what they are of, what is asked before they are kept, and the message when the day comes."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.reminders.reminder import Reminder
from bot.texts import Texts
from bot.wording.calendar_event import Event, calendar
from bot.wording.deadline import say_day

# The kinds whose day was counted by rules; the others were told by the person.
COUNTED = ("due", "hand_in", "age")


def explain_what(reminder: Reminder, texts: Texts) -> str:
    """Say what a reminder is of."""
    return texts.say(f"reminder.what.{reminder.kind}", day=say_day(reminder.day, texts))


def explain_lines(reminders: Sequence[Reminder], texts: Texts, key: str) -> str:
    """Say each reminder in a line of its own, with the day on which it goes out."""
    lines = (
        texts.say(f"reminder.{key}", what=explain_what(each, texts), sent=say_day(each.send_on, texts))
        for each in reminders
    )
    return "\n".join(lines)


def explain_ground(reminder: Reminder, texts: Texts) -> str:
    """Say of when the rules are that the day rests on, or that the person told it."""
    key = "checked" if reminder.kind in COUNTED else "told"
    return texts.say(f"reminder.{key}", set_on=say_day(reminder.set_on, texts))


def explain_due(reminder: Reminder, texts: Texts, today: date) -> str:
    """Return the message on the day, which says so where it comes late."""
    told = texts.say(f"reminder.due_now.{reminder.kind}", day=say_day(reminder.day, texts))
    late = (today - reminder.send_on).days
    key = "late_over" if reminder.day < today else "late"
    sent = say_day(reminder.send_on, texts)
    said = (
        told,
        texts.say(f"reminder.{key}", sent=sent, days=late) if late else "",
        explain_ground(reminder, texts),
        texts.say("reminder.last"),
    )
    return "\n".join(line for line in said if line)


def reminders_ics(reminders: Sequence[Reminder], texts: Texts, stamp: datetime) -> str:
    """Return a calendar file with an alarm on the day of each reminder; `stamp` has a time zone."""
    events = (
        Event(
            name=f"{each.kind}-{each.day:%Y%m%d}",
            first=each.send_on,
            last=each.send_on,
            summary=explain_what(each, texts),
            description="\n".join(
                (
                    texts.say(f"reminder.due_now.{each.kind}", day=say_day(each.day, texts)),
                    explain_ground(each, texts),
                )
            ),
            alarm=True,
        )
        for each in reminders
    )
    return calendar(tuple(events), stamp)
