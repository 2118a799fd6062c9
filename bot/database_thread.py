"""A thread that owns one connection: what asks for it is queued, and done many at a time in one transaction.

Committing to the disk is what a small transaction costs; hundreds of them together cost little more than one. Nobody
hears of a result before the transaction that holds it is committed.
"""

import asyncio
import contextlib
import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

Result = TypeVar("Result")
Job = Callable[[Connection], Any]
# So many jobs share a transaction; more of them would make the first ones wait.
TOGETHER = 300


class DatabaseThread:
    """Does jobs on one connection, in the order in which they were asked for.

    Args:
        engine: where the connection comes from.
        reads: the jobs only read, so that no write lock is taken.

    """

    def __init__(self, engine: Engine, *, reads: bool = False) -> None:
        self._engine = engine.execution_options(reads=True) if reads else engine
        self._queue: SimpleQueue[tuple[Job, Future[Any]] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="database", daemon=True)
        self._thread.start()

    async def do(self, job: Callable[[Connection], Result]) -> Result:
        """Return what `job` returns, once it is committed. Raises what `job` raises; then nothing of it is kept."""
        return await asyncio.wrap_future(self.begin(job))

    def begin(self, job: Callable[[Connection], Result]) -> "Future[Result]":
        """Queue `job` and return at once."""
        future: Future[Result] = Future()
        self._queue.put((job, future))
        return future

    async def close(self) -> None:
        """Do what is queued, then end the thread and its connection."""
        self._queue.put(None)
        await asyncio.to_thread(self._thread.join)

    def _work(self) -> None:
        connection: Connection | None = None
        more = True
        while more:
            found = self._together()
            more = found[-1] is not None
            jobs = [each for each in found if each is not None and each[1].set_running_or_notify_cancel()]
            try:
                connection = connection or self._engine.connect()
                done = _together_done(connection, jobs)
            except Exception as error:  # noqa: BLE001 (whatever it is, those who wait must hear of it)
                done = [(future, None, error) for _, future in jobs]
                _close(connection)
                connection = None
            _tell(done)
        _close(connection)

    def _together(self) -> list[tuple[Job, Future[Any]] | None]:
        """Wait for a job, and take whatever else is queued already."""
        found = [self._queue.get()]
        try:
            while len(found) < TOGETHER and found[-1] is not None:
                found.append(self._queue.get_nowait())
        except Empty:
            pass
        return found


_Done = list[tuple[Future[Any], Any, Exception | None]]


def _together_done(connection: Connection, jobs: list[tuple[Job, Future[Any]]]) -> _Done:
    with connection.begin():
        return [(future, *_done(connection, job)) for job, future in jobs]


def _done(connection: Connection, job: Job) -> tuple[Any, Exception | None]:
    """Do one job within the transaction of all; when it fails, only what it did itself is taken back."""
    try:
        with connection.begin_nested():
            return job(connection), None
    except Exception as error:  # noqa: BLE001 (it belongs to who asked)
        return None, error


def _tell(done: _Done) -> None:
    for future, result, error in done:
        if error is None:
            future.set_result(result)
        else:
            future.set_exception(error)


def _close(connection: Connection | None) -> None:
    """Give up a connection; after trouble the next job opens another."""
    if connection is not None:
        with contextlib.suppress(Exception):
            connection.close()
