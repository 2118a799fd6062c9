"""The access token of an Official Account, and whether it can be had."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

import structlog

from bot.channels.line_state import LineState
from bot.channels.stopping import rest
from bot.channels.tencent.access_token import Granted
from bot.channels.tencent.api import ApiError, Connection, UnreachableError

# What the platform says when it refuses a token, and what to do.
REFUSALS = {
    40164: "this machine's address is not on the IP allow-list of the account (40164): add it in the console",
    40013: "WECHAT_APP_ID is not known to WeChat (40013): copy it from the console",
    40125: "WECHAT_APP_SECRET is wrong (40125): copy it from the console, or reset it there",
}
UNREACHABLE = "WeChat cannot be reached: try again, and check WECHAT_API_BASE_URL if you set it"
# How often to look whether a token can be had, and how soon again after it could not, in seconds.
LOOK, LOOK_AGAIN = 3600.0, 60.0

log = structlog.get_logger(__name__)


async def stable_token(connection: Connection, app_id: str, secret: str) -> Granted:
    """Return the account's access token; every caller gets the same. Raises ApiError and UnreachableError."""
    asked = {"grant_type": "client_credential", "appid": app_id, "secret": secret, "force_refresh": False}
    answer = await connection.request("POST", "/cgi-bin/stable_token", {}, json=asked)
    return Granted(str(answer["access_token"]), timedelta(seconds=int(answer["expires_in"])))


class TokenWatch:
    """Looks now and then whether the account's access token can be had, for whoever asks how the door does.

    The answers to messages need no token, so its trouble is told and stops nothing.

    Args:
        base_url: the root of the API.
        app_id: the account.
        secret: its secret.
        look_again: seconds until the next look after a failure.

    """

    def __init__(self, base_url: str, app_id: str, secret: str, look_again: float = LOOK_AGAIN) -> None:
        self._base_url, self._app_id, self._secret, self._look_again = base_url, app_id, secret, look_again
        self._line = LineState()
        self._good_at: datetime | None = None

    def trouble(self) -> tuple[str, datetime] | None:
        """Say why no token can be had, and since when; None when one can, or before the first look."""
        return self._line.trouble()

    def details(self) -> Mapping[str, str]:
        """Say when a token was had last."""
        return {"last_good": self._good_at.isoformat(timespec="seconds") if self._good_at else "not yet"}

    async def run(self, stop: asyncio.Event, announce: Callable[[str], None]) -> None:  # noqa: ARG002 (as a channel's)
        """Look until `stop`."""
        connection = Connection(self._base_url)
        try:
            while not stop.is_set():
                await self._ask(connection)
                await rest(stop, LOOK if self._line.trouble() is None else self._look_again)
        finally:
            await connection.close()

    async def _ask(self, connection: Connection) -> None:
        try:
            await stable_token(connection, self._app_id, self._secret)
        except ApiError as error:
            log.warning("wechat_token_refused", code=error.code)
            self._line.failed(REFUSALS.get(error.code, f"WeChat refuses a token (errcode {error.code})"))
        except (UnreachableError, KeyError, ValueError) as error:
            log.warning("wechat_token_unknown", error=type(error).__name__)
            self._line.failed(UNREACHABLE)
        else:
            self._line.worked()
            self._good_at = self._line.now()
