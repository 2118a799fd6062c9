"""bot/database_thread.py: many jobs in one transaction, each whole or not at all, and no answer before the commit."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.exc import OperationalError

from bot.database import open_engine
from bot.database_thread import DatabaseThread


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    engine = open_engine(f"sqlite:///{tmp_path / 'x.db'}")
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
    first = thread.begin(lambda _: asyncio.run_coroutine_threadsafe(held.wait(), loop).result(5))
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
        async with asyncio.timeout(2):
            assert await reader.do(lambda each: list(each.execute(text("select n from numbers")).scalars())) == []
    assert await reader.do(lambda each: list(each.execute(text("select n from numbers")).scalars())) == [1]
    await reader.close()


async def test_trouble_passes(engine: Engine) -> None:
    thread = DatabaseThread(engine)
    with pytest.raises(OperationalError):
        await thread.do(lambda each: each.execute(text("select * from nowhere")))
    assert await thread.do(_add(3)) == 3
    await thread.close()
