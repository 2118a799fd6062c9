"""Reminders in a back-up that is put back: what went out since, or was stopped, must not go out again."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from bot.clock import SHANGHAI
from bot.reminders.reminder import EVENT, FIRST

Whose = tuple[str, ...]
WHOSE = "channel, chat, person"
# A reminder over databases: whose, what and when. Its number may be another one's by now.
REMINDERS = f"SELECT {WHOSE}, kind, day, send_on, id FROM reminders"  # noqa: S608 (names of our own)
SESSIONS = f"SELECT {WHOSE}, version FROM sessions"  # noqa: S608


@dataclass(frozen=True, slots=True)
class Before:
    """What the database held that was there: its reminders, and how far each conversation had come."""

    reminders: frozenset[Whose]
    versions: dict[Whose, int]


def leave_out_sent(restored: Path, before: Path | None, now: datetime) -> int:
    """Leave reminders that went out since the back-up, or were stopped, out of `restored`; return how many.

    Args:
        restored: the database that was put back.
        before: the one that was there: what is not sent yet stands in it, and in a conversation that went on there what
            is missing was stopped. Without it all is taken for sent whose day to go out has come.
        now: the time.

    """
    with closing(sqlite3.connect(restored)) as connection:
        if not _has_reminders(connection):
            return 0
        last, known = last_sent_on(now).isoformat(), _read(before) if before is not None else None
        versions = {row[:3]: row[3] for row in connection.execute(SESSIONS)}
        over = [
            (row[-1],)
            for row in connection.execute(REMINDERS).fetchall()
            if _is_over(row[:5], known, versions.get(row[:3], 0), due=row[5] <= last)
        ]
        connection.executemany("DELETE FROM reminders WHERE id = ?", over)
        # What was on its way at the moment of the back-up went out a moment later.
        on_its_way = "DELETE FROM outbox WHERE status = 'pending' AND event_id LIKE ?"
        count = len(over) + connection.execute(on_its_way, (f"{EVENT}%",)).rowcount
        connection.commit()
        return count


def last_sent_on(now: datetime) -> date:
    """Return the last day whose reminders have gone out at a moment: this one from the morning on."""
    here = now.astimezone(SHANGHAI)
    return here.date() if here.time() >= FIRST else here.date() - timedelta(days=1)


def _is_over(reminder: Whose, known: Before | None, version: int, *, due: bool) -> bool:
    if known is None:
        return due
    went_on = known.versions.get(reminder[:3], -1) >= version
    return reminder not in known.reminders and (due or went_on)


def _read(before: Path) -> Before | None:
    """Return what a database held; None when it cannot be read, or is of a time before there were reminders."""
    try:
        with closing(sqlite3.connect(before)) as connection:
            if not _has_reminders(connection):
                return None
            reminders = frozenset(row[:5] for row in connection.execute(REMINDERS))
            return Before(reminders, {row[:3]: row[3] for row in connection.execute(SESSIONS)})
    except sqlite3.Error:
        return None


def _has_reminders(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'reminders'").fetchone() is not None
