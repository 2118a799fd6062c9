"""Many jobs in one transaction: each whole or not at all, and what to do when the database itself fails."""

import asyncio
import contextlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, RootTransaction
from sqlalchemy.exc import DBAPIError

# PostgreSQL's codes of a transaction that lost against another one, and works when it is done again.
LOST_RACES = ("40001", "40P01", "55P03")


class LostDatabaseError(Exception):
    """The database failed before anything was committed: all of it may be done again. `cause` is what happened."""

    def __init__(self, cause: Exception) -> None:
        super().__init__(type(cause).__name__)
        self.cause = cause


@dataclass(frozen=True, slots=True, eq=False)
class Job:
    """What somebody asked for, and where in a loop they wait for it; None for nobody.

    Attributes:
        unflushed: it outlives the process at once, but not a machine that loses its power within the next seconds. It
            costs a hundredth of what writing to the disk does.

    """

    carry_out: Callable[[Connection], Any]
    future: "asyncio.Future[Any] | None" = None
    unflushed: bool = False

    @property
    def is_wanted(self) -> bool:
        """Whether nobody has given up waiting."""
        return self.future is None or not self.future.cancelled()


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a job: its result, or the error that it raised."""

    job: Job
    result: Any = None
    error: Exception | None = None

    @property
    def lost_a_race(self) -> bool:
        """Whether another process was in the way, so that the job is worth another try."""
        cause = self.error.orig if isinstance(self.error, DBAPIError) else None
        return getattr(cause, "sqlstate", None) in LOST_RACES

    def tell(self) -> None:
        """Let whoever waits know; it is called in their loop."""
        future = self.job.future
        if future is None or future.done():
            return
        if self.error is None:
            future.set_result(self.result)
        else:
            future.set_exception(self.error)


def tell_all(done: Iterable[Done]) -> None:
    """Let everybody know who waits for one of `done`, from outside of their loops: waking a loop costs, so once."""
    by_loop: dict[asyncio.AbstractEventLoop, list[Done]] = {}
    for each in done:
        if each.job.future is not None:
            by_loop.setdefault(each.job.future.get_loop(), []).append(each)
    for loop, each_of in by_loop.items():
        with contextlib.suppress(RuntimeError):  # it has ended: nobody is left to be told
            loop.call_soon_threadsafe(_tell, each_of)


def _tell(done: Sequence[Done]) -> None:
    for each in done:
        each.tell()


class _JobFailedError(Exception):
    """A job raised an error, so that all of its transaction was taken back."""

    def __init__(self, job: Job, error: Exception) -> None:
        super().__init__(type(error).__name__)
        self.job = job
        self.error = error


def connected(engine: Engine) -> Connection:
    """Return a new connection. Raises LostDatabaseError."""
    try:
        return engine.connect()
    except Exception as error:
        raise LostDatabaseError(error) from error


def done_together(connection: Connection, jobs: Sequence[Job], *, reads: bool = False) -> list[Done]:
    """Carry out jobs in one transaction and commit it; return what became of each, in the order of `jobs`.

    First all are done in a row. Only when one of them fails, all is taken back and they are done once more, each with
    a savepoint of its own: setting those costs as much as a third of the work, and hardly any job fails.

    Args:
        connection: open, and in no transaction.
        jobs: what to do.
        reads: they only read, so that there is nothing to take back when one fails.

    Raises:
        LostDatabaseError: the database failed before the commit, and nothing is kept.
        Exception: whatever the commit raises; then it is not known whether all is kept or nothing.

    """
    if reads:
        return _committed(connection, jobs, _tried)
    try:
        return _committed(connection, jobs, _done)
    except _JobFailedError as failed:
        if len(jobs) == 1:
            return [Done(failed.job, error=failed.error)]
    return _committed(connection, jobs, _tried_with_savepoint)


def _committed(connection: Connection, jobs: Sequence[Job], do: Callable[[Connection, Job], Done]) -> list[Done]:
    try:
        transaction = connection.begin()
    except DBAPIError as error:
        raise LostDatabaseError(error) from error
    try:
        done = [do(connection, job) for job in jobs]
        errors = [each.error for each in done if each.error is not None]
    except _JobFailedError as failed:
        _take_back(transaction)
        if not connection.invalidated:
            raise
        errors = [failed.error]
    if connection.invalidated:
        _take_back(transaction)
        raise LostDatabaseError(errors[0])
    transaction.commit()
    return done


def _take_back(transaction: RootTransaction) -> None:
    with contextlib.suppress(Exception):
        transaction.rollback()


def _done(connection: Connection, job: Job) -> Done:
    try:
        return Done(job, job.carry_out(connection))
    except Exception as error:
        raise _JobFailedError(job, error) from error


def _tried(connection: Connection, job: Job) -> Done:
    try:
        return Done(job, job.carry_out(connection))
    except Exception as error:  # noqa: BLE001 (it belongs to who asked)
        return Done(job, error=error)


def _tried_with_savepoint(connection: Connection, job: Job) -> Done:
    """Do one job; when it fails, only what it did itself is taken back."""
    try:
        with connection.begin_nested():
            return Done(job, job.carry_out(connection))
    except Exception as error:  # noqa: BLE001 (it belongs to who asked)
        return Done(job, error=error)
