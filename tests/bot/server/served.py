"""An app served by the real server on a free port, and clients that speak to it byte by byte."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.types import ASGIApp

from bot.server.listening import listen, serve


@asynccontextmanager
async def served(app: ASGIApp) -> AsyncIterator[tuple[str, int]]:
    """Serve `app` as the assistant does; give its host and port."""
    listening, stop = listen("127.0.0.1", 0), asyncio.Event()
    serving = asyncio.create_task(serve(app, listening, stop))
    try:
        host, port = listening.getsockname()
        yield host, port
    finally:
        stop.set()
        await serving


@asynccontextmanager
async def connection(where: tuple[str, int]) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    """Open a connection that sends exactly what it is told to."""
    reader, writer = await asyncio.open_connection(*where, family=socket.AF_INET)
    try:
        yield reader, writer
    finally:
        writer.close()
