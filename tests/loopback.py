"""Any ASGI app on a loopback port, beside the tests: it answers at once, and ends at once."""

import asyncio
import contextlib
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from typing import Any

import uvicorn
from starlette.types import ASGIApp


def listening_socket() -> socket.socket:
    """Listen on a free loopback port. Without the option the system holds back small answers for 40 ms."""
    listening = socket.create_server(("127.0.0.1", 0))
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listening


def address_of(listening: socket.socket) -> str:
    """Return the address of what is served on a socket, without a slash at the end."""
    return f"http://127.0.0.1:{listening.getsockname()[1]}"


class Server(uvicorn.Server):
    """A server that leaves the signals of the process alone, and that is told its end instead of looking for it.

    The library looks ten times a second whether it shall end, and then waits another tenth. Hundreds of tests would
    wait for that; only where requests are under way the library's own end is taken.
    """

    def __init__(self, app: ASGIApp, graceful_seconds: int = 0) -> None:
        config = uvicorn.Config(
            app, lifespan="off", ws="none", log_level="critical", timeout_graceful_shutdown=graceful_seconds
        )
        super().__init__(config)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ending = asyncio.Event()

    def end(self) -> None:
        """Let it end; from any thread."""
        self.should_exit = True
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._ending.set)

    @contextlib.contextmanager
    def capture_signals(self) -> Any:
        yield

    async def main_loop(self) -> None:
        self._loop = asyncio.get_running_loop()
        await self.on_tick(0)
        if not self.should_exit:
            await self._ending.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        state = self.server_state
        for each in (*self.servers, *(sockets or ())):
            each.close()
        for connection in list(state.connections):
            connection.shutdown()
        for _ in range(10):
            await asyncio.sleep(0)
        if state.connections or state.tasks:
            await super().shutdown(sockets)


@contextlib.contextmanager
def serving_from_a_thread(app: ASGIApp, graceful_seconds: int = 0) -> Iterator[str]:
    """Serve `app` from a thread of its own, for clients that block; lend its address, without a slash at the end."""
    listening, server = listening_socket(), Server(app, graceful_seconds)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield address_of(listening)
    finally:
        server.end()
        thread.join()
        listening.close()


@contextlib.asynccontextmanager
async def serving(app: ASGIApp) -> AsyncIterator[str]:
    """Serve `app` on a free port and lend its address, without a slash at the end."""
    listening, server = listening_socket(), Server(app)
    task = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        yield address_of(listening)
    finally:
        server.end()
        await task
        listening.close()
