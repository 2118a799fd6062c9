"""A lease that one process holds at a time, kept where every replica sees it."""

import asyncio
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from bot.channels.ports import KeptValues

# How often to ask for a lease that somebody else holds, in seconds.
ASK_AGAIN = 0.3


class LeaseLost(Exception):  # noqa: N818 (nothing went wrong: somebody else goes on)
    """The lease ran out and another process has it."""


class Lease:
    """One named lease; it runs out by itself when its holder dies.

    Args:
        kept: where it is kept.
        name: at most 128 characters.
        lasts: how long it is held without being renewed.

    """

    def __init__(self, kept: KeptValues, name: str, lasts: timedelta) -> None:
        self._kept = kept
        self._name = name
        self._lasts = lasts
        self._holder = uuid.uuid4().hex

    async def take(self) -> bool:
        """Take the lease if nobody else has it; return whether it is ours."""
        for was in (None, self._holder):
            if await self._kept.keep(self._name, self._holder, was, self._lasts):
                return True
        return False

    async def renew(self) -> None:
        """Hold on for as long again. Raises LeaseLost."""
        if not await self._kept.keep(self._name, self._holder, self._holder, self._lasts):
            raise LeaseLost(self._name)

    async def release(self) -> None:
        """Let the next one have it at once."""
        await self._kept.keep(self._name, self._holder, self._holder, timedelta(0))

    @asynccontextmanager
    async def held(self) -> AsyncIterator[None]:
        """Wait for the lease and hold it."""
        while not await self.take():  # noqa: ASYNC110 - the database tells nobody when it changes
            await asyncio.sleep(ASK_AGAIN)
        try:
            yield
        finally:
            await self.release()
