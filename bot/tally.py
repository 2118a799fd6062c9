"""Counts by day: gathered in memory, and added up in the database every second, where all replicas add to them.

What a process that is killed had gathered in its last second is lost; nothing that was said or answered is.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects import sqlite

from bot.clock import SHANGHAI
from bot.dialogue.outcome import Outcome
from bot.store import Store
from bot.tables import daily_counts

LABEL = 96
Key = tuple[str, str, str]


class Tally:
    """What one process counts.

    Args:
        store: where the counts of all processes are added up.
        now: the clock by which a day is over, in Shanghai.

    """

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store, self._now = store, now
        self._counted: Counter[Key] = Counter()

    def turn(self, outcome: Outcome) -> None:
        """Count a committed turn."""
        day = self._now().astimezone(SHANGHAI).date().isoformat()
        for name, label in outcome.counts:
            self._counted[day, name, label[:LABEL]] += 1

    async def keep(self) -> None:
        """Add what was counted to the database; it stays counted when that fails."""
        counted, self._counted = self._counted, Counter()
        if not counted:
            return
        try:
            await self._store.write(lambda connection: add(connection, counted.items()))
        except BaseException:
            self._counted += counted
            raise


def add(connection: Connection, counted: Iterable[tuple[Key, int]]) -> None:
    """Add counts to those of their day; in one order, so that two processes never wait for each other in turn."""
    fresh = _insert(connection)
    column = daily_counts.c
    more = fresh.on_conflict_do_update(
        index_elements=[column.day, column.name, column.label], set_={"count": column.count + fresh.excluded.count}
    )
    rows = [{"day": day, "name": name, "label": label, "count": count} for (day, name, label), count in sorted(counted)]
    connection.execute(more, rows)


def _insert(connection: Connection) -> Any:
    if connection.dialect.name != "postgresql":
        return sqlite.insert(daily_counts)
    from sqlalchemy.dialects import postgresql  # noqa: PLC0415 (whoever has SQLite need not load it)

    return postgresql.insert(daily_counts)
