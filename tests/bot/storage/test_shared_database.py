"""The real program, two of it, on one PostgreSQL: one page served by both, and a database that goes away."""

import threading
import time
import urllib.error
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.storage.database import database_url, make_engine
from bot.storage.tables import handled_events, outbox
from tests.bot.test_process import Page, running
from tests.postgres import Postgres

pytestmark = [pytest.mark.process, pytest.mark.timeout(240)]


@pytest.fixture
def server(postgres: Postgres) -> Iterator[Postgres]:
    """Lend the server, to be stopped in the middle."""
    with postgres.may_be_stopped():
        yield postgres


def test_two_processes_serve_one_talk_and_outlive_a_database_that_goes_away(server: Postgres, tmp_path: Path) -> None:
    database = server.new_database()
    with running(tmp_path, database) as (_, first), running(tmp_path, database) as (second_process, second):
        page = Page()
        page.say(first, "测算")
        assert "多大" in page.say(second, "大专")

        event = str(uuid.uuid4())
        with ThreadPoolExecutor(8) as storm:
            answers = set(storm.map(lambda n: page.say((first, second)[n % 2], "35", event), range(8)))
        assert len(answers) == 1
        assert "80 分" in answers.pop()
        assert _handled(database, event) == (1, 1)

        server.stop()
        back = threading.Timer(2, server.start)
        back.start()
        assert "35" in _insisted(page, second, "我的数据")
        back.join()
        assert "已经全部删除" in page.say(first, "忘掉我")
        second_process.terminate()
        assert second_process.wait(60) == 0


def _insisted(page: Page, address: str, text: str) -> str:
    """Say something as the page does: again under the same identity, until there is an answer."""
    event = str(uuid.uuid4())
    while True:
        try:
            return page.say(address, text, event)
        except urllib.error.HTTPError as error:
            if error.code < 500:
                raise
            time.sleep(0.5)


def _handled(database: str, event: str) -> tuple[int, int]:
    """Return how often an event was handled, and how many of its replies there are."""
    with make_engine(database_url(database)).connect() as connection:
        rows = [
            connection.execute(select(table.c.event_id).where(table.c.event_id == event)).all()
            for table in (handled_events, outbox)
        ]
    return len(rows[0]), len(rows[1])
