"""The Telegram channel: one bot, by polling; receiving and sending kept going until the stop."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from functools import partial

from bot.channels.pauses import Pauses
from bot.channels.ports import Conversations
from bot.channels.telegram_connection import RawBot, connected
from bot.channels.telegram_outbox import Outbox
from bot.channels.telegram_parsing import meaning
from bot.channels.telegram_polling import Polling
from bot.channels.telegram_presses import Presses
from bot.channels.telegram_receiving import Receiver
from bot.channels.telegram_sending import Sender
from bot.channels.telegram_updates import Myself

NOTICES = ("not_yours", "old_button")
COMMAND = "command."


class TelegramChannel:
    """One bot on Telegram."""

    def __init__(  # noqa: PLR0913 - three of them are waiting times that only tests shorten
        self,
        token: str,
        api_base_url: str,
        conversations: Conversations,
        words: Mapping[str, str],
        *,
        poll_seconds: int = 25,
        flush_seconds: float = 5.0,
        first_pause: float = 1.0,
    ) -> None:
        """Prepare the channel; nothing reaches the network before `run`.

        Args:
            token: the bot's secret.
            api_base_url: the Bot API server, without the token.
            conversations: where messages go, and where replies wait.
            words: the sentences of `bot/texts/telegram.yaml` by key: "command.<name>" for the menu, and the notices.
            poll_seconds: how long Telegram may hold a question for updates open.
            flush_seconds: how long replies may still go out after the stop.
            first_pause: seconds to wait after a first failure; each further one doubles it, up to a minute.

        Raises:
            KeyError: `words` lacks one that the channel needs.

        """
        self._token = token.strip()
        self._api_base_url = api_base_url
        self._conversations = conversations
        self._notices = {name: words[name] for name in NOTICES}
        self._open_private = words["open_private"]
        self._menu = {key.removeprefix(COMMAND): words[key] for key in words if key.startswith(COMMAND)}
        self._poll_seconds = poll_seconds
        self._flush_seconds = flush_seconds
        self._first_pause = first_pause
        self._outbox: Outbox | None = None
        self._polling: Polling | None = None

    def trouble(self) -> tuple[str, datetime] | None:
        """Say what keeps the channel from working, and since when; None when nothing does."""
        return self._polling.trouble if self._polling else None

    def wake(self) -> None:
        """Look into the outbox now: something was put there that answers no message."""
        if self._outbox is not None:
            self._outbox.wake()

    async def run(self, stop: asyncio.Event) -> None:
        """Receive and send until `stop`; then finish the batch in hand, and send what can be sent in a few seconds.

        Raises:
            ChannelError: the token or the server's address is refused.

        """
        async with connected(self._token, self._api_base_url) as bot:
            polling = self._polling = Polling(bot, Pauses(self._first_pause), self._poll_seconds)
            await polling.introduce(stop, list(self._menu.items()))
            if not stop.is_set():
                await self._talk(bot, polling, stop)

    async def _talk(self, bot: RawBot, polling: Polling, stop: asyncio.Event) -> None:
        outbox = Outbox(self._conversations, Sender(bot, self._open_private).calls, Pauses(self._first_pause))
        self._outbox = outbox
        presses = Presses(bot, self._notices)
        myself = Myself(bot.id, bot.username, frozenset(self._menu))
        receiver = Receiver(self._conversations, partial(meaning, bot, myself), presses.answer, outbox.send)
        worker = asyncio.create_task(outbox.run())
        try:
            await polling.run(stop, receiver.take)
            worker.cancel()
            await outbox.flush(self._flush_seconds)
            await presses.close(1.0)
        finally:
            worker.cancel()
            await asyncio.gather(worker, return_exceptions=True)
            await outbox.close()
            await presses.close()
