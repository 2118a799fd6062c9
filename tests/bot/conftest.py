"""The assistant on a real store and the shipped content, without a channel."""

from collections.abc import AsyncIterator, Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
import structlog

from bot.clock import SHANGHAI
from bot.config.settings import Settings
from bot.content.content import Content
from bot.content.files import load_content
from bot.conversation import Conversations
from bot.storage.store import Store
from tests.bot.talk import Talk
from tests.made_databases import postgresql_database, sqlite_database
from tests.postgres import NoPostgresError, Postgres, running_postgres

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=SHANGHAI)


@pytest.fixture(scope="session")
def content() -> Content:
    """Give the shipped content; what is learned from it is kept in the data folder, so that it is learned once."""
    return load_content(Settings(_env_file=None), lambda _: None).live()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """Lend a real PostgreSQL server; where none can be started the test is skipped and says why."""
    try:
        with running_postgres() as server:
            yield server
    except NoPostgresError as error:
        pytest.skip(f"no PostgreSQL here: {error}")


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the URL of an empty database with today's tables, of each kind in turn."""
    if request.param == "sqlite":
        return sqlite_database(tmp_path / "jifen.db")
    return postgresql_database(request.getfixturevalue("postgres"))


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await Store.open(sqlite_database(tmp_path / "jifen.db"))
    yield opened
    await opened.close()


@pytest.fixture
def conversations(store: Store, content: Content) -> Conversations:
    return Conversations(store, lambda: content, lambda: NOW)


@pytest.fixture
def talk(conversations: Conversations) -> Callable[..., Talk]:
    return lambda **where: Talk(conversations, **where)


@pytest.fixture(autouse=True)
def _logs_as_they_come() -> Iterator[None]:
    """Undo what a command set up for its own process."""
    yield
    structlog.reset_defaults()
