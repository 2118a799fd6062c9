"""What need not wait for the disk is kept at once, and everything else waits for it, on both databases."""

import asyncio
import threading

from sqlalchemy import Connection

from bot.storage.database import open_engine
from bot.storage.database_thread import DatabaseThread

# What each database answers when its commits wait for the disk, and when they do not.
ASKED = {"sqlite": "PRAGMA synchronous", "postgresql": "SHOW synchronous_commit"}
FLUSHED, UNFLUSHED = {"sqlite": 2, "postgresql": "on"}, {"sqlite": 1, "postgresql": "off"}


async def test_only_what_asked_for_it_does_not_wait_for_the_disk(database: str) -> None:
    engine = open_engine(database)
    thread, kind = DatabaseThread(engine), engine.dialect.name

    def durability(connection: Connection) -> object:
        return connection.exec_driver_sql(ASKED[kind]).scalar_one()

    found = [await thread.begin(durability, unflushed=unflushed) for unflushed in (False, True, True, False)]
    await thread.close()
    engine.dispose()
    assert found == [FLUSHED[kind], UNFLUSHED[kind], UNFLUSHED[kind], FLUSHED[kind]]


async def test_what_need_not_wait_goes_first_in_a_transaction_of_its_own(database: str) -> None:
    engine = open_engine(database)
    thread, free = DatabaseThread(engine), threading.Event()
    transactions: dict[str, object] = {}

    def note(name: str, connection: Connection) -> None:
        transactions[name] = connection.get_transaction()

    held = thread.begin(lambda _: free.wait(20))
    waiting = [
        thread.begin(lambda each: note("turn", each)),
        thread.begin(lambda each: note("mark", each), unflushed=True),
        thread.begin(lambda each: note("other turn", each)),
    ]
    free.set()
    await asyncio.gather(held, *waiting)
    await thread.close()
    engine.dispose()
    assert list(transactions) == ["mark", "turn", "other turn"]
    assert transactions["turn"] is transactions["other turn"] is not transactions["mark"]
