"""Durable turns a second: the store, with many people at once, beside one raw SQLite transaction a turn.

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

from bot.messages import ConversationKey, Incoming, Reply
from bot.reply_json import reply_to_json
from bot.store import Store, Turn

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


def raw_turns_a_second(path: Path, turns: int) -> float:
    """Return the same of a bare connection that commits each turn by itself, with the same rows and the same safety."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE s (person TEXT PRIMARY KEY, version INTEGER, state TEXT)")
    connection.execute("CREATE TABLE h (person TEXT, event TEXT, at TEXT, PRIMARY KEY (person, event))")
    connection.execute("CREATE TABLE o (id INTEGER PRIMARY KEY, person TEXT, event TEXT, reply TEXT, status TEXT)")
    reply, started = reply_to_json(REPLY), time.perf_counter()
    for number in range(turns):
        person, version = str(number % PEOPLE), number // PEOPLE
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("SELECT state, version FROM s WHERE person = ?", (person,)).fetchone()
        connection.execute("INSERT INTO h VALUES (?, ?, ?)", (person, str(version), NOW.isoformat()))
        connection.execute("INSERT OR REPLACE INTO s VALUES (?, ?, ?)", (person, version + 1, STATE))
        added = connection.execute("INSERT INTO o VALUES (NULL, ?, ?, ?, 'pending')", (person, str(version), reply))
        connection.execute("COMMIT")
        connection.execute("UPDATE o SET status = 'sent' WHERE id = ?", (added.lastrowid,))
    spent = time.perf_counter() - started
    connection.close()
    return turns / spent


def main(arguments: list[str]) -> None:
    """Print the figures, the best of some rounds each."""
    turns = int(arguments[0]) if arguments else TURNS
    with tempfile.TemporaryDirectory() as folder:
        raw = max(raw_turns_a_second(Path(folder) / f"raw{n}.db", turns) for n in range(ROUNDS))
        files = [f"sqlite:///{Path(folder) / f'store{n}.db'}" for n in range(ROUNDS)]
        stored = max(asyncio.run(turns_a_second(each, turns)) for each in files)
    _say(f"{turns} durable turns of {PEOPLE} people at once, best of {ROUNDS} rounds")
    _say(f"one raw SQLite transaction a turn  {raw:8.0f} /s")
    _say(f"the store on SQLite                {stored:8.0f} /s   {stored / raw:.2f} times")
    for url in arguments[1:]:
        served = max(asyncio.run(turns_a_second(url, turns)) for _ in range(ROUNDS))
        _say(f"the store on PostgreSQL            {served:8.0f} /s   {served / raw:.2f} times")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
