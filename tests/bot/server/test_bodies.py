"""A body that is too slow, a client that hangs up: answered or let go, and no error of ours."""

import asyncio
import json

import pytest
import structlog
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.server.bodies import BodyLimits
from bot.server.errors import LastResort, Refusals
from tests.bot.channels.scripted import web_words
from tests.bot.server.served import connection, served

WORDS = web_words()
HEAD = b"POST / HTTP/1.1\r\nhost: page\r\ncontent-length: 10\r\n\r\n"


async def _echo(request: Request) -> Response:
    return JSONResponse({"size": len(await request.body())})


def _app(seconds: float) -> Starlette:
    refuse = Refusals(WORDS)
    middleware = [Middleware(LastResort, refuse=refuse), Middleware(BodyLimits, refuse=refuse, seconds=seconds)]
    routes = [Route("/", _echo, methods=["POST"])]
    return Starlette(routes=routes, middleware=middleware, exception_handlers={HTTPException: refuse})


@pytest.mark.parametrize("sent", [b"", b"12345"])
async def test_a_body_that_does_not_come_is_not_waited_for(sent: bytes) -> None:
    async with served(_app(0.2)) as where, connection(where) as (reader, writer):
        writer.write(HEAD + sent)
        async with asyncio.timeout(60):
            answer = await reader.read()
    head, _, body = answer.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 408")
    assert b"connection: close" in head
    assert json.loads(body) == {"error": WORDS["status_408"]}


async def test_an_oversized_body_that_stalls_is_refused_all_the_same() -> None:
    async with served(_app(0.2)) as where, connection(where) as (reader, writer):
        writer.write(HEAD.replace(b": 10", b": 1000000") + b"12345")
        async with asyncio.timeout(60):
            assert (await reader.readline()).startswith(b"HTTP/1.1 413")


async def test_a_body_in_pieces_is_taken() -> None:
    async with served(_app(60)) as where, connection(where) as (reader, writer):
        writer.write(HEAD + b"12345")
        await asyncio.sleep(0.05)
        writer.write(b"67890")
        assert (await reader.readline()).startswith(b"HTTP/1.1 200")


async def test_a_client_that_hangs_up_is_no_error() -> None:
    with structlog.testing.capture_logs() as logs:
        async with served(_app(60)) as where:
            async with connection(where) as (_, writer):
                writer.write(HEAD + b"12345")
                await writer.drain()
            await asyncio.sleep(0.1)
    assert logs == []
