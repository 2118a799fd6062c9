"""What is done beside the talks: the company of other processes is watched, and what is old is deleted."""

import asyncio
import contextlib
import itertools
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import structlog

from bot.inbox.decisions import erase_decided
from bot.storage.kept_values import KeptValues
from bot.storage.replicas import EVERY, Replicas
from bot.storage.store import Store

# No channel delivers an event again after so long, so that it need not be known any more.
KEPT = timedelta(days=30)
# Seconds from one tidying to the next.
TIDY_EVERY = 3600.0
# Seconds between two rewritings of SQLite's file at least, and how many times its own duration.
REWRITE_EVERY = 3.0
SHARE = 20
# Seconds that leaving may take.
LEAVING = 0.5

log = structlog.get_logger(__name__)


class Upkeep:
    """The upkeep of one store by one process."""

    def __init__(
        self, store: Store, now: Callable[[], datetime], *, every: float = EVERY, tidy_every: float = TIDY_EVERY
    ) -> None:
        """Take the store and the clock; `every` and `tidy_every` are seconds between looks and between tidyings."""
        self._store = store
        self._now = now
        self._every = every
        self._looks_a_tidying = max(1, round(tidy_every / every))
        self._replicas = Replicas(store)
        self._no_rewriting_before = 0.0
        self._failing: str | None = None
        self._wake: list[Callable[[], None]] = []
        self._jobs: list[Callable[[], Awaitable[None]]] = []

    def on_left_over(self, wake: Callable[[], None]) -> None:
        """Call `wake` whenever replies of a process that is no more wait in the outbox."""
        self._wake.append(wake)

    def each_look(self, job: Callable[[], Awaitable[None]]) -> None:
        """Do `job` with every look, and once more at the end; one that fails is done again with the next."""
        self._jobs.append(job)

    @asynccontextmanager
    async def going_on(self) -> AsyncIterator[None]:
        """Do the upkeep as long as the context is open."""
        await self._replicas.enter()
        work = asyncio.create_task(self._work())
        try:
            yield
        finally:
            work.cancel()
            await asyncio.gather(work, return_exceptions=True)
            await self._leave()

    async def _leave(self) -> None:
        """Give back what this process has in hand; when the database is gone, others will see that it stands still."""
        if self._store.trouble() is None:
            with contextlib.suppress(Exception):
                async with asyncio.timeout(LEAVING):
                    await self._replicas.leave()
                    for job in self._jobs:
                        await job()

    async def tidy(self) -> None:
        """Delete what is old."""
        await self._store.tidy(self._now() - KEPT)
        await KeptValues(self._store, self._now).tidy()
        decided = self._now() - KEPT
        await self._store.write(lambda connection: erase_decided(connection, decided))

    async def _work(self) -> None:
        for looks in itertools.count():
            try:
                if looks % self._looks_a_tidying == 0:
                    await self.tidy()
                await self._look()
            except Exception as error:  # noqa: BLE001 (a database in trouble must not end the upkeep)
                self._replicas.interrupted()
                self._note(type(error).__name__)
            else:
                self._note(None)
            await asyncio.sleep(self._every)

    def _note(self, failure: str | None) -> None:
        """Log when trouble begins and when it ends, not every second of it."""
        if failure is not None and self._failing is None:
            words, _ = self._store.trouble() or ("", None)
            log.warning("upkeep_interrupted", error=failure, database=words)
        elif failure is None and self._failing is not None:
            log.warning("upkeep_goes_on")
        self._failing = failure

    async def _look(self) -> None:
        if await self._replicas.look():
            for wake in self._wake:
                wake()
        for job in self._jobs:
            await job()
        await self._finish_forgetting()

    async def _finish_forgetting(self) -> None:
        """Rewrite the files after a deletion; who forgets again and again does not hold up the others by that."""
        began = time.monotonic()
        if began >= self._no_rewriting_before and await self._store.finish_forgetting() is not None:
            done = time.monotonic()
            self._no_rewriting_before = done + max(REWRITE_EVERY, SHARE * (done - began))
