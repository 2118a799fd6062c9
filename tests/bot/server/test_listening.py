"""What the socket is set to, and whom the server lets go."""

import asyncio
import socket

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.server.listening import PatientForAWhile, address, listen
from tests.bot.server.served import connection, served


def _app() -> Starlette:
    def hello(_request: Request) -> Response:
        return Response("hello")

    return Starlette(routes=[Route("/", hello)])


def test_an_accepted_connection_sends_small_answers_at_once() -> None:
    with listen("127.0.0.1", 0) as listening, socket.create_connection(listening.getsockname()[:2]):
        accepted, _ = listening.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


@pytest.mark.parametrize(("host", "shown"), [("127.0.0.1", "http://127.0.0.1:"), ("::1", "http://[::1]:")])
def test_the_address_is_shown_as_it_is_typed(host: str, shown: str) -> None:
    try:
        listening = listen(host, 0)
    except OSError as error:
        pytest.skip(f"this machine has no {host}: {error}")
    with listening:
        assert address(listening).startswith(shown)


@pytest.mark.parametrize("begun", [b"", b"GET / HTTP/1.1\r\nhost: a\r\nx", b"GET / HTTP/1.1\r\nhost: a\r\n\r\nGET"])
async def test_a_head_that_does_not_end_is_not_waited_for(begun: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PatientForAWhile, "head_seconds", 0.3)
    async with served(_app()) as where, connection(where) as (reader, writer):
        writer.write(begun)
        trickle = asyncio.create_task(_trickle(writer))
        async with asyncio.timeout(60):
            answered = await reader.read()
        trickle.cancel()
    assert answered.count(b"hello") == begun.count(b"\r\n\r\n")


async def test_a_body_that_nobody_reads_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PatientForAWhile, "head_seconds", 0.3)
    async with served(_app()) as where, connection(where) as (reader, writer):
        writer.write(b"POST /nothing HTTP/1.1\r\nhost: a\r\ncontent-length: 1000\r\n\r\n")
        trickle = asyncio.create_task(_trickle(writer))
        async with asyncio.timeout(60):
            answered = await reader.read()
        trickle.cancel()
    assert answered.startswith(b"HTTP/1.1 404")


async def _trickle(writer: asyncio.StreamWriter) -> None:
    """Keep the connection busy with a byte now and then, as an attacker does."""
    while True:
        await asyncio.sleep(0.1)
        writer.write(b"a")


async def test_a_kept_connection_serves_one_request_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PatientForAWhile, "head_seconds", 0.3)
    async with served(_app()) as where, connection(where) as (reader, writer):
        # What a head may take counts from the moment a connection is made, and not between two requests.
        for pause in (0, 0.5, 0.5):
            await asyncio.sleep(pause)
            writer.write(b"GET / HTTP/1.1\r\nhost: a\r\n\r\n")
            async with asyncio.timeout(60):
                assert b"hello" in await reader.readuntil(b"hello")
