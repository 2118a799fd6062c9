"""How much a request may bring, and how long it may take over it."""

import asyncio
from collections.abc import Callable

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

BODY_LIMIT = 256 * 1024
DRAIN_LIMIT = 8 * 1024 * 1024
BODY_SECONDS = 10.0

Refuse = Callable[[Request, Exception], ASGIApp]


class BodyLimits:
    """Answers 413 to a body above `BODY_LIMIT` bytes, and 408 to one that is not there within `seconds`."""

    def __init__(self, app: ASGIApp, refuse: Refuse, seconds: float = BODY_SECONDS) -> None:
        self._app, self._refuse, self._seconds = app, refuse, seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with a body that ends in an error once it is too large or too slow."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        body = _Body(receive, self._seconds)
        declared = Headers(scope=scope).get("content-length", "")
        if declared.isdecimal() and int(declared) > BODY_LIMIT:
            # A client that is still sending would see a broken connection instead of the answer.
            await body.drain()
            await self._refuse(Request(scope), HTTPException(413))(scope, receive, send)
            return
        await self._app(scope, body.receive, send)


class _Body:
    """One request's body, counted and timed while it comes."""

    def __init__(self, receive: Receive, seconds: float) -> None:
        self._receive = receive
        self._until = asyncio.get_running_loop().time() + seconds
        self._size = 0
        self._whole = False

    async def receive(self) -> Message:
        """Return the next part. Raises HTTPException: 413 or 408."""
        message = await self._next()
        if self._size > BODY_LIMIT:
            raise HTTPException(413)
        return message

    async def drain(self) -> None:
        """Read on without keeping anything, as long and as much as is decent."""
        try:
            while not self._whole and self._size < DRAIN_LIMIT:
                await self._next()
        except HTTPException:
            return

    async def _next(self) -> Message:
        if self._whole:
            # What comes now is that the client hangs up, and that may take as long as it likes.
            return await self._receive()
        try:
            async with asyncio.timeout_at(self._until):
                message = await self._receive()
        except TimeoutError:
            # The rest of the body may still come: this connection is good for nothing else.
            raise HTTPException(408, headers={"connection": "close"}) from None
        self._size += len(message.get("body", b""))
        self._whole = not message.get("more_body", False)
        return message
