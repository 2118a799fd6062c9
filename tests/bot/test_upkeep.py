"""What is done beside the talks, as long as the program runs and not only at its start."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

from bot.messages import ConversationKey, Incoming, Reply
from bot.program.upkeep import KEPT, Upkeep
from bot.storage.kept_values import KeptValues
from bot.storage.store import Store, Turn
from bot.storage.tables import kept_values, processes
from tests.bot.conftest import NOW

KEY = ConversationKey("test", "c", "p")


class Clock:
    """A clock that is put forward by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


async def test_what_has_become_old_goes_while_the_program_runs(store: Store) -> None:
    clock = Clock()
    (reply,) = await store.commit(Turn(Incoming("1", KEY), 0, "{}", (Reply("x"),)), clock())
    await store.settle([reply.row])
    await KeptValues(store, clock).keep("cursor", "a", None, timedelta(days=1))
    async with Upkeep(store, clock, every=0.01, tidy_every=0.02).going_on():
        await asyncio.sleep(0.2)
        assert (await store.find(Incoming("1", KEY))).replies is not None
        clock.now += KEPT + timedelta(days=1)
        while (await store.find(Incoming("1", KEY))).replies is not None:  # noqa: ASYNC110 (nobody tells)
            await asyncio.sleep(0.02)
        while await store.read(lambda each: each.execute(kept_values.select()).all()):  # noqa: ASYNC110 (nobody tells)
            await asyncio.sleep(0.02)
    assert await store.load(KEY) == ("{}", 1)


async def test_a_deletion_reaches_the_files_by_itself(store: Store, tmp_path: Path) -> None:
    async with Upkeep(store, lambda: NOW, every=0.02).going_on():
        words = "苹果园小区三号楼" * 500
        await store.commit(Turn(Incoming("1", KEY), 0, f'"{words}"', (Reply(words),)), NOW)
        await store.forget(KEY)
        while any("苹果园小区".encode() in each.read_bytes() for each in tmp_path.iterdir()):  # noqa: ASYNC110, ASYNC240
            await asyncio.sleep(0.05)


async def test_trouble_does_not_end_it(store: Store) -> None:
    upkeep = Upkeep(store, lambda: NOW, every=0.01)
    async with upkeep.going_on():
        await store.write(lambda each: each.exec_driver_sql("ALTER TABLE processes RENAME TO elsewhere"))
        await asyncio.sleep(0.1)
        await store.write(lambda each: each.exec_driver_sql("ALTER TABLE elsewhere RENAME TO processes"))
        await store.write(lambda each: each.execute(processes.delete()))
        while not await store.read(lambda each: each.execute(processes.select()).all()):  # noqa: ASYNC110
            await asyncio.sleep(0.02)


async def test_at_the_end_nothing_is_left_of_the_process(store: Store) -> None:
    async with Upkeep(store, lambda: NOW).going_on():
        assert len(await store.read(lambda each: each.execute(processes.select()).all())) == 1
    assert await store.read(lambda each: each.execute(processes.select()).all()) == []
