"""Asks Telegram for updates, and confirms them only when they are handled."""

import asyncio
from collections.abc import Sequence
from functools import partial

import structlog
from telegram.error import TelegramError

from bot.channels.pauses import Pauses
from bot.channels.stopping import rest
from bot.channels.telegram.connection import KINDS_OF_UPDATE, Raw, RawBot
from bot.channels.telegram.contact import HANDLING, UNHANDLED, Contact
from bot.channels.telegram.receiving import Receiver
from bot.channels.troubles import Troubles

# Seconds for the last question, which only confirms: the updates would be recognised if they came again.
LAST_QUESTION = 2

log = structlog.get_logger(__name__)


class Polling:
    """The loop that receives."""

    def __init__(self, bot: RawBot, contact: Contact, pauses: Pauses, troubles: Troubles, seconds: int) -> None:
        """Ask through `bot`; the server may hold a question open for `seconds`."""
        self._bot = bot
        self._contact = contact
        self._pauses = pauses
        self._troubles = troubles
        self._seconds = seconds

    async def run(self, stop: asyncio.Event, receiver: Receiver) -> None:
        """Hand batches of updates to `receiver` until `stop`. Raises ChannelError: the token is refused."""
        # As long as there is a webhook, Telegram answers no question for updates.
        await self._contact.insist(stop, self._bot.delete_webhook)
        offset: int | None = None
        while not stop.is_set():
            updates = await self._contact.insist(stop, partial(self._ask, offset, self._seconds))
            if updates:
                done = await receiver.take(updates)
                offset = done or offset
                await self._rest_unless_done(stop, done == updates[-1]["update_id"] + 1)
        await self._confirm(offset)

    async def _rest_unless_done(self, stop: asyncio.Event, done: bool) -> None:
        if done:
            self._pauses.worked(HANDLING)
            self._troubles.end(HANDLING)
        else:
            self._troubles.begin(HANDLING, UNHANDLED)
            await rest(stop, self._pauses.failed(HANDLING))

    async def _ask(self, offset: int | None, seconds: int) -> Sequence[Raw]:
        return await self._bot.raw_updates(offset, seconds, KINDS_OF_UPDATE)

    async def _confirm(self, offset: int | None) -> None:
        if offset is not None:
            try:
                async with asyncio.timeout(LAST_QUESTION):
                    await self._ask(offset, 0)
            except (TelegramError, TimeoutError) as error:
                log.info("telegram_last_updates_unconfirmed", error=type(error).__name__)
