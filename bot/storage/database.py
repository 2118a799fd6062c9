"""Opening a database: SQLite or PostgreSQL, with its tables brought up to today's."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, InterfaceError, OperationalError, SQLAlchemyError

from bot.storage.migrating import UnusableDatabase, migrate, newest, version_of
from bot.storage.postgres_engine import is_utf8, postgres_engine
from bot.storage.sqlite_engine import sqlite_engine

__all__ = [
    "UnusableDatabase",
    "database_url",
    "for_reading",
    "in_plain_words",
    "make_engine",
    "migrate_database",
    "open_engine",
    "sqlite_file",
]

DO = {
    "sqlite": "move it away, or set JIFEN_DATABASE_URL to another",
    "postgresql": "see that it runs and lets us in, or set JIFEN_DATABASE_URL to another",
}
ENCODING = "its encoding is not UTF8: create it with ENCODING 'UTF8'"


def open_engine(url: str) -> Engine:
    """Return an engine on an up-to-date database at `url`; the folder of an SQLite file is made when it is missing.

    Raises:
        UnusableDatabase: it is of a kind that is not supported, cannot be reached, is no database at all, or of a newer
            program; it is left as it was.

    """
    parsed = database_url(url)
    with _refused_in_words(parsed):
        engine = make_engine(parsed)
        _migrate(engine, None)
        return engine


def migrate_database(url: str, target: str | None = None) -> tuple[str | None, str]:
    """Bring the tables at `url` to version `target`, today's when it is None; return the versions before and after.

    Raises:
        UnusableDatabase: as `open_engine` does, or there is no such version.

    """
    parsed = database_url(url)
    with _refused_in_words(parsed):
        engine = make_engine(parsed)
        try:
            return _migrate(engine, target)
        finally:
            engine.dispose()


def _migrate(engine: Engine, target: str | None) -> tuple[str | None, str]:
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql" and not is_utf8(connection):
            raise UnusableDatabase(f"{name_of(engine.url)}: {ENCODING}")
        before = version_of(connection)
        migrate(connection, target)
        return before, target or newest()


@contextmanager
def _refused_in_words(url: URL) -> Iterator[None]:
    try:
        yield
    except (SQLAlchemyError, OSError) as error:
        # Not chained: what a driver says may quote the whole address.
        raise UnusableDatabase(_unusable(url, error)) from None


def database_url(url: str) -> URL:
    """Return the address of a database of a supported kind. Raises UnusableDatabase."""
    try:
        parsed = make_url(url.replace("postgres://", "postgresql://", 1) if url.startswith("postgres://") else url)
    except (ArgumentError, ValueError):
        raise UnusableDatabase(
            "JIFEN_DATABASE_URL is no address of a database: write sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME"
        ) from None
    if parsed.get_backend_name() not in DO:
        raise UnusableDatabase(
            f"JIFEN_DATABASE_URL names '{parsed.get_backend_name()}': only sqlite and postgresql are supported"
        )
    return parsed


def make_engine(url: URL) -> Engine:
    """Return an engine on the database at `url`, whatever is in it."""
    return sqlite_engine(url) if url.get_backend_name() == "sqlite" else postgres_engine(url)


def for_reading(engine: Engine) -> Engine:
    """Return the engine for transactions that only read: no lock is taken, and one that fails spoils no other.

    PostgreSQL would end a transaction at the first failure, so there each statement stands alone.
    """
    if engine.dialect.name == "sqlite":
        return engine.execution_options(reads=True)
    return engine.execution_options(reads=True, isolation_level="AUTOCOMMIT")


def sqlite_file(url: str) -> Path | None:
    """Return the file that an SQLite database at `url` is; None when it is none, or only in memory."""
    parsed = database_url(url)
    if parsed.get_backend_name() != "sqlite" or parsed.database in (None, "", ":memory:"):
        return None
    return Path(str(parsed.database)).expanduser()


def name_of(url: URL) -> str:
    """Return how a database is called where people read it: without user and password."""
    if url.get_backend_name() == "sqlite":
        return url.database or ":memory:"
    return f"{url.host or 'local'}:{url.port or 5432}/{url.database or ''}"


def in_plain_words(error: Exception) -> str:
    """Return what is wrong with a database that worked, for an operator; no address and nobody's words are in it."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        return str(cause)
    return "cannot be reached" if isinstance(error, OperationalError | InterfaceError) else type(cause).__name__


def _unusable(url: URL, error: Exception) -> str:
    """Return the one line that says why a database cannot be used, and what to do."""
    if isinstance(error, OSError):
        reason = error.strerror or "cannot be opened"
    else:
        reason = _last_line(error.orig if isinstance(error, DBAPIError) else error)
    return f"{name_of(url)}: cannot be used as the database ({reason}): {DO[url.get_backend_name()]}"


def _last_line(error: object) -> str:
    """Return the end of what a driver says, where the reason stands; a question after it helps nobody."""
    said = [line.strip() for line in str(error).splitlines() if line.strip() and not line.endswith("?")]
    return said[-1] if said else type(error).__name__
