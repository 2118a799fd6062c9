"""The migrations, both ways, for every kind of database."""

import threading
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Engine, text

from bot.storage.database import UnusableDatabase, database_url, make_engine, open_engine
from bot.storage.migrating import migrate, newest, version_of, versions
from bot.storage.tables import metadata
from tests.postgres import Postgres

ROWS = (
    "INSERT INTO sessions VALUES ('t', 'c', 'p', 1, '{}', '2026-11-29')",
    "INSERT INTO handled_events VALUES ('t', 'c', 'p', 'e', '2026-11-29')",
    """INSERT INTO outbox (channel, chat, person, event_id, reply, status, attempts, created_at)
       VALUES ('t', 'c', 'p', 'e', '{}', 'pending', 0, '2026-11-29')""",
    "INSERT INTO unanswered (asked_at, kind, text, candidates) VALUES ('2026-11-29', 'declined', 'x', '[]')",
)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the URL of a database without any table, of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'jifen.db'}"
    server: Postgres = request.getfixturevalue("postgres")
    return server.new_database()


@pytest.fixture
def engine(database: str) -> Engine:
    return make_engine(database_url(database))


def _differences(connection: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), metadata))


def test_up_down_and_up_again_keeps_what_was_said(engine: Engine) -> None:
    with engine.begin() as connection:
        migrate(connection, versions()[0])
        for row in ROWS:
            connection.execute(text(row))
    for target in (newest(), *reversed(versions()), newest()):
        with engine.begin() as connection:
            migrate(connection, target)
            assert version_of(connection) == target
    with engine.begin() as connection:
        assert _differences(connection) == []
        for table in ("sessions", "handled_events", "outbox", "unanswered"):
            assert connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one() == 1  # noqa: S608
        connection.execute(text(ROWS[2]))
        assert list(connection.execute(text("SELECT id FROM outbox ORDER BY id")).scalars()) == [1, 2]


def test_a_new_database_gets_the_same_tables_at_once(database: str) -> None:
    with open_engine(database).begin() as connection:
        assert _differences(connection) == []
        assert version_of(connection) == newest()


def test_processes_that_start_together_make_the_tables_once(database: str) -> None:
    faults: list[Exception] = []

    def start() -> None:
        try:
            open_engine(database).dispose()
        except Exception as error:  # noqa: BLE001 (whatever it is, the test shows it)
            faults.append(error)

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []


def test_a_database_of_a_newer_program_is_refused_and_left_alone(database: str) -> None:
    with open_engine(database).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0099'"))
    with pytest.raises(UnusableDatabase, match=r"newer jifen .version 0099.*install that one"):
        open_engine(database)


def test_a_version_that_does_not_exist_is_refused_in_words(engine: Engine) -> None:
    with engine.begin() as connection, pytest.raises(UnusableDatabase, match=r"no version 0815 .*0001"):
        migrate(connection, "0815")
