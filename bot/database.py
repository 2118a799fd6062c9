"""Opening a database: the engine, SQLite's settings, and the migrations up to today's tables."""

import asyncio
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, event
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

MIGRATIONS = Path(__file__).parent / "migrations"


async def open_database(url: str) -> AsyncEngine:
    """Return an engine on an up-to-date database at `url`; the folder of an SQLite file is made when it is missing."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        raise ValueError(f"JIFEN_DATABASE_URL names '{parsed.get_backend_name()}': only sqlite is supported so far")
    await asyncio.to_thread(_make_folder, parsed.database)
    engine = create_async_engine(parsed.set(drivername="sqlite+aiosqlite"), hide_parameters=True)
    event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "begin", _begin)
    try:
        async with engine.begin() as connection:
            await connection.run_sync(_migrate)
    except BaseException:
        # aiosqlite's threads are no daemons: an engine left open would hang the exit.
        await engine.dispose()
        raise
    return engine


def _make_folder(database: str | None) -> None:
    if database:
        Path(database).expanduser().parent.mkdir(parents=True, exist_ok=True)


def _prepare(connection: Any, _record: object) -> None:
    # The driver's own BEGIN comes too late to keep two writers apart; see `_begin`.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=10000", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _migrate(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
