"""Open streams end with the server; requests under way are answered first."""

import asyncio
from collections.abc import AsyncIterator

import structlog
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.server import build_server
from bot.server.listening import GRACEFUL_SECONDS, listen, serve
from tests.bot.channels.scripted import all_well
from tests.bot.server.served import connection


def _app(ended: list[str]) -> Starlette:
    async def endless() -> AsyncIterator[str]:
        try:
            while True:
                yield "data: x\n\n"
                await asyncio.sleep(0.05)
        finally:
            ended.append("stream")

    def stream(_request: Request) -> Response:
        return StreamingResponse(endless(), media_type="text/event-stream")

    async def slow(_request: Request) -> Response:
        await asyncio.sleep(0.5)
        return PlainTextResponse("answered")

    return build_server([Route("/stream", stream), Route("/slow", slow)], all_well)


async def test_streams_end_at_once_and_requests_are_answered() -> None:
    ended: list[str] = []
    listening, stop = listen("127.0.0.1", 0), asyncio.Event()
    serving = asyncio.create_task(serve(_app(ended), listening, stop))
    where = listening.getsockname()
    with structlog.testing.capture_logs() as logs:
        async with connection(where) as (stream, one), connection(where) as (slow, other):
            one.write(b"GET /stream HTTP/1.1\r\nhost: a\r\n\r\n")
            await stream.readuntil(b"data: x\n\n")
            other.write(b"GET /slow HTTP/1.1\r\nhost: a\r\n\r\n")
            await other.drain()
            await asyncio.sleep(0.1)
            stop.set()
            # Longer than the slow request, shorter than being cut off would take.
            async with asyncio.timeout(GRACEFUL_SECONDS - 0.2):
                await serving
            assert b"answered" in await slow.read()
    assert ended == ["stream"]
    assert logs == []


async def test_a_stream_whose_client_hangs_up_ends() -> None:
    ended: list[str] = []
    listening, stop = listen("127.0.0.1", 0), asyncio.Event()
    serving = asyncio.create_task(serve(_app(ended), listening, stop))
    async with connection(listening.getsockname()) as (reader, writer):
        writer.write(b"GET /stream HTTP/1.1\r\nhost: a\r\n\r\n")
        await reader.readuntil(b"data: x\n\n")
    async with asyncio.timeout(5):
        while not ended:  # noqa: ASYNC110 (the stream has no event for its end)
            await asyncio.sleep(0.02)
    stop.set()
    await serving
