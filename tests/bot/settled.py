"""Waiting until nothing is left to be said."""

import asyncio
from typing import Protocol

from bot.messages import Delivery


class Outbox(Protocol):
    """A store, or a house in front of it."""

    async def pending(self, channel: str) -> tuple[Delivery, ...]:
        """Return what is still to be sent."""
        ...


async def settled(outbox: Outbox, channel: str) -> None:
    """Wait until every reply of a channel is noted as sent or given up, which comes after it was shown."""
    async with asyncio.timeout(60):
        while await outbox.pending(channel):  # noqa: ASYNC110 - the database tells nobody
            await asyncio.sleep(0.01)
