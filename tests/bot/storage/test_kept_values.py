"""Small kept state: compare and set, and expiry."""

import asyncio
from datetime import datetime, timedelta

from bot.storage.kept_values import KeptValues
from bot.storage.store import Store
from tests.bot.conftest import NOW


class Clock:
    """A clock that is put forward by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        """Return the time."""
        return self.now


async def test_a_value_is_kept_until_it_is_changed(store: Store) -> None:
    values = KeptValues(store, Clock())
    assert await values.kept("cursor") is None
    assert await values.keep("cursor", "a", None)
    assert await values.keep("cursor", "b", "a")
    assert await values.kept("cursor") == "b"
    assert await values.kept("another") is None


async def test_who_saw_an_older_value_changes_nothing(store: Store) -> None:
    values = KeptValues(store, Clock())
    await values.keep("cursor", "a", None)
    assert not await values.keep("cursor", "c", None)
    assert not await values.keep("cursor", "c", "x")
    assert await values.kept("cursor") == "a"


async def test_a_value_expires(store: Store) -> None:
    clock = Clock()
    values = KeptValues(store, clock)
    await values.keep("lease", "mine", None, timedelta(seconds=30))
    assert not await values.keep("lease", "yours", None, timedelta(seconds=30))
    clock.now += timedelta(seconds=31)
    assert await values.kept("lease") is None
    assert not await values.keep("lease", "mine again", "mine")
    assert await values.keep("lease", "yours", None, timedelta(seconds=30))
    assert await values.kept("lease") == "yours"


async def test_what_expired_long_ago_is_deleted(store: Store) -> None:
    clock = Clock()
    values = KeptValues(store, clock)
    await values.keep("short", "a", None, timedelta(days=1))
    await values.keep("for ever", "b", None)
    clock.now += timedelta(days=2)
    await values.tidy()
    assert await store.read(lambda connection: connection.exec_driver_sql("SELECT name FROM kept_values").all()) == [
        ("for ever",)
    ]


async def test_of_many_at_once_one_gets_it(store: Store) -> None:
    values = KeptValues(store, Clock())
    got = await asyncio.gather(*(values.keep("lease", str(each), None) for each in range(20)))
    assert sum(got) == 1
