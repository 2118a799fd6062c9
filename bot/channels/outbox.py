"""Sends what was committed: in order within a conversation, every conversation on its own.

What a turn committed comes here directly; the store is only read at the start and after trouble. Whoever delivers says
what became of a reply. A process that dies in between leaves the row unsent, and the next one delivers it again; it is
told that this may be a second time.
"""

import asyncio
import contextlib
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from enum import Enum
from functools import partial

import structlog

from bot.channels.pauses import Pauses
from bot.channels.ports import Conversations
from bot.messages import ConversationKey, Delivery

# Rows can only be left over by a fault; how often to look for them when nothing calls for it, in seconds.
LOOK_AGAIN = 60.0
# A reply that meets a fault of our own so often is at fault itself, and may not hold up the others for ever.
TRIES = 5
# Who reads a row while it is noted as sent sees it as it was before, so the last ones noted stay known.
REMEMBERED = 5000

log = structlog.get_logger(__name__)


class Fate(Enum):
    """What became of a reply."""

    SENT = "sent"
    FAILED = "failed"
    LATER = "later"
    HELD = "held"


Deliver = Callable[[Delivery, bool], Awaitable[Fate]]


class Outbox:
    """The worker that empties the outbox of one channel."""

    def __init__(self, channel: str, conversations: Conversations, deliver: Deliver, pauses: Pauses) -> None:
        """Send the replies of `channel`.

        Args:
            channel: whose replies.
            conversations: the house.
            deliver: sends a reply and says what became of it: SENT, FAILED for good, LATER after a pause, or HELD
                until the conversation is reopened; it is told whether the reply may have been sent before.
            pauses: how long a conversation rests after a failure.

        """
        self._channel = channel
        self._conversations = conversations
        self._deliver = deliver
        self._pauses = pauses
        self._waiting: dict[ConversationKey, deque[Delivery]] = {}
        self._lanes: dict[ConversationKey, asyncio.Task[bool]] = {}
        self._known: set[int] = set()
        self._settled: deque[int] = deque()
        self._uncertain: set[int] = set()
        self._faults: dict[int, int] = {}
        self._reopened: set[ConversationKey] = set()
        self._wake = asyncio.Event()

    def send(self, deliveries: Iterable[Delivery]) -> None:
        """Send what was just committed; what is known already, or was settled before, is passed over."""
        for delivery in deliveries:
            if delivery.attempts or delivery.row in self._known:
                continue
            self._known.add(delivery.row)
            self._waiting.setdefault(delivery.key, deque()).append(delivery)
            self.reopen(delivery.key)

    def reopen(self, key: ConversationKey) -> None:
        """Go on with what waits for a conversation."""
        self._reopened.add(key)
        self._serve_soon(key)

    def _serve_soon(self, key: ConversationKey) -> None:
        if key not in self._lanes and self._waiting.get(key):
            task = asyncio.create_task(self._serve(key))
            self._lanes[key] = task
            task.add_done_callback(partial(self._served, key))

    async def drop(self, key: ConversationKey) -> None:
        """Give up what waits for a conversation: it cannot be reached."""
        waiting = self._waiting.pop(key, deque())
        await self._conversations.settle([delivery.row for delivery in waiting], Fate.FAILED.value)

    async def run(self) -> None:
        """Send whatever is pending, from now on, until cancelled; what is being sent goes on until `close`."""
        while True:
            self._wake.clear()
            try:
                await self._look()
                self._pauses.worked(self._channel)
            except Exception as error:  # noqa: BLE001 - a store in trouble must not end the worker
                log.warning("outbox_unreadable", channel=self._channel, error=type(error).__name__)
                self._pauses.failed(self._channel)
            await self._rest(self._pauses.left(self._channel) or LOOK_AGAIN)

    def wake(self) -> None:
        """Look into the store now: it holds something that was not handed over."""
        self._wake.set()

    async def flush(self, seconds: float) -> None:
        """Send what can be sent within `seconds`; the rest stays for the next process."""
        if self._lanes:
            await asyncio.wait(tuple(self._lanes.values()), timeout=seconds)

    async def close(self) -> None:
        """Stop at once; a reply in the middle of being sent goes out again with the next process."""
        lanes = list(self._lanes.values())
        for task in lanes:
            task.cancel()
        await asyncio.gather(*lanes, return_exceptions=True)

    async def _rest(self, seconds: float) -> None:
        """Wait, or until there is something to look for."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._wake.wait()

    async def _look(self) -> None:
        """Take up what the store holds unsent; another process may have tried it."""
        known = set(self._known)
        left = [each for each in await self._conversations.pending(self._channel) if each.row not in known]
        self._uncertain |= {each.row for each in left} - self._known
        self.send(left)

    def _served(self, key: ConversationKey, task: "asyncio.Task[bool]") -> None:
        """Go on with what was given between the lane's last look and its end."""
        del self._lanes[key]
        if task.cancelled():
            return
        if (error := task.exception()) is not None:
            log.error("outbox_lane_failed", channel=self._channel, error=type(error).__name__)
        elif task.result() or key in self._reopened:
            self._serve_soon(key)

    async def _serve(self, key: ConversationKey) -> bool:
        """Send what waits for a conversation, the oldest first, resting as long as it must; return whether all went."""
        lane = f"{key.chat} {key.person}"
        while waiting := self._waiting.get(key):
            await asyncio.sleep(self._pauses.left(lane))
            delivery = waiting[0]
            self._reopened.discard(key)
            fate = await self._fate(delivery)
            if fate is Fate.HELD and key not in self._reopened:
                return False
            if fate is Fate.HELD:
                continue
            if fate is Fate.LATER:
                self._uncertain.add(delivery.row)
                self._pauses.failed(lane)
                continue
            self._pauses.worked(lane)
            if waiting and waiting[0] is delivery:
                waiting.popleft()
            await self._settle(delivery, fate)
        self._waiting.pop(key, None)
        return True

    async def _fate(self, delivery: Delivery) -> Fate:
        try:
            return await self._deliver(delivery, delivery.row in self._uncertain)
        except Exception as error:  # noqa: BLE001 - the database may be gone for a while, or the reply be at fault
            faults = self._faults.get(delivery.row, 0) + 1
            self._faults[delivery.row] = faults
            log.warning("reply_failed", channel=self._channel, row=delivery.row, error=type(error).__name__)
            return Fate.LATER if faults < TRIES else Fate.FAILED

    async def _settle(self, delivery: Delivery, fate: Fate) -> None:
        """Note what became of a reply; should that fail, the next look finds it again."""
        try:
            await self._conversations.settle([delivery.row], fate.value)
        except Exception as error:  # noqa: BLE001 - a store in trouble must not end the lane
            log.warning("outbox_unsettled", channel=self._channel, error=type(error).__name__)
            self._known.discard(delivery.row)
        else:
            self._remember(delivery.row)
        self._uncertain.discard(delivery.row)
        self._faults.pop(delivery.row, None)

    def _remember(self, row: int) -> None:
        """Keep a settled row known for a while."""
        self._settled.append(row)
        if len(self._settled) > REMEMBERED:
            self._known.discard(self._settled.popleft())
