"""Sends what was committed: in order within a chat, every chat on its own, until Telegram has it or refuses it.

What a turn committed comes here directly; the store is only read at the start, after trouble, and when somebody says
that it holds more. That a reply was sent is noted without waiting. A process that dies in between leaves the row
unsent, and the next one sends it again: in that window a message may arrive twice, never not at all. The same holds
for a call whose answer is lost on the way back.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from functools import partial

import structlog

from bot.channels.pauses import Pauses
from bot.channels.ports import Conversations
from bot.channels.telegram.addressing import CHANNEL, chat_id
from bot.channels.telegram.delivery import Status
from bot.messages import Delivery

# Rows can only be left over by a fault; how often to look for them when nothing wakes the worker, in seconds.
LOOK_AGAIN = 60.0
# Who reads a row while it is noted as sent sees it as it was before, so the last ones noted stay known.
REMEMBERED = 5000

log = structlog.get_logger(__name__)


class Outbox:
    """The worker that empties the outbox of one channel."""

    def __init__(
        self,
        conversations: Conversations,
        say: Callable[[Delivery], Awaitable[Status]],
        noted: Callable[[int], None],
        pauses: Pauses,
    ) -> None:
        """Send by `say`, call `noted(row)` once the store knows; `pauses` keep the store resting after a failure."""
        self._conversations = conversations
        self._say = say
        self._tell_noted = noted
        self._pauses = pauses
        self._wake = asyncio.Event()
        self._waiting: dict[str, deque[Delivery]] = {}
        self._chats: dict[str, asyncio.Task[None]] = {}
        self._known: set[int] = set()
        self._settled: deque[int] = deque()
        self._noting: set[asyncio.Future[None]] = set()
        self._closed = False

    def send(self, deliveries: Iterable[Delivery]) -> None:
        """Send what was just committed; what is known already, or was sent before, is passed over."""
        if self._closed:
            # They are committed: the next process finds them in the store.
            return
        for delivery in deliveries:
            if delivery.attempts or delivery.row in self._known:
                continue
            self._known.add(delivery.row)
            chat = chat_id(delivery)
            self._waiting.setdefault(chat, deque()).append(delivery)
            self._serve_soon(chat)

    def wake(self) -> None:
        """Look into the store now: it holds something that was not handed over."""
        self._wake.set()

    async def run(self) -> None:
        """Send whatever is pending, from now on, until cancelled; chats being served go on until `close`."""
        while True:
            self._wake.clear()
            try:
                await self._look()
                self._pauses.worked(CHANNEL)
            except Exception as error:  # noqa: BLE001 - a store in trouble must not end the worker
                log.warning("telegram_outbox_unreadable", error=type(error).__name__)
                self._pauses.failed(CHANNEL)
            await self._wait()

    async def flush(self, seconds: float) -> None:
        """Send what can be sent within `seconds`; the rest stays for the next process."""
        try:
            async with asyncio.timeout(seconds):
                await self._look()
                while self._chats or self._noting:
                    await asyncio.wait((*self._chats.values(), *self._noting))
        except Exception as error:  # noqa: BLE001 - nothing may keep the process from ending
            log.warning("telegram_outbox_not_flushed", error=type(error).__name__)

    async def close(self) -> None:
        """Stop at once; a reply in the middle of being sent goes out again with the next process."""
        self._closed = True
        chats = list(self._chats.values())
        for task in chats:
            task.cancel()
        await asyncio.gather(*chats, return_exceptions=True)

    async def _look(self) -> None:
        """Take up what the store holds unsent."""
        self.send(await self._conversations.pending(CHANNEL))

    async def _wait(self) -> None:
        try:
            async with asyncio.timeout(min(LOOK_AGAIN, self._pauses.shortest(LOOK_AGAIN))):
                await self._wake.wait()
        except TimeoutError:
            return

    def _serve_soon(self, chat: str) -> None:
        if chat not in self._chats and self._waiting.get(chat):
            task = asyncio.create_task(self._serve(chat))
            self._chats[chat] = task
            task.add_done_callback(partial(self._served, chat))

    def _served(self, chat: str, task: asyncio.Task[None]) -> None:
        del self._chats[chat]
        if not task.cancelled():
            self._serve_soon(chat)

    async def _serve(self, chat: str) -> None:
        """Send what waits for a chat, the oldest first, resting as long as it must."""
        waiting = self._waiting[chat]
        while waiting:
            status = await self._say(waiting[0])
            if status == "moved":
                self._read_again(chat)
            elif status != "pending":
                self._settle(waiting.popleft().row, status)
        self._waiting.pop(chat, None)

    def _settle(self, row: int, status: str) -> None:
        noting = self._conversations.settle_soon([row], status)
        self._noting.add(noting)
        noting.add_done_callback(partial(self._noted, row, status))

    def _noted(self, row: int, status: str, noting: "asyncio.Future[None]") -> None:
        """Forget a row some time after the store has it, or try again."""
        self._noting.discard(noting)
        error = noting.exception()
        if error is None:
            self._tell_noted(row)
            self._settled.append(row)
            if len(self._settled) > REMEMBERED:
                self._known.discard(self._settled.popleft())
            return
        log.warning("telegram_outbox_unsettled", row=row, error=type(error).__name__)
        asyncio.get_running_loop().call_later(self._pauses.first, self._settle, row, status)

    def _read_again(self, chat: str) -> None:
        """Forget what waits for a chat that moved: the store has it under the new identity."""
        self._known -= {each.row for each in self._waiting[chat]}
        self._waiting[chat].clear()
        self.wake()
