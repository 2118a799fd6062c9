"""Listening on an address, and serving an app there until the stop."""

import asyncio
import contextlib
import socket
from collections.abc import Iterator

import h11
import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

from bot.server.ending import EndsWithTheServer

# Seconds: for the head of a request, and for requests under way after the stop.
HEAD_SECONDS = 10.0
GRACEFUL_SECONDS = 2


def listen(host: str, port: int) -> socket.socket:
    """Return a listening socket on `host`; port 0 takes a free one. Raises OSError when the address cannot be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.create_server((host, port), family=family, backlog=1024)
    # Accepted connections inherit it. Without, the system holds back small answers on a kept connection for 40 ms.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening


def address(listening: socket.socket) -> str:
    """Return the page's address on `listening`, as a person types it."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


async def serve(app: ASGIApp, listening: socket.socket, stop: asyncio.Event) -> None:
    """Serve `app` on `listening` until `stop` is set, and give requests under way a little time to end."""
    server = _Server(_config(EndsWithTheServer(app, stop)))
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    waiting = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait((serving, waiting), return_when=asyncio.FIRST_COMPLETED)
        server.should_exit = True
        await serving
    finally:
        waiting.cancel()
        serving.cancel()


def _config(app: ASGIApp) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        http=PatientForAWhile,
        log_config=None,
        lifespan="off",
        access_log=False,
        # Whom a proxy speaks for is settled by a setting of ours; the library believes every local one.
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=GRACEFUL_SECONDS,
    )


class _Server(uvicorn.Server):
    """A server that leaves the signals to the assistant, which stops every channel alike."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class PatientForAWhile(H11Protocol):
    """Hangs up on a client that keeps a connection busy with nothing: a head that does not end, or a body nobody reads.

    The library waits as long as a byte comes now and then. Bodies that are read are timed by `bot.server.bodies`.
    """

    head_seconds = HEAD_SECONDS
    _patience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first head."""
        super().connection_made(transport)
        self._expect_more()

    def data_received(self, data: bytes) -> None:
        """Take bytes in; begin or end the wait for more as they leave the request."""
        super().data_received(data)
        self._expect_more()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing more."""
        super().connection_lost(exc)
        self._wait_no_more()

    def _expect_more(self) -> None:
        if not self._nothing_in_work():
            self._wait_no_more()
        elif self._patience is None:
            self._patience = self.loop.call_later(self.head_seconds, self._lose_patience)

    def _nothing_in_work(self) -> bool:
        """Whether a head is awaited, or the rest of a body whose request is answered already."""
        if self.conn.their_state is h11.SEND_BODY:
            return self.cycle is not None and self.cycle.response_complete
        return self.conn.their_state is h11.IDLE

    def _wait_no_more(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None

    def _lose_patience(self) -> None:
        self._patience = None
        if self._nothing_in_work() and not self.transport.is_closing():
            self.transport.close()
