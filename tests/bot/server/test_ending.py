"""Open streams end with the server; requests under way are answered first."""

import asyncio
from collections.abc import AsyncIterator

import pytest
import structlog
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.server import build_server
from bot.server.listening import listen, serve
from tests.bot.channels.scripted import all_well
from tests.bot.server.served import connection


def _app(ended: list[str], asked: asyncio.Event | None = None, released: asyncio.Event | None = None) -> Starlette:
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
        assert asked is not None
        assert released is not None
        asked.set()
        await released.wait()
        return PlainTextResponse("answered")

    return build_server([Route("/stream", stream), Route("/slow", slow)], all_well)


async def test_streams_end_at_once_and_requests_are_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    # Far longer than this may take: nothing is cut off.
    monkeypatch.setattr("bot.server.listening.GRACEFUL_SECONDS", 120)
    ended: list[str] = []
    asked, released = asyncio.Event(), asyncio.Event()
    listening, stop = listen("127.0.0.1", 0), asyncio.Event()
    serving = asyncio.create_task(serve(_app(ended, asked, released), listening, stop))
    where = listening.getsockname()
    with structlog.testing.capture_logs() as logs:
        async with connection(where) as (stream, one), connection(where) as (slow, other):
            one.write(b"GET /stream HTTP/1.1\r\nhost: a\r\n\r\n")
            await stream.readuntil(b"data: x\n\n")
            other.write(b"GET /slow HTTP/1.1\r\nhost: a\r\n\r\n")
            await other.drain()
            await asked.wait()
            stop.set()
            async with asyncio.timeout(60):
                assert (await stream.read()).endswith(b"\r\n")
                released.set()
                assert b"answered" in await slow.read()
                await serving
    assert ended == ["stream"]
    assert logs == []


async def test_a_stream_whose_client_hangs_up_ends() -> None:
    ended: list[str] = []
    listening, stop = listen("127.0.0.1", 0), asyncio.Event()
    serving = asyncio.create_task(serve(_app(ended), listening, stop))
    async with connection(listening.getsockname()) as (reader, writer):
        writer.write(b"GET /stream HTTP/1.1\r\nhost: a\r\n\r\n")
        await reader.readuntil(b"data: x\n\n")
    async with asyncio.timeout(60):
        while not ended:  # noqa: ASYNC110 (the stream has no event for its end)
            await asyncio.sleep(0.02)
    stop.set()
    await serving
