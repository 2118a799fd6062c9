"""Durable turns a second: the store, with many people at once, beside one raw SQLite transaction a turn.

The raw ones are what a bot would write instead: by aiosqlite, as an asynchronous program has to, and by the bare
library, which holds up everything else meanwhile.

python -m tests.benchmarks.storing [TURNS [POSTGRESQL_URL]]

Both write the same rows to files of the same disk in the same run, so the ratio is comparable elsewhere. With a URL the
store is measured on that PostgreSQL as well (its tables are made there).
"""

import asyncio
import json
import sqlite3
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import aiosqlite

from bot.messages import ConversationKey, Incoming, Reply
from bot.reply_json import reply_to_json
from bot.storage.store import Store, Turn

TURNS = 3000
PEOPLE = 300
ROUNDS = 3
NOW = datetime(2026, 11, 29, 10, tzinfo=UTC)
STATE = json.dumps({"forms": {"estimate": {"answers": {"age": 38, "education": "college"}}}, "filler": "x" * 600})
REPLY = Reply("记下了：年龄：38 岁；学历：大专。" * 8)


async def turns_a_second(url: str, turns: int) -> float:
    """Return how many turns a second the store commits for `PEOPLE` who each wait for their own answer."""
    store = await Store.open(url)
    started = time.perf_counter()

    async def person(number: int) -> None:
        name = f"{started}-{number}"
        for version in range(turns // PEOPLE):
            incoming = Incoming(str(version), ConversationKey("bench", name, name))
            await store.find(incoming)
            done = await store.commit(Turn(incoming, version, STATE, (REPLY,)), NOW)
            store.settle_soon([each.row for each in done])

    await asyncio.gather(*map(person, range(PEOPLE)))
    spent = time.perf_counter() - started
    await store.close()
    return turns / spent


SETTINGS = ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL")
TABLES = (
    "CREATE TABLE s (person TEXT PRIMARY KEY, version INTEGER, state TEXT)",
    "CREATE TABLE h (person TEXT, event TEXT, at TEXT, PRIMARY KEY (person, event))",
    "CREATE TABLE o (id INTEGER PRIMARY KEY, person TEXT, event TEXT, reply TEXT, status TEXT)",
)
SEEN = "SELECT 1 FROM h WHERE person = ? AND event = ?"
FIND = "SELECT state, version FROM s WHERE person = ?"
HANDLED = "INSERT INTO h VALUES (?, ?, ?)"
SAVE = "INSERT OR REPLACE INTO s VALUES (?, ?, ?)"
PUT = "INSERT INTO o VALUES (NULL, ?, ?, ?, 'pending')"
SETTLE = "UPDATE o SET status = 'sent' WHERE id = ?"

AIOSQLITE, BARE = "one transaction a turn, aiosqlite", "one transaction a turn, the bare library"


def raw_turns_a_second(path: Path, turns: int) -> float:
    """Return the same of a bare connection that commits each turn by itself, with the same rows and the same safety."""
    connection = sqlite3.connect(path, isolation_level=None)
    for each in (*SETTINGS, *TABLES):
        connection.execute(each)
    reply, started = reply_to_json(REPLY), time.perf_counter()
    for number in range(turns):
        person, version = str(number % PEOPLE), number // PEOPLE
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(SEEN, (person, str(version))).fetchone()
        connection.execute(FIND, (person,)).fetchone()
        connection.execute(HANDLED, (person, str(version), NOW.isoformat()))
        connection.execute(SAVE, (person, version + 1, STATE))
        added = connection.execute(PUT, (person, str(version), reply))
        connection.execute("COMMIT")
        connection.execute(SETTLE, (added.lastrowid,))
    spent = time.perf_counter() - started
    connection.close()
    return turns / spent


async def aiosqlite_turns_a_second(path: Path, turns: int) -> float:
    """Return the same of one connection of aiosqlite, whose turns wait for each other."""
    async with aiosqlite.connect(path, isolation_level=None) as connection:
        for each in (*SETTINGS, *TABLES):
            await connection.execute(each)
        reply, started = reply_to_json(REPLY), time.perf_counter()
        for number in range(turns):
            person, version = str(number % PEOPLE), number // PEOPLE
            await connection.execute("BEGIN IMMEDIATE")
            await connection.execute_fetchall(SEEN, (person, str(version)))
            await connection.execute_fetchall(FIND, (person,))
            await connection.execute(HANDLED, (person, str(version), NOW.isoformat()))
            await connection.execute(SAVE, (person, version + 1, STATE))
            added = await connection.execute(PUT, (person, str(version), reply))
            await connection.execute("COMMIT")
            await connection.execute(SETTLE, (added.lastrowid,))
        return turns / (time.perf_counter() - started)


def main(arguments: list[str]) -> None:
    """Print the figures, the best of some rounds each; the rounds take turns, for a disk is not always as fast."""
    turns = int(arguments[0]) if arguments else TURNS
    best: dict[str, float] = {}
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            found = {
                AIOSQLITE: asyncio.run(aiosqlite_turns_a_second(Path(folder) / "peer.db", turns)),
                BARE: raw_turns_a_second(Path(folder) / "raw.db", turns),
                "the store on SQLite": asyncio.run(turns_a_second(f"sqlite:///{Path(folder) / 'store.db'}", turns)),
            }
        for url in arguments[1:]:
            found["the store on PostgreSQL"] = asyncio.run(turns_a_second(url, turns))
        best = {name: max(figure, best.get(name, 0.0)) for name, figure in found.items()}
    _say(f"{turns} durable turns of {PEOPLE} people at once, best of {ROUNDS} rounds")
    for name, figure in best.items():
        _say(f"{name:42s} {figure:8.0f} /s   {figure / best[AIOSQLITE]:.2f} and {figure / best[BARE]:.2f} times")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
