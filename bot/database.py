"""Opening a database: the engine, SQLite's settings, and the migrations up to today's tables."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from bot.tables import metadata

MIGRATIONS = Path(__file__).parent / "migrations"
# A thread keeps its connection, so no pool is needed.
SQLITE = ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=10000", "foreign_keys=ON")


class UnusableDatabase(Exception):  # noqa: N818 (it names what is wrong with the database)
    """A database that cannot be used; the message names it, and says what is wrong and what to do."""


def open_engine(url: str) -> Engine:
    """Return an engine on an up-to-date database at `url`; the folder of an SQLite file is made when it is missing.

    Raises:
        UnusableDatabase: it is of a kind that is not supported, no database at all, or of a newer program; it is left
            as it was.

    """
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        raise UnusableDatabase(
            f"JIFEN_DATABASE_URL names '{parsed.get_backend_name()}': only sqlite is supported so far"
        )
    engine = _sqlite(parsed)
    try:
        with engine.begin() as connection:
            migrate(connection)
    except DatabaseError as error:
        raise UnusableDatabase(_unusable(parsed.database, str(error.orig))) from error
    except OSError as error:
        raise UnusableDatabase(_unusable(parsed.database, error.strerror or "cannot be opened")) from error
    return engine


def _unusable(database: str | None, reason: str) -> str:
    return f"{database}: cannot be used as the database ({reason}): move it away, or set JIFEN_DATABASE_URL to another"


def _sqlite(url: URL) -> Engine:
    if url.database:
        Path(url.database).expanduser().parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url.set(drivername="sqlite"), poolclass=NullPool, hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: object) -> None:
    # The driver's own BEGIN comes too late to keep two writers apart; see `_begin`.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in SQLITE:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """Take the write lock at once: a transaction that would only ask for it in the middle could fail there."""
    reads = connection.get_execution_options().get("reads", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def migrate(connection: Connection) -> None:
    """Bring the tables up to today's."""
    version, newest = _version(connection), _newest()
    if version == newest:
        return
    if version is not None and version > newest:
        raise UnusableDatabase(
            f"{connection.engine.url.database}: comes from a newer jifen (version {version}; this one knows "
            f"{newest}): install that one, or set JIFEN_DATABASE_URL to another database"
        )
    if version is None and not inspect(connection).get_table_names():
        _make(connection)
        return
    # The library takes 12 MB and a tenth of a second, which a database of today need not pay.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _make(connection: Connection) -> None:
    """Make today's tables at once; a test holds that the migrations lead to the same."""
    metadata.create_all(connection)
    connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
    connection.execute(text("INSERT INTO alembic_version VALUES (:newest)"), {"newest": _newest()})


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def _newest() -> str:
    """Return the number of the newest migration, which its file's name begins with."""
    return max(path.name.partition("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))
