"""Many open pages beside the real assistant: python -m tests.benchmarks.open_pages [PAGES].

Every page follows its visitor's stream. Beside them messages are sent; measured is how long an answer takes, and how
long until it has come by the stream. Fails when the slowest twentieth of the answers takes longer than LIMIT.
"""

import asyncio
import json
import socket
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import httpx
import uvicorn

from bot.channels.web.channel import web_routes
from bot.clock import SHANGHAI
from bot.config.settings import Settings
from bot.content.files import load_content
from bot.conversation import Conversations
from bot.server import build_server
from bot.storage.store import Store
from tests.bot.channels.scripted import all_well

PAGES, MESSAGES = 500, 200
# Seconds, of the slowest twentieth.
LIMIT = 0.150
SAID = ("我35岁，大专，社保5年", "先看结果", "积分审核要多久", "以后会变吗")
NOW = datetime(2026, 11, 29, 10, tzinfo=SHANGHAI)


class Load:
    """The open pages, and what they have measured."""

    def __init__(self, client: httpx.AsyncClient, pages: int) -> None:
        self._client, self._pages = client, pages
        self.sent: dict[str, float] = {}
        self.answered: list[float] = []
        self.arrived: list[float] = []
        self.open = 0
        self.all_open = asyncio.Event()

    async def visitor(self) -> str:
        """Become a visitor; return the cookie."""
        body = {"event_id": str(uuid4()), "text": "通知书丢了怎么办"}
        answer = await self._client.post("/api/messages", json=body)
        self._client.cookies.clear()
        return answer.headers["set-cookie"].partition(";")[0]

    async def follow(self, cookie: str) -> None:
        """Follow a visitor's stream for ever."""
        async with self._client.stream("GET", "/api/events", headers={"cookie": cookie}) as stream:
            self.open += 1
            if self.open == self._pages:
                self.all_open.set()
            async for line in stream.aiter_lines():
                event = json.loads(line[6:])["event_id"] if line.startswith("data: ") else ""
                if event in self.sent:
                    self.arrived.append(time.perf_counter() - self.sent[event])

    async def say(self, cookie: str, text: str) -> None:
        """Send a message and time its answer."""
        event, begun = str(uuid4()), time.perf_counter()
        self.sent[event] = begun
        answer = await self._client.post(
            "/api/messages", json={"event_id": event, "text": text}, headers={"cookie": cookie}
        )
        answer.raise_for_status()
        self.answered.append(time.perf_counter() - begun)


async def measured(address: str, pages: int) -> Load:
    """Open `pages` pages at `address` and talk beside them."""
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=None)
    async with httpx.AsyncClient(base_url=address, limits=limits, timeout=60) as client:
        load = Load(client, pages)
        cookies = [await load.visitor() for _ in range(pages)]
        following = [asyncio.create_task(load.follow(cookie)) for cookie in cookies]
        await load.all_open.wait()
        for number in range(MESSAGES):
            await load.say(cookies[number % pages], SAID[number % len(SAID)])
            await asyncio.sleep(0.02)
        await asyncio.sleep(2)
        for each in following:
            each.cancel()
        await asyncio.gather(*following, return_exceptions=True)
    return load


async def main(pages: int = PAGES) -> int:
    """Serve the assistant, measure, and say the figures; 1 when the limit is passed."""
    content = load_content(Settings(_env_file=None), lambda _: None).live()
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0), backlog=1024) as listener:
        store = await Store.open(f"sqlite:///{Path(folder) / 'jifen.db'}")
        conversations = Conversations(store, lambda: content, lambda: NOW)
        app = build_server(web_routes(conversations, content.texts.below("web")), all_well)
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="off", timeout_graceful_shutdown=1))
        serving = asyncio.create_task(server.serve(sockets=[listener]))
        load = await measured(f"http://127.0.0.1:{listener.getsockname()[1]}", pages)
        server.should_exit = True
        await serving
        await store.close()
    slow = late(load.answered, 0.95)
    sys.stdout.write(
        f"{load.open} open pages, {len(load.answered)} messages: answer {late(load.answered, 0.5) * 1000:.0f} ms, "
        f"19 of 20 within {slow * 1000:.0f}; by the stream {late(load.arrived, 0.5) * 1000:.0f} ms, "
        f"19 of 20 within {late(load.arrived, 0.95) * 1000:.0f}\n"
    )
    return int(slow > LIMIT)


def late(times: list[float], share: float) -> float:
    """Return the time within which `share` of them lie."""
    return sorted(times)[int(len(times) * share)]


if __name__ == "__main__":
    sys.exit(asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else PAGES)))
