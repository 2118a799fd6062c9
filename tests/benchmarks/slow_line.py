"""A slow line between a browser and a server: every byte arrives late, and only so many come a second."""

import asyncio
import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

CHUNK = 1460


class Line:
    """What all connections share: how late a byte arrives, and when the line is free for the next.

    Args:
        late: seconds one way; half of what a request and its answer take at least.
        rate: bytes a second towards the browser.

    """

    def __init__(self, late: float, rate: float) -> None:
        self.late, self._rate, self._free = late, rate, 0.0

    def arrival(self, size: int) -> float:
        """Return when a piece of `size` bytes, handed over now, has arrived."""
        now = asyncio.get_running_loop().time()
        self._free = max(self._free, now) + size / self._rate
        return self._free + self.late


async def _carried(source: asyncio.StreamReader, sink: asyncio.StreamWriter, line: Line) -> None:
    pieces: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue()
    delivering = asyncio.create_task(_delivered(pieces, sink))
    with contextlib.suppress(ConnectionError):
        while piece := await source.read(CHUNK):
            pieces.put_nowait((line.arrival(len(piece)), piece))
    pieces.put_nowait((line.arrival(0), b""))
    await delivering


async def _delivered(pieces: "asyncio.Queue[tuple[float, bytes]]", sink: asyncio.StreamWriter) -> None:
    loop = asyncio.get_running_loop()
    while True:
        at, piece = await pieces.get()
        await asyncio.sleep(max(0.0, at - loop.time()))
        if not piece:
            sink.close()
            return
        with contextlib.suppress(ConnectionError):
            sink.write(piece)
            await sink.drain()


@contextmanager
def slow_line(port: int, late: float, rate: float) -> Iterator[int]:
    """Stand between a browser and the server at `port` on this machine; give the port to knock at instead.

    A connection is made at once, so its first piece waits for what a handshake would take.
    """
    with socket.create_server(("127.0.0.1", 0)) as listener:
        stop = threading.Event()
        thread = threading.Thread(target=lambda: asyncio.run(_standing(listener, port, (late, rate), stop)))
        thread.start()
        try:
            yield listener.getsockname()[1]
        finally:
            stop.set()
            thread.join()


async def _standing(listener: socket.socket, port: int, kind: tuple[float, float], stop: threading.Event) -> None:
    down, up = Line(*kind), Line(*kind)

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(2 * down.late)
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", port)
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.gather(_carried(reader, far_writer, up), _carried(far_reader, writer, down))

    await asyncio.start_server(connected, sock=listener)
    await asyncio.to_thread(stop.wait)
