"""Sends what was committed: in order within a chat, every chat on its own, until Telegram has it or refuses it.

A row is "sending" from before the first call until after the last one, then "sent". A process that dies in between
leaves it "sending", and the next one sends it again: in that window of one call a message may arrive twice, never not
at all. The same holds for a call whose answer is lost on the way back.
"""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby

import structlog
from telegram.error import ChatMigrated, RetryAfter

from bot.channels.pauses import Pauses
from bot.channels.ports import Conversations
from bot.channels.telegram_addressing import CHANNEL
from bot.channels.telegram_failures import asked_to_wait, is_final
from bot.channels.telegram_sending import Call
from bot.messages import Delivery

# Rows can only be left over by a fault; how often to look for them when nothing wakes the worker, in seconds.
LOOK_AGAIN = 60.0

log = structlog.get_logger(__name__)


class Outbox:
    """The worker that empties the outbox of one channel."""

    def __init__(
        self, conversations: Conversations, calls: Callable[[Delivery], Sequence[Call]], pauses: Pauses
    ) -> None:
        """Send by `calls`, the API calls that say a delivery; `pauses` keeps chats resting after a failure."""
        self._conversations = conversations
        self._calls = calls
        self._pauses = pauses
        self._wake = asyncio.Event()
        self._chats: dict[str, asyncio.Task[None]] = {}
        self._outcomes: dict[int, str] = {}
        self._progress: dict[int, int] = {}

    def wake(self) -> None:
        """Look for new deliveries now."""
        self._wake.set()

    async def run(self) -> None:
        """Send whatever is pending, from now on, until cancelled; chats being served go on until `close`."""
        while True:
            self._wake.clear()
            try:
                await self._serve_due()
                self._pauses.worked(CHANNEL)
            except Exception as error:  # noqa: BLE001 - a store in trouble must not end the worker
                log.warning("telegram_outbox_unreadable", error=type(error).__name__)
                self._pauses.failed(CHANNEL)
            await self._wait()

    async def flush(self, seconds: float) -> None:
        """Send what can be sent within `seconds`; the rest stays for the next process."""
        try:
            async with asyncio.timeout(seconds):
                await self._serve_due()
                while self._chats:
                    await asyncio.wait(self._chats.values())
                    await self._serve_due()
        except Exception as error:  # noqa: BLE001 - nothing may keep the process from ending
            log.warning("telegram_outbox_not_flushed", error=type(error).__name__)

    async def close(self) -> None:
        """Stop at once; a reply in the middle of being sent goes out again with the next process."""
        chats = list(self._chats.values())
        for task in chats:
            task.cancel()
        await asyncio.gather(*chats, return_exceptions=True)

    async def _wait(self) -> None:
        try:
            async with asyncio.timeout(min(LOOK_AGAIN, self._pauses.shortest(LOOK_AGAIN))):
                await self._wake.wait()
        except TimeoutError:
            return

    async def _serve_due(self) -> None:
        rows = await self._conversations.pending(CHANNEL)
        self._forget_all_but({delivery.row for delivery in rows})
        by_chat = sorted(rows, key=lambda delivery: (delivery.key.chat, delivery.row))
        for chat, deliveries in groupby(by_chat, key=lambda delivery: delivery.key.chat):
            if chat not in self._chats and not self._pauses.resting(chat):
                task = asyncio.create_task(self._serve(chat, tuple(deliveries)))
                self._chats[chat] = task
                task.add_done_callback(partial(self._served, chat))

    def _forget_all_but(self, unsent: set[int]) -> None:
        """Keep in mind only what the store still calls unsent: a row may be said while the list is being read."""
        self._outcomes = {row: status for row, status in self._outcomes.items() if row in unsent}
        self._progress = {row: said for row, said in self._progress.items() if row in unsent}

    def _served(self, chat: str, _task: asyncio.Task[None]) -> None:
        del self._chats[chat]
        self.wake()

    async def _serve(self, chat: str, deliveries: Sequence[Delivery]) -> None:
        for delivery in deliveries:
            try:
                status = self._outcomes.get(delivery.row) or await self._say(delivery)
                await self._conversations.settle([delivery.row], status)
            except Exception as error:  # noqa: BLE001 - a store in trouble must not lose the chat
                log.warning("telegram_outbox_unsettled", row=delivery.row, error=type(error).__name__)
                self._pauses.failed(chat)
                return
            if status == "pending":
                return
            self._pauses.worked(chat)

    async def _say(self, delivery: Delivery) -> str:
        """Send a delivery and return what became of it: "sent", "failed" for good, or "pending" still."""
        await self._conversations.settle([delivery.row], "sending")
        try:
            calls = self._calls(delivery)
            for index in range(self._progress.get(delivery.row, 0), len(calls)):
                await calls[index]()
                self._progress[delivery.row] = index + 1
        except Exception as error:  # noqa: BLE001 - sorted out by kind
            return await self._failure(delivery, error)
        return self._over(delivery, "sent")

    def _over(self, delivery: Delivery, status: str) -> str:
        self._progress.pop(delivery.row, None)
        self._outcomes[delivery.row] = status
        return status

    async def _failure(self, delivery: Delivery, error: Exception) -> str:
        chat = delivery.key.chat
        if isinstance(error, ChatMigrated):
            await self._conversations.move_chat(CHANNEL, chat, str(error.new_chat_id))
            self._pauses.failed(chat)
            return "pending"
        if isinstance(error, RetryAfter):
            self._pauses.rest(chat, asked_to_wait(error))
            return "pending"
        if is_final(error):
            log.warning("telegram_reply_refused", row=delivery.row, error=type(error).__name__)
            return self._over(delivery, "failed")
        log.info("telegram_reply_delayed", row=delivery.row, error=type(error).__name__)
        self._pauses.failed(chat)
        return "pending"
