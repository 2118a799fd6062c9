"""SQLite as the database: one file, written by one connection at a time."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.pool import NullPool

from bot.storage.flushing import flushes_commits

# What is deleted is overwritten with zeros (secure_delete); bot/storage/scrubbing.py does the rest.
SETTINGS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "busy_timeout=10000",
    "foreign_keys=ON",
    "secure_delete=ON",
)


def sqlite_engine(url: URL) -> Engine:
    """Return an engine on the file that `url` names, which is made with its folder if it is missing. Raises OSError."""
    if url.database and url.database != ":memory:":
        _make(Path(url.database))
    # A thread keeps its connection, so no pool is needed.
    engine = create_engine(url.set(drivername="sqlite"), poolclass=NullPool, hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _make(path: Path) -> None:
    """Make the file, which only its owner can read: it will hold what people said. One that is there stays as it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600)


def _prepare(connection: Any, _record: object) -> None:
    # The driver's own BEGIN comes too late to keep two writers apart; see `_begin`.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in SETTINGS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """Take the write lock at once: a transaction that would only ask for it in the middle could fail there."""
    if connection.get_execution_options().get("reads", False):
        connection.exec_driver_sql("BEGIN")
        return
    _set_flushing(connection)
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _set_flushing(connection: Connection) -> None:
    """Have the commit wait for the disk or not: a transaction that does takes those before it along to the disk."""
    wanted = "FULL" if flushes_commits(connection) else "NORMAL"
    if connection.info.get("synchronous", "FULL") != wanted:
        connection.exec_driver_sql(f"PRAGMA synchronous={wanted}")
        connection.info["synchronous"] = wanted
