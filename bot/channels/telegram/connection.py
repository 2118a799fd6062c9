"""The line to one Bot API server: made, introduced, and closed, without ever showing the token."""

import logging
import os
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

from telegram import Bot
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.channels.ports import ChannelError
from bot.channels.telegram.request import LightRequest

PUBLIC_SERVER = "https://api.telegram.org"
KINDS_OF_UPDATE = ("message", "edited_message", "callback_query", "inline_query", "guest_message", "my_chat_member")
# More calls at once than Telegram takes in a second.
CONNECTIONS = 100
# How long an answer may take beyond the time for which the server may hold a question.
READ_SECONDS = 10
TOKEN = re.compile(r"\d+:[\w-]+", re.ASCII)

# An update as it comes.
Raw = Mapping[str, Any]


@asynccontextmanager
async def connected(token: str, api_base_url: str) -> AsyncIterator["RawBot"]:
    """Lend a bot that talks to the server at `api_base_url`; it has not introduced itself yet.

    Raises:
        ChannelError: the token or the address cannot be one.

    """
    server = api_base_url.strip().rstrip("/").removesuffix("/bot")
    _check(token, server)
    _keep_the_token_quiet()
    bot = _bot(token, server)
    try:
        yield bot
    finally:
        await bot.shutdown()


def _check(token: str, server: str) -> None:
    if not TOKEN.fullmatch(token):
        raise ChannelError(
            "TELEGRAM_BOT_TOKEN was refused: a token is digits, a colon and letters, as @BotFather gives it"
        )
    if not server.startswith(("http://", "https://")):
        raise ChannelError("TELEGRAM_API_BASE_URL is no address: it has to start with https:// or http://")


class RawBot(Bot):
    """A bot that gives updates as they come: the library reads all of a batch or none."""

    async def raw_updates(self, offset: int | None, seconds: int, kinds: Sequence[str]) -> list[dict[str, Any]]:
        """Return updates from `offset` on, after at most `seconds`. Raises TelegramError."""
        asked = {"timeout": seconds, "offset": offset, "allowed_updates": kinds}
        found = await self._post("getUpdates", asked, read_timeout=seconds + READ_SECONDS)
        return [each for each in found if isinstance(each.get("update_id"), int)] if isinstance(found, list) else []

    async def put(self, method: str, message: Mapping[str, Any]) -> int:
        """Put a message into a chat by `method`, and return its number there. Raises TelegramError.

        The library would make an object of all that Telegram says of the message, and nobody asks for more. Values that
        are plain go out as they are; it is asked for files and for objects of its own alone.
        """
        given = [_parameter(name, value) for name, value in message.items() if value is not None]
        found: Any = await self._request[1].post(f"{self._base_url}/{method}", RequestData(given))
        return int(found["message_id"])


def _parameter(name: str, value: Any) -> RequestParameter:
    if isinstance(value, str | int | dict):
        return RequestParameter(name, value, None)
    return RequestParameter.from_input(name, value)


def _bot(token: str, server: str) -> RawBot:
    return RawBot(
        token,
        base_url=f"{server}/bot",
        # An answer that comes too late counts as lost and the call is made again: better to wait than to say it twice.
        request=LightRequest(CONNECTIONS, connect_seconds=10, read_seconds=20),
        get_updates_request=LightRequest(2, connect_seconds=10, read_seconds=READ_SECONDS),
    )


def _keep_the_token_quiet() -> None:
    # httpx logs every address, the token in it, at INFO; the library logs its own at DEBUG, and whole updates when it
    # cannot read them. What matters of all that comes as an exception, and is logged by its kind.
    for name, level in (("httpx", logging.WARNING), ("httpcore", logging.WARNING), ("telegram", logging.CRITICAL + 1)):
        logging.getLogger(name).setLevel(level)
    # The library reads this at every RetryAfter, and warns for as long as it is not set.
    os.environ.setdefault("PTB_TIMEDELTA", "1")
