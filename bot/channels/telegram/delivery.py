"""Says one delivery in its chat: at the pace Telegram asks for, going on where it failed, every failure sorted out."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Literal

import structlog
from telegram.error import ChatMigrated, Forbidden, RetryAfter

from bot.channels.pauses import Pauses
from bot.channels.telegram.addressing import chat_id
from bot.channels.telegram.answers import Answers
from bot.channels.telegram.failures import asked_to_wait, is_final
from bot.channels.telegram.flow import Flow, Place
from bot.channels.telegram.rates import Rates
from bot.channels.telegram.sending import Call
from bot.channels.troubles import Troubles
from bot.messages import Delivery

# What became of a delivery: "moved" when its chat has a new identity, "pending" when it has to be tried again,
# "unreachable" when the person has blocked the bot.
Status = Literal["sent", "failed", "unreachable", "moved", "pending"]
SENDING = "sending"

log = structlog.get_logger(__name__)


class Deliverer:
    """Says the deliveries of one bot."""

    def __init__(
        self,
        calls: Callable[[Delivery, Sequence[int]], Sequence[Call]],
        answers: Answers,
        pauses: Pauses,
        troubles: Troubles,
        move: Callable[[str, str], Awaitable[None]],
    ) -> None:
        """Prepare; nothing is sent yet.

        Args:
            calls: gives the API calls that say a delivery, in the place of earlier messages.
            answers: keeps which messages were sent.
            pauses: keeps chats resting after a failure.
            troubles: is told whether messages get through.
            move: carries a chat's conversations over to its new identity.

        """
        self._calls = calls
        self._answers = answers
        self._pauses = pauses
        self._troubles = troubles
        self._move = move
        self._rates = Rates()
        self._flow = Flow()
        self._places: dict[int, tuple[Place, float]] = {}
        self._left: dict[int, deque[Call]] = {}

    async def say(self, delivery: Delivery) -> Status:
        """Send a delivery, or the rest of it, and return what became of it."""
        try:
            left = self._left.get(delivery.row)
            if left is None:
                left = deque(self._calls(delivery, await self._answers.to_change(delivery)))
                self._left[delivery.row] = left
            while left:
                await self._turn_of(chat_id(delivery))
                message_id = await self._on_the_way(delivery.row, left[0])
                left.popleft()
                if message_id is not None:
                    await self._answers.sent(delivery, message_id)
        except Exception as error:  # noqa: BLE001 - sorted out by kind
            return self._ended(delivery, await self._failure(delivery, error))
        self._troubles.end(SENDING)
        return self._ended(delivery, "sent")

    def noted(self, row: int) -> None:
        """Take it that the store knows of `row` as sent: a process that dies now does not say it again."""
        place, begun = self._places.pop(row, (None, 0.0))
        if place is not None:
            now = asyncio.get_running_loop().time()
            self._flow.arrived(now - begun, now)
            self._flow.leave(place)

    async def _on_the_way(self, row: int, call: Call) -> int | None:
        """Make a call of a delivery, which is on its way from now until it is noted."""
        self.noted(row)
        place, begun = await self._flow.take(), asyncio.get_running_loop().time()
        try:
            message_id = await call()
        except BaseException:
            self._flow.leave(place)
            raise
        self._places[row] = place, begun
        return message_id

    def _ended(self, delivery: Delivery, status: Status) -> Status:
        if status != "pending":
            self._left.pop(delivery.row, None)
        if status in {"sent", "failed", "unreachable"}:
            self._pauses.worked(chat_id(delivery))
        return status

    async def _turn_of(self, chat: str) -> None:
        """Wait until a message may go to `chat`."""
        clock = asyncio.get_running_loop().time
        while seconds := max(self._pauses.left(chat), self._rates.wait(chat, clock())):  # noqa: ASYNC110 (it is known when)
            await asyncio.sleep(seconds)
        if seconds := self._rates.reserve(chat, clock()):
            await asyncio.sleep(seconds)

    async def _failure(self, delivery: Delivery, error: Exception) -> Status:
        chat = chat_id(delivery)
        if isinstance(error, ChatMigrated):
            return await self._moved(chat, str(error.new_chat_id))
        if isinstance(error, RetryAfter):
            self._rates.refused(chat, asyncio.get_running_loop().time())
            self._pauses.rest(chat, asked_to_wait(error))
            return "pending"
        if is_final(error):
            log.warning("telegram_reply_refused", row=delivery.row, error=type(error).__name__)
            return "unreachable" if isinstance(error, Forbidden) else "failed"
        log.info("telegram_reply_delayed", row=delivery.row, error=type(error).__name__)
        self._troubles.begin(SENDING, f"messages do not get through to Telegram ({type(error).__name__})")
        self._pauses.failed(chat)
        return "pending"

    async def _moved(self, chat: str, new: str) -> Status:
        try:
            await self._move(chat, new)
        except Exception as error:  # noqa: BLE001 - a store in trouble must not lose the chat
            log.warning("telegram_chat_not_moved", error=type(error).__name__)
            self._pauses.failed(chat)
            return "pending"
        return "moved"
