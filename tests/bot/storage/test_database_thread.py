"""Many jobs in one transaction, each whole or not at all, and no answer before the commit."""

import asyncio
import contextlib
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.exc import OperationalError

from bot.storage.database import open_engine
from bot.storage.database_thread import DatabaseThread
from tests.made_databases import sqlite_database
from tests.postgres import Postgres


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    engine = open_engine(sqlite_database(tmp_path / "x.db"))
    with engine.begin() as connection:
        connection.execute(text("create table numbers (n integer primary key)"))
    return engine


def _add(number: int) -> Callable[[Connection], int]:
    def job(connection: Connection) -> int:
        connection.execute(text("insert into numbers values (:n)"), {"n": number})
        return number

    return job


def _numbers(engine: Engine) -> list[int]:
    with engine.connect() as connection:
        return list(connection.execute(text("select n from numbers order by n")).scalars())


async def test_what_is_queued_together_is_committed_together(engine: Engine) -> None:
    commits: list[object] = []
    event.listen(engine, "commit", commits.append)
    thread = DatabaseThread(engine)
    held = asyncio.Event()
    first = thread.begin(lambda _: asyncio.run_coroutine_threadsafe(held.wait(), loop).result(60))
    loop = asyncio.get_running_loop()
    rest = [thread.begin(_add(number)) for number in range(100)]
    held.set()
    await asyncio.gather(asyncio.wrap_future(first), *(asyncio.wrap_future(each) for each in rest))
    await thread.close()
    assert _numbers(engine) == list(range(100))
    assert len(commits) <= 3


async def test_a_job_that_fails_takes_back_only_its_own(engine: Engine) -> None:
    thread = DatabaseThread(engine)

    def half(connection: Connection) -> None:
        connection.execute(text("insert into numbers values (7)"))
        raise ValueError("in the middle")

    done = await asyncio.gather(
        *(thread.do(job) for job in (_add(1), half, _add(2))),
        return_exceptions=True,
    )
    await thread.close()
    assert [type(each) for each in done] == [int, ValueError, int]
    assert _numbers(engine) == [1, 2]


async def test_nobody_hears_of_what_is_not_committed(engine: Engine) -> None:
    def refuse(_: object) -> None:
        raise OSError("disk full")

    event.listen(engine, "commit", refuse)
    thread = DatabaseThread(engine)
    with pytest.raises(OSError, match="disk full"):
        await thread.do(_add(1))
    event.remove(engine, "commit", refuse)
    assert await thread.do(_add(2)) == 2
    await thread.close()
    assert _numbers(engine) == [2]


async def test_reading_does_not_wait_for_a_writer(engine: Engine) -> None:
    reader = DatabaseThread(engine, reads=True)
    with engine.begin() as writing:
        writing.execute(text("insert into numbers values (1)"))
        async with asyncio.timeout(60):
            assert await reader.do(lambda each: list(each.execute(text("select n from numbers")).scalars())) == []
    assert await reader.do(lambda each: list(each.execute(text("select n from numbers")).scalars())) == [1]
    await reader.close()


async def test_trouble_passes(engine: Engine) -> None:
    thread = DatabaseThread(engine)
    with pytest.raises(OperationalError):
        await thread.do(lambda each: each.execute(text("select * from nowhere")))
    assert await thread.do(_add(3)) == 3
    await thread.close()


async def test_a_database_that_says_nothing_is_in_trouble(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.storage.database_thread.SILENCE", timedelta(seconds=0.1))
    thread, answer = DatabaseThread(engine), threading.Event()
    waiting = thread.begin(lambda _: answer.wait(60))
    await _until(lambda: thread.trouble is not None)
    assert (thread.trouble or ("", None))[0] == "does not answer"
    answer.set()
    await asyncio.wrap_future(waiting)
    await _until(lambda: thread.trouble is None)
    await thread.close()


async def test_a_full_disk_costs_what_did_not_fit_and_nothing_else(engine: Engine) -> None:
    thread = DatabaseThread(engine)
    await thread.do(_add(1))
    full = await thread.do(lambda each: each.exec_driver_sql("PRAGMA page_count").scalar_one())
    await thread.do(lambda each: each.exec_driver_sql(f"PRAGMA max_page_count={full}"))
    large = text(
        "insert into numbers with recursive more(n) as (select 100 union all select n + 1 from more where n < 90000)"
        " select n from more"
    )
    beside = thread.begin(_add(3))
    after = thread.begin(lambda each: each.execute(large))
    with pytest.raises(OperationalError, match="full"):
        await asyncio.wrap_future(after)
    kept = [1, 2] if beside.exception() else [1, 2, 3]
    await thread.close()
    again = DatabaseThread(engine)
    assert await again.do(_add(2)) == 2
    await again.close()
    assert _numbers(engine) == kept


class Gone:
    """A PostgreSQL that goes away and comes back."""

    def __init__(self, server: Postgres) -> None:
        self.server = server
        self.engine = open_engine(server.new_database())
        with self.engine.begin() as connection:
            connection.execute(text("create table numbers (n integer primary key)"))

    async def stop(self) -> None:
        await asyncio.to_thread(self.server.stop)

    async def start(self) -> None:
        await asyncio.to_thread(self.server.start)


@pytest.fixture
def gone(postgres: Postgres) -> Iterator[Gone]:
    with postgres.may_be_stopped():
        yield Gone(postgres)


async def test_a_database_that_is_gone_for_a_moment_is_waited_for(gone: Gone) -> None:
    thread = DatabaseThread(gone.engine, patience=60)
    assert await thread.do(_add(1)) == 1
    await gone.stop()
    waiting = [asyncio.create_task(thread.do(_add(number))) for number in range(2, 20)]
    await _until(lambda: thread.trouble is not None)
    assert not any(task.done() for task in waiting)
    assert (thread.trouble or ("", None))[0] == "cannot be reached"
    await gone.start()
    assert await asyncio.gather(*waiting) == list(range(2, 20))
    assert thread.trouble is None
    await thread.close()
    assert _numbers(gone.engine) == list(range(1, 20))


async def test_past_its_patience_jobs_fail_at_once_until_the_database_is_back(gone: Gone) -> None:
    tries: list[object] = []
    event.listen(gone.engine, "do_connect", lambda *given: tries.append(given[0]))
    thread = DatabaseThread(gone.engine, patience=0.5)
    await gone.stop()
    with pytest.raises(OperationalError):
        await thread.do(_add(1))
    assert len(tries) > 1
    tries.clear()
    with pytest.raises(OperationalError):
        await thread.do(_add(2))
    assert len(tries) == 1
    await gone.start()
    assert await thread.do(_add(3)) == 3
    await thread.close()
    assert _numbers(gone.engine) == [3]


async def test_an_idle_thread_finds_out_by_itself(gone: Gone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.storage.database_thread.LOOK", 0.05)
    monkeypatch.setattr("bot.storage.database_thread.LOOK_IN_TROUBLE", 0.05)
    thread = DatabaseThread(gone.engine, reads=True)
    await thread.do(lambda each: each.execute(text("select 1")).scalar_one())
    await gone.stop()
    await _until(lambda: thread.trouble is not None)
    await gone.start()
    await _until(lambda: thread.trouble is None)
    await thread.close()


async def test_the_end_does_not_wait_for_a_database_that_is_gone(gone: Gone) -> None:
    thread = DatabaseThread(gone.engine, patience=120)
    await gone.stop()
    waiting = asyncio.create_task(thread.do(_add(1)))
    await _until(lambda: thread.trouble is not None)
    async with asyncio.timeout(60):
        await thread.close()
    with pytest.raises(OperationalError):
        await waiting


async def test_two_processes_in_each_others_way_both_get_through(gone: Gone) -> None:
    """Each holds the row that the other wants next: the database ends one of the jobs, which is done again."""
    threads = [DatabaseThread(gone.engine), DatabaseThread(gone.engine)]
    for number in (1, 2):
        await threads[0].do(_add(number))
    both = threading.Barrier(2)

    def cross(first: int, second: int) -> Callable[[Connection], None]:
        def job(connection: Connection) -> None:
            _touch(connection, first)
            with contextlib.suppress(threading.BrokenBarrierError):
                both.wait(1)
            _touch(connection, second)

        return job

    async with asyncio.timeout(60):
        await asyncio.gather(threads[0].do(cross(1, 2)), threads[1].do(cross(2, 1)))
    for thread in threads:
        await thread.close()


def _touch(connection: Connection, number: int) -> None:
    connection.execute(text("update numbers set n = n where n = :n"), {"n": number})


async def _until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not happened():  # noqa: ASYNC110 (a thread tells nobody)
            await asyncio.sleep(0.02)
