"""A thread that owns one connection: what asks for it is queued, and done many at a time in one transaction.

Committing to the disk is what a small transaction costs; hundreds of them together cost little more than one. Nobody
hears of a result before the transaction that holds it is committed. A database that is gone for a moment is waited for.
"""

import asyncio
import contextlib
import threading
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from queue import Empty, SimpleQueue
from typing import TypeVar

from sqlalchemy import Connection, Engine, select

from bot.storage.database import for_reading, in_plain_words
from bot.storage.database_jobs import Done, Job, LostDatabaseError, connected, done_together, tell_all
from bot.storage.flushing import flush_commits

Result = TypeVar("Result")
# So many jobs share a transaction; more of them would make the first ones wait.
TOGETHER = 300
# A job that other processes get in the way of is done so many times.
TRIES = 5
# Seconds: how long jobs wait for a database that is gone before they fail; the pauses between two looks at it; how
# often an idle thread looks whether it is still there, when it was and when it was not; how long an end may take.
PATIENCE = 8.0
PAUSE, LONGEST_PAUSE = 0.05, 0.5
LOOK, LOOK_IN_TROUBLE = 5.0, 1.0
ENDING = 1.5
# Whoever is silent for longer than this is in trouble, though no error has come.
SILENCE = timedelta(seconds=5)

Trouble = tuple[str, datetime]


class DatabaseThread:
    """Does jobs on one connection, in the order in which they were asked for.

    Args:
        engine: where the connection comes from.
        reads: the jobs only read, so that no write lock is taken.
        patience: seconds that jobs wait for a database that is gone; later ones then fail at once until it is back.

    """

    def __init__(self, engine: Engine, *, reads: bool = False, patience: float = PATIENCE) -> None:
        self._engine = for_reading(engine) if reads else engine
        self._reads = reads
        self._patience = patience
        self._queue: SimpleQueue[Job | None] = SimpleQueue()
        self._connection: Connection | None = None
        self._trouble: Trouble | None = None
        self._asked: datetime | None = None
        self._failing_since = 0.0
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._work, name="database", daemon=True)
        self._thread.start()

    @property
    def trouble(self) -> Trouble | None:
        """What is wrong with the database, in plain words, and since when; None when it works."""
        asked = self._asked
        if self._trouble is None and asked is not None and datetime.now(UTC) - asked > SILENCE:
            return "does not answer", asked
        return self._trouble

    async def do(self, job: Callable[[Connection], Result]) -> Result:
        """Return what `job` returns, once it is committed. Raises what `job` raises; then nothing of it is kept.

        It may be called several times when the database fails in the middle, of which one counts.
        """
        return await self.begin(job)

    def begin(self, job: Callable[[Connection], Result], *, unflushed: bool = False) -> "asyncio.Future[Result]":
        """Queue `job` and return at once; its result comes in the running loop.

        An `unflushed` one goes before those that wait for the disk, and may be lost when the machine loses its power.
        """
        future: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._queue.put(Job(job, future, unflushed))
        return future

    async def close(self) -> None:
        """Do what is queued, then end the thread and its connection; a database that hangs is left alone."""
        self._ending.set()
        self._queue.put(None)
        await asyncio.to_thread(self._thread.join, ENDING)

    def _work(self) -> None:
        more = True
        while more:
            found = self._together()
            more = None not in found
            jobs = [each for each in found if each and each.is_wanted]
            for together in _by_haste(jobs):
                self._carry_out(together)
            if not found:
                with contextlib.suppress(Exception):
                    self._attempt([Job(_look)])
        self._give_up_connection()

    def _together(self) -> list[Job | None]:
        """Wait for a job, and take whatever else is queued already; nothing when none comes for a while."""
        found: list[Job | None] = []
        with contextlib.suppress(Empty):
            found.append(self._queue.get(timeout=LOOK if self._trouble is None else LOOK_IN_TROUBLE))
            while len(found) < TOGETHER and found[-1] is not None:
                found.append(self._queue.get_nowait())
        return found

    def _carry_out(self, jobs: Sequence[Job]) -> None:
        """Do jobs, those again that lost a race to another process."""
        for tries_left in reversed(range(TRIES)):
            done = self._insisted(jobs)
            jobs = [each.job for each in done if tries_left and each.lost_a_race]
            tell_all(each for each in done if each.job not in jobs)
            if not jobs:
                return

    def _insisted(self, jobs: Sequence[Job]) -> list[Done]:
        """Do jobs once, waiting for a database that is gone for as long as patience lasts."""
        pause = PAUSE
        while True:
            try:
                return self._attempt(jobs)
            except LostDatabaseError as lost:
                if self._out_of_patience() or self._ending.wait(pause):
                    return [Done(job, error=lost.cause) for job in jobs]
                pause = min(2 * pause, LONGEST_PAUSE)
            except Exception as error:  # noqa: BLE001 (whatever it is, those who wait must hear of it)
                return [Done(job, error=error) for job in jobs]

    def _attempt(self, jobs: Sequence[Job]) -> list[Done]:
        """Do jobs once, and note whether the database works. Raises what `done_together` raises."""
        self._asked = datetime.now(UTC)
        try:
            self._connection = self._connection or connected(self._engine)
            flush_commits(self._connection, wanted=not jobs[0].unflushed)
            done = done_together(self._connection, jobs, reads=self._reads)
        except Exception as error:
            self._give_up_connection()
            self._note(error.cause if isinstance(error, LostDatabaseError) else error)
            raise
        finally:
            self._asked = None
        self._trouble = None
        return done

    def _note(self, error: Exception) -> None:
        if self._trouble is None:
            self._failing_since = time.monotonic()
            self._trouble = in_plain_words(error), datetime.now(UTC)

    def _out_of_patience(self) -> bool:
        return time.monotonic() - self._failing_since > self._patience

    def _give_up_connection(self) -> None:
        """Give up the connection; after trouble the next job opens another."""
        if self._connection is not None:
            with contextlib.suppress(Exception):
                self._connection.close()
        self._connection = None


def _by_haste(jobs: Sequence[Job]) -> list[list[Job]]:
    """Part jobs into those that need not wait for the disk, which come first, and the others."""
    parts = ([job for job in jobs if job.unflushed], [job for job in jobs if not job.unflushed])
    return [part for part in parts if part]


def _look(connection: Connection) -> None:
    connection.execute(select(1))
