"""Calls of an HTTP API of WeChat or WeCom.

Addresses carry the access token and answers carry people's names, so no error that is raised here quotes one.
"""

import asyncio
import json
from collections.abc import Callable, Mapping
from typing import Any

import aiohttp

from bot.channels.tencent.access_token import AccessToken

# The platform is busy: once more, a few times.
BUSY = -1
TRIES = 3
# The token is wrong or over; it may die before its time.
DEAD_TOKEN = frozenset({40001, 40014, 42001})
SECONDS = aiohttp.ClientTimeout(total=10)

Query = Mapping[str, str]
Json = dict[str, Any]
Content = Callable[[], Json]


class ApiError(Exception):
    """The platform refused a call.

    Attributes:
        code: the platform's `errcode`.

    """

    def __init__(self, code: int) -> None:
        super().__init__(f"errcode {code}")
        self.code = code


class UnreachableError(Exception):
    """No answer came that can be read; whether the call had an effect is not known."""


class Connection:
    """A pool of connections to one API root.

    Args:
        base_url: the root, like https://api.weixin.qq.com.

    """

    def __init__(self, base_url: str) -> None:
        self._base_url = base_url.strip().rstrip("/")
        self._session: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        """Close the pool."""
        if self._session is not None:
            await self._session.close()

    async def request(self, method: str, path: str, query: Query, **content: Any) -> Json:
        """Make one call and return its answer. Raises ApiError and UnreachableError."""
        if self._session is None:
            self._session = aiohttp.ClientSession(trust_env=True, timeout=SECONDS, json_serialize=_as_written)
        try:
            async with self._session.request(method, self._base_url + path, params=query, **content) as answer:
                decoded = await answer.json(content_type=None)
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            raise UnreachableError(type(error).__name__) from None
        if not isinstance(decoded, dict):
            raise UnreachableError("no object")
        code = decoded.get("errcode", 0)
        if code:
            raise ApiError(code if isinstance(code, int) else BUSY)
        return decoded


class Api:
    """Calls that need an access token."""

    def __init__(self, connection: Connection, token: AccessToken, busy_pause: float = 0.5) -> None:
        """Call by `connection` with `token`; wait `busy_pause` seconds when the platform is busy."""
        self._connection = connection
        self._token = token
        self._busy_pause = busy_pause

    async def get(self, path: str) -> Json:
        """Ask for something. Raises ApiError and UnreachableError."""
        return await self._call("GET", path, {}, dict)

    async def post(self, path: str, body: Json) -> Json:
        """Post JSON. Raises ApiError and UnreachableError."""
        return await self._call("POST", path, {}, lambda: {"json": body})

    async def upload(self, kind: str, name: str, media_type: str, content: bytes) -> str:
        """Upload a temporary file and return its media id. Raises ApiError and UnreachableError."""

        def form() -> Json:
            # A form is used up by sending it, so every try gets one of its own.
            data = aiohttp.FormData()
            data.add_field("media", content, filename=name, content_type=media_type)
            return {"data": data}

        answer = await self._call("POST", "/cgi-bin/media/upload", {"type": kind}, form)
        return str(answer["media_id"])

    async def _call(self, method: str, path: str, query: Query, content: Content) -> Json:
        token = await self._token.current()
        try:
            return await self._patiently(method, path, {**query, "access_token": token}, content)
        except ApiError as error:
            if error.code not in DEAD_TOKEN:
                raise
        token = await self._token.current(dead=token)
        return await self._patiently(method, path, {**query, "access_token": token}, content)

    async def _patiently(self, method: str, path: str, query: Query, content: Content) -> Json:
        for left in range(TRIES - 1, -1, -1):
            try:
                return await self._connection.request(method, path, query, **content())
            except ApiError as error:
                if error.code != BUSY or not left:
                    raise
            await asyncio.sleep(self._busy_pause)
        raise ApiError(BUSY)


def _as_written(value: Any) -> str:
    """Return JSON with its characters as they are: the platform shows escaped ones as escapes."""
    return json.dumps(value, ensure_ascii=False)
