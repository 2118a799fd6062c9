"""Real processes on one database, and trouble: one killed with -9, and every event delivered to several of them."""

import asyncio
import json
import random
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest

from bot.messages import ConversationKey
from bot.storage.store import Store
from tests.postgres import Postgres
from tests.replica import CHANNEL, IN_FLIGHT

pytestmark = [pytest.mark.process, pytest.mark.timeout(240)]
ROOT = Path(__file__).parents[3]
PEOPLE, EVENTS = 30, 4


class Telegraph:
    """What arrived at the other end: which row said what."""

    def __init__(self) -> None:
        self.arrived: list[tuple[int, str]] = []

    @property
    def said(self) -> Counter[str]:
        return Counter(said for _, said in self.arrived)


@contextmanager
def telegraph() -> Iterator[tuple[Telegraph, str]]:
    """Lend a receiver of replies, and its address."""
    received = Telegraph()

    class Receiver(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            received.arrived.append((body["row"], body["said"]))
            self.send_response(200)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield received, f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def replica(database: str, address: str) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """Run one process; lend it and its address."""
    command = [sys.executable, "-m", "tests.replica", database, address]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process, process.stdout.readline().strip()
        finally:
            process.kill()


class Deliverer:
    """A platform: delivers each event until somebody takes it, those of a person one after the other."""

    def __init__(self, addresses: list[str], *, at_once: int = 1) -> None:
        self._addresses = addresses
        self._at_once = at_once
        self._chance = random.Random(1)  # noqa: S311 (the same every time)
        self.taken = 0

    async def deliver_all(self) -> None:
        async with httpx.AsyncClient(trust_env=False, timeout=60) as client:
            await asyncio.gather(*(self._person(client, f"p{number}") for number in range(PEOPLE)))

    async def _person(self, client: httpx.AsyncClient, person: str) -> None:
        for number in range(EVENTS):
            event = {"person": person, "event": f"{person} {number}"}
            while True:
                addresses = self._chance.sample(self._addresses, self._at_once)
                answers = await asyncio.gather(
                    *(client.post(each, json=event) for each in addresses), return_exceptions=True
                )
                if any(isinstance(each, httpx.Response) and each.is_success for each in answers):
                    break
                await asyncio.sleep(0.05)
            self.taken += 1


async def _all_said(received: Telegraph) -> None:
    """Wait until everything was said, and then for what might be said twice."""
    wanted = {f"p{person} {number}" for person in range(PEOPLE) for number in range(EVENTS)}
    while wanted - received.said.keys():  # noqa: ASYNC110 (it tells nobody)
        await asyncio.sleep(0.05)
    await asyncio.sleep(1)


async def _versions(database: str) -> set[int]:
    store = await Store.open(database)
    found = {(await store.load(ConversationKey(CHANNEL, f"p{n}", f"p{n}")))[1] for n in range(PEOPLE)}
    await store.close()
    return found


async def test_three_processes_one_killed_nothing_lost_and_nothing_done_twice(postgres: Postgres) -> None:
    database = postgres.new_database()
    with telegraph() as (received, address), ExitStack() as running:
        started = [running.enter_context(replica(database, address)) for _ in range(3)]
        deliverer = Deliverer([where for _, where in started])
        delivering = asyncio.create_task(deliverer.deliver_all())
        while deliverer.taken < PEOPLE * EVENTS // 3:  # noqa: ASYNC110 (it tells nobody)
            await asyncio.sleep(0.005)
        started[0][0].send_signal(signal.SIGKILL)
        await delivering
        await _all_said(received)
    twice = [said for said, times in received.said.items() if times > 1]
    assert len(twice) <= IN_FLIGHT, twice
    assert max(received.said.values()) <= 2
    assert len({row for row, _ in received.arrived}) == PEOPLE * EVENTS
    assert await _versions(database) == {EVENTS}


async def test_a_storm_of_deliveries_to_two_processes_is_answered_once(postgres: Postgres) -> None:
    database = postgres.new_database()
    with telegraph() as (received, address), ExitStack() as running:
        addresses = [running.enter_context(replica(database, address))[1] for _ in range(2)]
        await Deliverer(addresses * 2, at_once=4).deliver_all()
        await _all_said(received)
    assert set(received.said.values()) == {1}
    assert await _versions(database) == {EVENTS}


async def test_two_processes_on_one_sqlite_file_break_nothing(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'jifen.db'}"
    with telegraph() as (received, address), ExitStack() as running:
        started = [running.enter_context(replica(database, address)) for _ in range(2)]
        deliverer = Deliverer([where for _, where in started] * 2, at_once=2)
        delivering = asyncio.create_task(deliverer.deliver_all())
        while deliverer.taken < PEOPLE * EVENTS // 3:  # noqa: ASYNC110 (it tells nobody)
            await asyncio.sleep(0.005)
        started[0][0].send_signal(signal.SIGKILL)
        await delivering
        await _all_said(received)
    assert sum(times > 1 for times in received.said.values()) <= IN_FLIGHT
    assert await _versions(database) == {EVENTS}
