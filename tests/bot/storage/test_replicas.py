"""The company of processes on one database: who lives keeps what it has in hand, who is dead is taken over from."""

import asyncio
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from sqlalchemy import insert

from bot.messages import ConversationKey, Incoming, Reply
from bot.program.upkeep import Upkeep
from bot.storage.replicas import LOOKS, Replicas, place
from bot.storage.store import Store, Turn
from bot.storage.tables import outbox, processes
from tests.bot.conftest import NOW

KEY = ConversationKey("test", "c", "p")


@dataclass
class Process:
    """One process: its own view of the database, and its place among the others."""

    store: Store
    replicas: Replicas

    async def says(self, event: str = "1", version: int = 0) -> None:
        await self.store.commit(Turn(Incoming(event, KEY), version, "{}", (Reply(event),)), NOW)

    async def holds(self) -> list[str]:
        return [each.reply.text for each in await self.store.pending("test")]


@pytest.fixture
async def two(database: str) -> AsyncIterator[tuple[Process, Process]]:
    """Start two processes; neither looks at the other unless it is told to."""
    stores = [await Store.open(database), await Store.open(database)]
    first, second = (Process(each, Replicas(each)) for each in stores)
    await first.replicas.enter()
    await second.replicas.enter()
    yield first, second
    for each in stores:
        await each.close()


async def test_a_process_that_lives_keeps_what_it_has_in_hand(two: tuple[Process, Process]) -> None:
    first, second = two
    await first.says()
    for _ in range(3 * LOOKS):
        assert not await second.replicas.look()
        assert not await first.replicas.look()
    assert await second.holds() == []
    assert await first.holds() == ["1"]


async def test_one_that_stands_still_is_taken_over_from_once(two: tuple[Process, Process]) -> None:
    first, second = two
    await first.says("1")
    await first.says("2", 1)
    looks = 0
    while not await second.replicas.look():
        looks += 1
        assert looks <= LOOKS
    # Entering was the first look.
    assert looks == LOOKS - 1
    assert await second.holds() == ["1", "2"]
    assert not await second.replicas.look()


async def test_looks_that_failed_count_against_nobody(two: tuple[Process, Process]) -> None:
    first, second = two
    await first.says()
    for _ in range(3):
        for _ in range(LOOKS - 1):
            assert not await second.replicas.look()
        second.replicas.interrupted()
    assert await second.holds() == []


async def test_one_that_was_taken_for_dead_comes_back(two: tuple[Process, Process]) -> None:
    first, second = two
    while not await second.replicas.look():
        await first.says() if not await first.store.pending("test") else None
    await first.replicas.look()
    await first.says("2", 1)
    assert not await second.replicas.look()
    assert await second.holds() == ["1"]
    assert await first.holds() == ["2"]


async def test_who_leaves_gives_back_at_once(two: tuple[Process, Process]) -> None:
    first, second = two
    await first.says()
    await first.replicas.leave()
    assert await second.holds() == ["1"]


async def test_a_process_of_this_machine_that_is_gone_is_known_at_once(two: tuple[Process, Process]) -> None:
    first, _ = two
    ended = await asyncio.create_subprocess_exec(sys.executable, "-c", "")
    await ended.wait()
    row = {"channel": "test", "chat": "c", "person": "p", "event_id": "9", "reply": '{"text": "left"}', "attempts": 0}
    await first.store.write(
        lambda connection: (
            connection.execute(insert(processes), {"id": "gone", "place": place(), "pid": ended.pid, "beat": 0}),
            connection.execute(
                insert(outbox), {**row, "status": "pending", "created_at": NOW.isoformat(), "owner": "gone"}
            ),
        )
    )
    assert await first.holds() == []
    assert await first.replicas.look()
    assert await first.holds() == ["left"]


async def test_alone_a_process_writes_nothing(database: str) -> None:
    store = await Store.open(database)
    replicas = Replicas(store)
    await replicas.enter()
    before = await store.read(lambda connection: connection.execute(processes.select()).one().beat)
    for _ in range(5):
        await replicas.look()
    assert await store.read(lambda connection: connection.execute(processes.select()).one().beat) == before
    await store.close()


async def test_the_upkeep_wakes_who_sends_when_somebody_left_something(database: str) -> None:
    first, second = await Store.open(database), await Store.open(database)
    woken = asyncio.Event()
    upkeep = Upkeep(second, lambda: NOW, every=0.02)
    upkeep.on_left_over(woken.set)
    await Replicas(first).enter()
    await first.commit(Turn(Incoming("1", KEY), 0, "{}", (Reply("left"),)), NOW)
    async with upkeep.going_on():
        assert await second.pending("test") == ()
        async with asyncio.timeout(60):
            await woken.wait()
        assert [each.reply.text for each in await second.pending("test")] == ["left"]
    await first.close()
    await second.close()
