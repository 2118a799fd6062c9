"""The tables' version: up to today's by itself, and back to an older one for an older program."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from bot.storage.tables import metadata

MIGRATIONS = Path(__file__).parent / "migrations"
# Any number that nobody else takes: who holds its lock on PostgreSQL migrates, and the others wait.
LOCK = 120_120
# How long the others wait, and the migration itself for the tables.
MIGRATION_SECONDS = 120


class UnusableDatabase(Exception):  # noqa: N818 (it names what is wrong with the database)
    """A database that cannot be used; the message names it, and says what is wrong and what to do."""


def migrate(connection: Connection, target: str | None = None) -> None:
    """Bring the tables to version `target`, today's when it is None.

    Raises:
        UnusableDatabase: the tables come from a newer program, or there is no such version.

    """
    _alone(connection)
    version, wanted = version_of(connection), target or newest()
    if version == wanted:
        return
    if wanted not in versions():
        raise UnusableDatabase(f"there is no version {wanted} of the tables: choose one of {', '.join(versions())}")
    if version is not None and version > newest():
        raise UnusableDatabase(
            f"{connection.engine.url.database}: comes from a newer jifen (version {version}; this one knows "
            f"{newest()}): install that one, or set JIFEN_DATABASE_URL to another database"
        )
    if version is None and target is None and not inspect(connection).get_table_names():
        _make(connection)
        return
    _step(connection, wanted, up=version is None or version < wanted)


def version_of(connection: Connection) -> str | None:
    """Return the version of the tables; None when there are none of ours."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def versions() -> list[str]:
    """Return the versions there are, oldest first; a version is what the name of its file begins with."""
    return sorted(path.name.partition("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def newest() -> str:
    """Return today's version."""
    return versions()[-1]


def _alone(connection: Connection) -> None:
    """Let nobody else migrate until the end of the transaction; on SQLite nobody else writes anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SET LOCAL lock_timeout = '{MIGRATION_SECONDS}s'"))
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})


def _make(connection: Connection) -> None:
    """Make today's tables at once; a test holds that the migrations lead to the same."""
    metadata.create_all(connection)
    connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
    connection.execute(text("INSERT INTO alembic_version VALUES (:newest)"), {"newest": newest()})


def _step(connection: Connection, wanted: str, *, up: bool) -> None:
    # The library takes 12 MB and a tenth of a second, which a database of today need not pay.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    (command.upgrade if up else command.downgrade)(config, wanted)
