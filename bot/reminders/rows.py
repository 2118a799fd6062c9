"""The table of reminders, one function a question, each in the transaction of its connection."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select

from bot.messages import ConversationKey
from bot.reminders.reminder import Reminder, ReminderChange, new_among
from bot.storage.tables import key_values, reminders

# So many go out in one transaction; more would hold up the turns that wait.
TOGETHER = 50
_column = reminders.c
# Built once: it is asked at every message.
_KEPT = select(reminders).where(*(_column[name] == bindparam(name) for name in ("channel", "chat", "person")))


@dataclass(frozen=True, slots=True)
class Due:
    """A reminder whose day to go out has come, with the row it stood in and whose it is."""

    row: int
    key: ConversationKey
    reminder: Reminder


def kept(connection: Connection, key: ConversationKey) -> tuple[Reminder, ...]:
    """Return the reminders of a conversation, by their day."""
    return tuple(sorted(map(_reminder, connection.execute(_KEPT, key_values(key)))))


def change(connection: Connection, key: ConversationKey, changes: ReminderChange) -> None:
    """Drop and keep reminders of a conversation; what is kept already stays as it is."""
    if not changes:
        return
    for each in changes.drop:
        connection.execute(delete(reminders).where(*_of(key), _column.kind == each.kind, _column.day == _iso(each.day)))
    for each in new_among(changes.keep, kept(connection, key)):
        connection.execute(insert(reminders), {**key_values(key), **_values(each)})


def take_due(connection: Connection, today: date) -> tuple[Due, ...]:
    """Take some reminders that are to go out on `today` or before out of the table; none when there are none left.

    Those that another process takes at the same moment are left to that one. Whoever takes them puts their messages
    into the outbox in the same transaction, so each goes out once.
    """
    due = select(reminders).where(_column.send_on <= _iso(today)).order_by(_column.send_on, _column.id)
    rows = connection.execute(due.limit(TOGETHER).with_for_update(skip_locked=True)).all()
    connection.execute(delete(reminders).where(_column.id.in_([row.id for row in rows])))
    return tuple(Due(row.id, ConversationKey(row.channel, row.chat, row.person), _reminder(row)) for row in rows)


def drop_until(connection: Connection, day: date) -> int:
    """Drop what was to go out on `day` or before; return how many there were."""
    return connection.execute(delete(reminders).where(_column.send_on <= _iso(day))).rowcount


def drop_all(connection: Connection, key: ConversationKey) -> int:
    """Drop every reminder of a conversation; return how many there were."""
    return connection.execute(delete(reminders).where(*_of(key))).rowcount


def _of(key: ConversationKey) -> tuple[Any, ...]:
    return tuple(_column[name] == value for name, value in key_values(key).items())


def _values(each: Reminder) -> Mapping[str, str]:
    days = {"day": each.day, "send_on": each.send_on, "set_on": each.set_on}
    return {"kind": each.kind, **{name: _iso(day) for name, day in days.items()}}


def _reminder(row: Row[Any]) -> Reminder:
    day, send_on, set_on = (date.fromisoformat(each) for each in (row.day, row.send_on, row.set_on))
    return Reminder(day, row.kind, send_on, set_on)


def _iso(day: date) -> str:
    return day.isoformat()
