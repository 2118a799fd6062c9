"""One process holds a lease; it runs out by itself when its holder dies."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.channels.lease import Lease, LeaseLost
from bot.storage.kept_values import KeptValues
from bot.storage.store import Store
from tests.bot.conftest import NOW

SHORT = timedelta(seconds=20)


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.time = NOW

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def kept(store: Store, clock: Clock) -> KeptValues:
    return KeptValues(store, clock)


async def test_two_cannot_hold_it_at_once(kept: KeptValues) -> None:
    one, other = Lease(kept, "x", SHORT), Lease(kept, "x", SHORT)
    assert await one.take()
    assert not await other.take()
    await one.release()
    assert await other.take()


async def test_who_could_not_release_it_has_it_still(kept: KeptValues) -> None:
    one = Lease(kept, "x", SHORT)
    assert await one.take()
    assert await one.take()


async def test_who_died_loses_it(kept: KeptValues, clock: Clock) -> None:
    one, other = Lease(kept, "x", SHORT), Lease(kept, "x", SHORT)
    assert await one.take()
    clock.time += timedelta(seconds=21)
    assert await other.take()
    with pytest.raises(LeaseLost):
        await one.renew()
    await one.release()
    await other.renew()


async def test_who_renews_keeps_it(kept: KeptValues, clock: Clock) -> None:
    one, other = Lease(kept, "x", SHORT), Lease(kept, "x", SHORT)
    assert await one.take()
    for _ in range(3):
        clock.time += timedelta(seconds=15)
        await one.renew()
    assert not await other.take()


async def test_many_wait_for_their_turn(kept: KeptValues) -> None:
    holding = 0

    async def work() -> int:
        nonlocal holding
        async with Lease(kept, "x", SHORT).held():
            holding += 1
            at_once = holding
            await asyncio.sleep(0.01)
            holding -= 1
            return at_once

    assert await asyncio.gather(*(work() for _ in range(4))) == [1, 1, 1, 1]
