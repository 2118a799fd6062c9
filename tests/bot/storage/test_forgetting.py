"""/forget deletes all of a person and nobody else's, out of every byte of the files too."""

import random
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.content.content import Content
from bot.conversation import Conversations
from bot.messages import ConversationKey, Incoming, Reply, Unanswered
from bot.storage.erasing import ANSWER_KEPT
from bot.storage.kept_values import KeptValues
from bot.storage.store import Store, Turn
from bot.storage.tables import metadata
from tests.bot.conftest import NOW
from tests.bot.talk import Talk

ANNA, BEN = ConversationKey("test", "anna", "anna"), ConversationKey("test", "ben", "ben")
ANNA_IN_A_GROUP = ConversationKey("test", "group", "anna")
SECRET = "苹果园小区三号楼"  # noqa: S105 (no password)


@pytest.fixture
async def either(database: str) -> AsyncIterator[Store]:
    """Open an empty store of each kind in turn."""
    opened = await Store.open(database)
    yield opened
    await opened.close()


async def _says(store: Store, key: ConversationKey, event: str, words: str, version: int = 0) -> None:
    notes = (Unanswered("declined", words),)
    await store.commit(Turn(Incoming(event, key), version, f'"{words}"', (Reply(words),), notes), NOW)


def _bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def _rows(store: Store) -> str:
    with store._engine.connect() as connection:
        return repr([connection.execute(table.select()).all() for table in metadata.sorted_tables])


async def test_nothing_of_a_person_is_left_in_any_table(either: Store) -> None:
    for key in (ANNA, ANNA_IN_A_GROUP, BEN):
        await _says(either, key, "1", f"{key.person}: {SECRET}")
        values = KeptValues(either, lambda: NOW)
        assert await values.keep(f"{key.chat} {key.person}", SECRET, None, whose=key)
    await either.forget(ANNA)
    rows = _rows(either)
    assert "anna" not in rows
    assert rows.count(f"ben: {SECRET}") == 3
    assert [each.text for each in await either.kept_questions()] == [f"ben: {SECRET}"]


async def test_the_answer_to_forget_me_is_said_once_and_leaves_no_session(either: Store) -> None:
    await _says(either, ANNA, "1", SECRET)
    turn = Turn(Incoming("2", ANNA), 1, "{}", (Reply("deleted"),), forget=True)
    replies = await either.commit(turn, NOW)
    assert (await either.find(Incoming("2", ANNA))).replies == replies
    assert await either.load(ANNA) == (None, 0)
    assert SECRET not in _rows(either)
    await either.settle([each.row for each in replies])
    await KeptValues(either, lambda: NOW).tidy()
    assert (await either.find(Incoming("2", ANNA))).replies is not None
    await KeptValues(either, lambda: NOW + ANSWER_KEPT).tidy()
    assert "anna" not in _rows(either)


async def test_who_comes_back_keeps_the_new_talk(either: Store) -> None:
    await either.commit(Turn(Incoming("1", ANNA), 0, "{}", (Reply("deleted"),), forget=True), NOW)
    await _says(either, ANNA, "2", "back again")
    await KeptValues(either, lambda: NOW + ANSWER_KEPT).tidy()
    assert await either.load(ANNA) == ('"back again"', 1)
    assert (await either.find(Incoming("2", ANNA))).replies is not None


async def test_no_byte_of_a_forgotten_person_is_left_in_the_files(tmp_path: Path) -> None:
    """Long and short states of many people between each other, so that pages are split, joined and reused."""
    store = await Store.open(f"sqlite:///{tmp_path / 'jifen.db'}")
    chance = random.Random(1)  # noqa: S311 (the same every time)
    people = [ConversationKey("test", f"{n}", f"person-{n}-") for n in range(150)]
    versions = dict.fromkeys(people, 0)
    for number in range(600):
        key = chance.choice(people)
        words = f"{SECRET}{key.person}" * chance.choice((1, 3, 40, 400))
        await _says(store, key, str(number), words, versions[key])
        versions[key] += 1
    assert SECRET.encode() in _bytes(tmp_path)
    for key in people[:75]:
        await store.commit(Turn(Incoming("forget", key), 0, "{}", (Reply("done"),), forget=True), NOW)
    assert await store.finish_forgetting()
    left = _bytes(tmp_path).decode("utf-8", errors="replace")
    for key in people[:75]:
        assert f"{SECRET}{key.person}" not in left
    assert all(f"{SECRET}{key.person}" in left for key in people[75:] if versions[key])
    await store.close()


async def test_a_talk_that_is_forgotten_leaves_no_byte(tmp_path: Path, content: Content) -> None:
    store = await Store.open(f"sqlite:///{tmp_path / 'jifen.db'}")
    talk = Talk(Conversations(store, lambda: content, lambda: NOW), "anna", "anna")
    await talk.say("我38，大专，社保8年")
    await talk.say(f"{SECRET}的土豆怎么种")
    assert SECRET in (await store.kept_questions())[0].text
    assert "删除" in await talk.say("忘掉我")
    assert await store.finish_forgetting()
    assert SECRET.encode() not in _bytes(tmp_path)
    assert b"college" not in _bytes(tmp_path)
    await store.close()


async def test_a_reader_in_the_way_only_puts_it_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.storage.scrubbing.PATIENCE", 0.05)
    store = await Store.open(f"sqlite:///{tmp_path / 'jifen.db'}")
    await _says(store, ANNA, "1", SECRET)
    reader = sqlite3.connect(tmp_path / "jifen.db", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM sessions").fetchall()
    await store.forget(ANNA)
    assert await store.finish_forgetting() is False
    reader.close()
    assert await store.finish_forgetting() is True
    assert await store.finish_forgetting() is None
    assert SECRET.encode() not in _bytes(tmp_path)
    await store.close()
