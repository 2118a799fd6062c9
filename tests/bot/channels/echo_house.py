"""A house that repeats what it hears, on the real store: commits, outbox and second deliveries are the real ones."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from bot.keyed_locks import KeyedLocks
from bot.messages import ConversationKey, Delivery, Incoming, Option, Reply
from bot.storage.store import Store, Turn

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
Say = Callable[[Incoming], tuple[Reply, ...]]


def repeat(incoming: Incoming) -> tuple[Reply, ...]:
    """Say what arrived, with a button."""
    heard = incoming.text if incoming.option is None else f"pressed {incoming.option}"
    begun = f" from {incoming.continues}" if incoming.continues else ""
    options = (Option("bachelor", "a:education:bachelor"), Option("why", "steer:why", by_word=True))
    return (Reply(f"heard: {heard}{begun}", options),)


class EchoHouse:
    """Answers by `say`; `faults` are raised first, one for each handling."""

    def __init__(self, store: Store, say: Say = repeat) -> None:
        self.store = store
        self.say = say
        self.heard: list[Incoming] = []
        self.faults: list[Exception] = []
        self.broken: str | None = None
        self._locks = KeyedLocks()

    async def handle(self, incoming: Incoming) -> tuple[Delivery, ...]:
        async with self._locks.hold(incoming.key):
            return await self._handle(incoming)

    async def _handle(self, incoming: Incoming) -> tuple[Delivery, ...]:
        if self.faults:
            raise self.faults.pop()
        if self.broken is not None and incoming.text == self.broken:
            raise ValueError(incoming.text)
        found = await self.store.find(incoming)
        if found.replies is not None:
            return found.replies
        self.heard.append(incoming)
        return await self.store.commit(Turn(incoming, found.version, "{}", self.say(incoming)), NOW)

    async def pending(self, channel: str) -> tuple[Delivery, ...]:
        return await self.store.pending(channel)

    async def settle(self, rows: Sequence[int], status: str) -> None:
        await self.store.settle(rows, status)

    def settle_soon(self, rows: Sequence[int], status: str) -> "asyncio.Future[None]":
        return self.store.settle_soon(rows, status)

    async def unreachable(self, key: ConversationKey) -> None:
        """End nothing: nothing is promised here."""

    async def move_chat(self, channel: str, old: str, new: str) -> None:
        await self.store.move_chat(channel, old, new)
