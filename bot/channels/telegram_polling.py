"""Asks Telegram for updates, and confirms them only when they are handled."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

import structlog
from telegram.error import InvalidToken, TelegramError

from bot.channels.pauses import Pauses
from bot.channels.ports import ChannelError
from bot.channels.stopping import rest, unless
from bot.channels.telegram_connection import RawBot
from bot.channels.telegram_failures import asked_to_wait
from bot.clock import SHANGHAI

KINDS_OF_UPDATE = ("message", "callback_query")
# Seconds for the last question, which only confirms: the updates would be recognised if they came again.
LAST_QUESTION = 2
REFUSED = (
    "TELEGRAM_BOT_TOKEN was refused by the Bot API server: copy the token that @BotFather gave you, "
    "and check TELEGRAM_API_BASE_URL if you run a server of your own"
)

log = structlog.get_logger(__name__)

T = TypeVar("T")
Raw = Mapping[str, Any]
Take = Callable[[Sequence[Raw]], Awaitable[int | None]]


class Polling:
    """The loop that receives."""

    def __init__(self, bot: RawBot, pauses: Pauses, seconds: int) -> None:
        """Ask through `bot`; the server may hold a question open for `seconds`."""
        self._bot = bot
        self._pauses = pauses
        self._seconds = seconds
        self.trouble: tuple[str, datetime] | None = None

    async def introduce(self, stop: asyncio.Event, menu: Sequence[tuple[str, str]]) -> None:
        """Learn the bot's own name, end a webhook that would keep updates away, and set the command menu."""
        await self._insist(stop, self._bot.initialize)
        await self._insist(stop, self._bot.delete_webhook)
        if not stop.is_set():
            try:
                await unless(stop, self._bot.set_my_commands(menu))
            except TelegramError as error:
                log.warning("telegram_menu_not_set", error=type(error).__name__)

    async def run(self, stop: asyncio.Event, take: Take) -> None:
        """Hand batches of updates to `take` until `stop`.

        `take` returns the offset that confirms what is done; None when the first update of the batch is not.
        """
        offset: int | None = None
        while not stop.is_set():
            updates = await self._insist(stop, partial(self._ask, offset, self._seconds))
            if updates:
                done = await take(updates)
                offset = done or offset
                await self._rest_unless_done(stop, done == updates[-1]["update_id"] + 1)
        await self._confirm(offset)

    async def _rest_unless_done(self, stop: asyncio.Event, done: bool) -> None:
        if done:
            self._pauses.worked("handling")
        else:
            await rest(stop, self._pauses.failed("handling"))

    async def _ask(self, offset: int | None, seconds: int) -> Sequence[Raw]:
        return await self._bot.raw_updates(offset, seconds, KINDS_OF_UPDATE)

    async def _confirm(self, offset: int | None) -> None:
        if offset is not None:
            try:
                async with asyncio.timeout(LAST_QUESTION):
                    await self._ask(offset, 0)
            except (TelegramError, TimeoutError) as error:
                log.info("telegram_last_updates_unconfirmed", error=type(error).__name__)

    async def _insist(self, stop: asyncio.Event, call: Callable[[], Coroutine[Any, Any, T]]) -> T | None:
        """Call until it works or `stop` comes, with growing pauses. Raises ChannelError: the token is refused."""
        while not stop.is_set():
            try:
                result = await unless(stop, call())
            except InvalidToken:
                # Raised below, not here: this error would come along as its context, and quotes the token.
                break
            except Exception as error:  # noqa: BLE001 - an answer that cannot be read may not end the channel either
                seconds = self._pauses.failed("asking")
                since = self.trouble[1] if self.trouble else datetime.now(SHANGHAI)
                self.trouble = (f"the Bot API server gives no updates ({type(error).__name__})", since)
                log.warning("telegram_unreachable", error=type(error).__name__, retry_in=seconds)
                await rest(stop, max(seconds, asked_to_wait(error)))
            else:
                self._pauses.worked("asking")
                self.trouble = None
                return result
        if not stop.is_set():
            raise ChannelError(REFUSED)
        return None
