"""Server-sent events: the replies that are followed, as a stream a browser resumes by itself."""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from bot.messages import Exchange

# Seconds between two signs of life on a quiet stream, so that no proxy takes it for dead.
SIGN_OF_LIFE = 15.0
RECONNECT_MILLISECONDS = 2000
# A number of more digits is none of ours.
DIGITS = 18

Following = AsyncGenerator[Exchange | None, None]
Told = Callable[[Exchange], Awaitable[Mapping[str, Any]]]


def row_after(request: Request) -> int | None:
    """Return the row behind which the browser wants to go on; None for new replies only."""
    after = request.headers.get("last-event-id") or request.query_params.get("after", "")
    return int(after) if after.isdecimal() and len(after) <= DIGITS else None


def event_stream(following: Following, told: Told) -> Response:
    """Return the stream of what is followed.

    Args:
        following: gives the replies, one an exchange; it ends with None.
        told: makes of a reply what the page is told, its `id` among it.

    """
    headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
    return StreamingResponse(_stream(following, told), media_type="text/event-stream", headers=headers)


async def _stream(following: Following, told: Told) -> AsyncIterator[str]:
    yield f"retry: {RECONNECT_MILLISECONDS}\n\n"
    waiting = asyncio.ensure_future(anext(following, None))
    try:
        while True:
            done, _ = await asyncio.wait({waiting}, timeout=SIGN_OF_LIFE)
            if not done:
                yield ": still here\n\n"
                continue
            exchange = waiting.result()
            if exchange is None:
                return
            reply = await told(exchange)
            yield f"id: {reply['id']}\nevent: reply\ndata: {json.dumps(reply, ensure_ascii=False)}\n\n"
            waiting = asyncio.ensure_future(anext(following, None))
    finally:
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        await following.aclose()
