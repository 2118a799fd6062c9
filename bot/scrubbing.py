"""SQLite's files after a deletion: rewritten, so that no copy of what was deleted stays between the rows or in the log.

`secure_delete` overwrites the row itself; copies that were left behind when pages were split or joined stay. That the
files are to be rewritten is kept in the database, so that a killed process leaves the work to the next.
"""

import sqlite3
import uuid

from sqlalchemy import Connection, Engine, delete, insert, select

from bot.tables import kept_values

WISH = "files.to_scrub"
# Milliseconds to wait for whoever writes, or reads from the log.
PATIENCE = 2000
_OURS = kept_values.c.name == WISH


def wish(connection: Connection) -> None:
    """Note that the files are to be rewritten; on other databases nothing is to be done."""
    if connection.dialect.name == "sqlite":
        connection.execute(delete(kept_values).where(_OURS))
        connection.execute(insert(kept_values), {"name": WISH, "value": uuid.uuid4().hex})


def wished(connection: Connection) -> str | None:
    """Return the wish that stands, None when there is none."""
    return connection.execute(select(kept_values.c.value).where(_OURS)).scalar_one_or_none()


def fulfilled(connection: Connection, wish: str) -> None:
    """Strike out `wish`; one that came meanwhile stays."""
    connection.execute(delete(kept_values).where(_OURS, kept_values.c.value == wish))


def scrub(engine: Engine) -> bool:
    """Rewrite the file and cut the write-ahead log to nothing; return whether both could be done now.

    Turns wait meanwhile, about a second for each 100 MB.
    """
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={PATIENCE}")
        cursor.execute("VACUUM")
        busy, _, _ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone() or (1, 0, 0)
    except sqlite3.Error:
        return False
    finally:
        connection.close()
    return not busy
