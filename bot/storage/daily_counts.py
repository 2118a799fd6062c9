"""The counts by day as they are kept: added up in the transaction of a connection, by all processes alike."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects import sqlite

from bot.clock import SHANGHAI
from bot.storage.tables import daily_counts

# A day (ISO, Shanghai), what is counted, and of which kind.
Key = tuple[str, str, str]


def today() -> str:
    """Return the day on which something is counted that happens now."""
    return datetime.now(SHANGHAI).date().isoformat()


def add(connection: Connection, counted: Collection[tuple[Key, int]]) -> None:
    """Add counts to those of their day; in one order, so that two processes never wait for each other in turn."""
    fresh = _insert(connection)
    column = daily_counts.c
    more = fresh.on_conflict_do_update(
        index_elements=[column.day, column.name, column.label], set_={"count": column.count + fresh.excluded.count}
    )
    if not counted:
        return
    rows = [{"day": day, "name": name, "label": label, "count": count} for (day, name, label), count in sorted(counted)]
    connection.execute(more, rows)


def _insert(connection: Connection) -> Any:
    if connection.dialect.name != "postgresql":
        return sqlite.insert(daily_counts)
    from sqlalchemy.dialects import postgresql  # noqa: PLC0415 (whoever has SQLite need not load it)

    return postgresql.insert(daily_counts)
