"""SQLite's files after a deletion: rewritten, so that no copy of what was deleted stays between the rows or in the log.

`secure_delete` overwrites the row itself; copies that were left behind when pages were split or joined stay. That the
files are to be rewritten is kept in the database, so that a killed process leaves the work to the next.
"""

import sqlite3
import time
import uuid

from sqlalchemy import Connection, Engine, delete, insert, select
from sqlalchemy.engine.interfaces import DBAPICursor

from bot.storage.tables import kept_values

WISH = "files.to_scrub"
# Seconds to wait for whoever writes, or reads from the log.
PATIENCE = 2.0
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

    Turns wait meanwhile, one to three seconds for each 100 MB.
    """
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={round(1000 * PATIENCE)}")
        cursor.execute("VACUUM")
        until = time.monotonic() + PATIENCE
        while not (done := _emptied_log(cursor)) and time.monotonic() < until:
            time.sleep(0.05)
    except sqlite3.Error:
        return False
    else:
        return done
    finally:
        connection.close()


def _emptied_log(cursor: DBAPICursor) -> bool:
    """Cut the log to nothing; not while another connection does the same, as a commit does from time to time."""
    cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    busy, *_ = cursor.fetchone() or (1,)
    return not busy
