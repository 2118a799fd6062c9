"""Waiting that ends early when the channel has to stop."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


async def unless(stop: asyncio.Event, work: Coroutine[Any, Any, T]) -> T | None:
    """Return what `work` returns, or None with the work cancelled when `stop` comes first."""
    stopped = asyncio.create_task(stop.wait())
    working = asyncio.create_task(work)
    try:
        await asyncio.wait((stopped, working), return_when=asyncio.FIRST_COMPLETED)
        return working.result() if working.done() else None
    finally:
        stopped.cancel()
        working.cancel()
        await asyncio.gather(stopped, working, return_exceptions=True)


async def rest(stop: asyncio.Event, seconds: float) -> None:
    """Wait for `seconds`, or until `stop`."""
    await unless(stop, asyncio.sleep(seconds))
