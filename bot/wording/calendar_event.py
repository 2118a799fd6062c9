"""A deadline as an iCalendar file (RFC 5545) that a phone can put into its calendar."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.texts import Texts
from bot.wording.deadline import explain_deadline
from flows.days.deadline import Deadline

MEDIA_TYPE = "text/calendar"
OCTETS_A_LINE = 75
LINE_END = "\r\n"
# Nine o'clock of the day.
ALARM = "TRIGGER:PT9H"
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


@dataclass(frozen=True, slots=True)
class Event:
    """Whole days, from `first` to `last`, both included; with `alarm` a phone says so at nine on the first.

    `name` is the same whenever the event is the same.
    """

    name: str
    first: date
    last: date
    summary: str
    description: str
    alarm: bool = False


def deadline_ics(deadline: Deadline, texts: Texts, stamp: datetime) -> str:
    """Return an iCalendar file: the due day, or all days from the earliest to the latest when it is not certain.

    The same period has the same name, so a file opened twice makes one entry. `stamp` is when the file is made.

    Raises:
        ValueError: `stamp` has no time zone.

    """
    key = "deadline.event.summary" if deadline.certain else "deadline.event.summary_range"
    event = Event(
        name=f"{deadline.start:%Y%m%d}-{deadline.days}",
        first=deadline.due,
        last=deadline.latest or deadline.due,
        summary=texts.say(key, days=deadline.days),
        description=explain_deadline(deadline, texts),
    )
    return event_ics(event, stamp)


def event_ics(event: Event, stamp: datetime) -> str:
    """Return the file of one event; see `calendar`."""
    return calendar((event,), stamp)


def calendar(events: Sequence[Event], stamp: datetime) -> str:
    """Return the file.

    Args:
        events: what to put into the calendar.
        stamp: when the file is made; must know its time zone.

    Raises:
        ValueError: `stamp` has no time zone.

    """
    if stamp.utcoffset() is None:
        raise ValueError("stamp has no time zone: give an aware time")
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//jifen-bot//deadline//ZH",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        *(line for event in events for line in _lines(event, stamp)),
        "END:VCALENDAR",
    )
    return "".join(fold(line) + LINE_END for line in lines)


def _lines(event: Event, stamp: datetime) -> Iterator[str]:
    yield from (
        "BEGIN:VEVENT",
        f"UID:{event.name}@jifen-bot",
        f"DTSTAMP:{stamp.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{event.first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{event.last + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{escape(event.summary)}",
        f"DESCRIPTION:{escape(event.description)}",
        "TRANSP:TRANSPARENT",
    )
    if event.alarm:
        summary = f"DESCRIPTION:{escape(event.summary)}"
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", ALARM, summary, "END:VALARM")
    yield "END:VEVENT"


def escape(text: str) -> str:
    """Escape a TEXT value; control characters, which it cannot hold, are left out (tabs stay)."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(character for character in lines if character in "\n\t" or not _is_control(character))
    return kept.translate(_ESCAPES)


def _is_control(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cs"}


def fold(line: str) -> str:
    """Fold a line at 75 octets; a character is never split."""
    return f"{LINE_END} ".join(_pieces(line))


def _pieces(line: str) -> Iterator[str]:
    piece, size = "", 0
    limit = OCTETS_A_LINE
    for character in line:
        octets = len(character.encode())
        if size + octets > limit:
            yield piece
            # The space that begins a continued line is one of its octets.
            piece, size, limit = "", 0, OCTETS_A_LINE - 1
        piece += character
        size += octets
    yield piece
