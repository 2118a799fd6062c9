"""One answer within the time that a platform waits; an answer that takes longer comes with the next message."""

import asyncio
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field

import structlog

from bot.channels.ports import Conversations
from bot.keyed_locks import KeyedLocks
from bot.messages import ConversationKey, Delivery, Incoming

# WeChat and WeCom wait 5 seconds, the way there and back included.
IN_TIME = 4.5

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class _Hour:
    """Whether an answer still counts: it is either noted as shown, or too late to be shown, never both."""

    shown: bool = False
    late: bool = False


@dataclass(slots=True)
class Answering:
    """Hands messages to the house, those of one person one after the other.

    An answer in time is noted as sent before it goes out: should it be lost on the way, the platform delivers the
    message again and gets the stored one. One that is late stays unsent, so the house puts it before the next answer.
    """

    channel: str
    conversations: Conversations
    seconds: float = IN_TIME
    _locks: KeyedLocks = field(default_factory=KeyedLocks)
    _working: set["asyncio.Task[tuple[Delivery, ...]]"] = field(default_factory=set)

    def alone(self, key: ConversationKey) -> AbstractAsyncContextManager[None]:
        """Keep the messages of a conversation waiting, so that none takes along what is being sent otherwise."""
        return self._locks.hold(key)

    async def answer(self, incoming: Incoming) -> tuple[Delivery, ...] | None:
        """Return the replies to a message, None when they are not ready in time. Raises what the house raises."""
        hour = _Hour()
        task = asyncio.create_task(self._handled(incoming, hour))
        self._working.add(task)
        task.add_done_callback(self._finished)
        done, _ = await asyncio.wait((task,), timeout=self.seconds)
        if not done and not hour.shown:
            hour.late = True
            return None
        return await task

    async def _handled(self, incoming: Incoming, hour: _Hour) -> tuple[Delivery, ...]:
        async with self._locks.hold(incoming.key):
            deliveries = await self.conversations.handle(incoming)
            if not hour.late:
                hour.shown = True
                await self.conversations.settle([delivery.row for delivery in deliveries], "sent")
            return deliveries

    def _finished(self, task: "asyncio.Task[tuple[Delivery, ...]]") -> None:
        self._working.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("message_failed", channel=self.channel, error=type(error).__name__)
