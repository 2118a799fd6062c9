"""Calls of the Bot API that have to succeed: made again with growing pauses, and every trouble said plainly."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

import structlog
from telegram.error import Conflict, InvalidToken

from bot.channels.pauses import Pauses
from bot.channels.ports import ChannelError
from bot.channels.stopping import rest, unless
from bot.channels.telegram.failures import asked_to_wait
from bot.channels.troubles import Troubles

REFUSED = (
    "TELEGRAM_BOT_TOKEN was refused by the Bot API server: copy the token that @BotFather gave you, "
    "and check TELEGRAM_API_BASE_URL if you run a server of your own"
)
CONFLICT = (
    "another program receives this bot's messages, by asking for them or by a webhook: stop it, "
    "or give this one a token of its own; to take over from a webhook, start this program again"
)
CALLING = "calling"
HANDLING, UNHANDLED = "handling", "messages come in and cannot be handled: the log says why"

log = structlog.get_logger(__name__)

T = TypeVar("T")


class Contact:
    """Insists on calls until they work."""

    def __init__(self, pauses: Pauses, troubles: Troubles) -> None:
        """Rest by `pauses` after a failure, and tell `troubles` of it."""
        self._pauses = pauses
        self._troubles = troubles

    async def insist(self, stop: asyncio.Event, call: Callable[[], Coroutine[Any, Any, T]]) -> T | None:
        """Call until it works, or return None when `stop` comes first. Raises ChannelError: the token is refused."""
        while not stop.is_set():
            try:
                result = await unless(stop, call())
            except InvalidToken:
                # Raised below, not here: this error would come along as its context, and quotes the token.
                break
            except Exception as error:  # noqa: BLE001 - an answer that cannot be read may not end the channel either
                await rest(stop, self._failed(error))
            else:
                self._pauses.worked(CALLING)
                self._troubles.end(CALLING)
                return result
        if not stop.is_set():
            raise ChannelError(REFUSED)
        return None

    def _failed(self, error: Exception) -> float:
        """Log a failure; return for how many seconds to rest."""
        seconds = max(self._pauses.failed(CALLING), asked_to_wait(error))
        if isinstance(error, Conflict):
            log.warning("telegram_conflict", what=CONFLICT, retry_in=seconds)
            self._troubles.begin(CALLING, CONFLICT)
        else:
            log.warning("telegram_unreachable", error=type(error).__name__, retry_in=seconds)
            self._troubles.begin(CALLING, f"the Bot API server does not answer ({type(error).__name__})")
        return seconds
