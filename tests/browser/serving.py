"""The real assistant behind the page, served from a thread beside a browser that needs one of its own."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import uvicorn

from bot.channels.web.channel import web_routes
from bot.clock import SHANGHAI
from bot.config.settings import Settings
from bot.content.files import load_content
from bot.conversation import Conversations
from bot.server import build_server
from bot.storage.store import Store
from tests.bot.channels.scripted import all_well

NOW = datetime(2026, 11, 29, 10, 0, tzinfo=SHANGHAI)


@contextmanager
def served_assistant(folder: Path) -> Iterator[str]:
    """Serve the assistant with its shipped content and a store in `folder`; give its address."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        stop = threading.Event()
        thread = threading.Thread(target=lambda: asyncio.run(_serve(listener, folder, stop)))
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
        finally:
            stop.set()
            thread.join()


async def _serve(listener: socket.socket, folder: Path, stop: threading.Event) -> None:
    content = load_content(Settings(_env_file=None), lambda _: None).live()
    store = await Store.open(f"sqlite:///{folder / 'jifen.db'}")
    conversations = Conversations(store, lambda: content, lambda: NOW)
    words = content.texts.below("web")
    app = build_server(web_routes(conversations, words), all_well, words)
    # Its open pages are closed first: a server waits for their streams.
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="off", timeout_graceful_shutdown=1))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    await asyncio.to_thread(stop.wait)
    server.should_exit = True
    await serving
    await store.close()
