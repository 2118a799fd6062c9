"""The store's contract: a turn is committed whole or not at all."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, text

from bot.database import UnusableDatabase, migrate, open_engine
from bot.messages import Attachment, ConversationKey, Incoming, Option, Reply
from bot.store import ConflictError, Store, Turn, Unanswered
from bot.tables import metadata
from tests.bot.conftest import NOW

KEY = ConversationKey("test", "c", "p")
REPLY = Reply(
    "你好",
    (Option("一", "a:x:1"), Option("跳过", "steer:skip", by_word=True)),
    Attachment("a.ics", "text/calendar", b"x"),
)


def turn(event: str = "1", version: int = 0, state: str = "{}", key: ConversationKey = KEY) -> Turn:
    return Turn(Incoming(event, key), version, state, (REPLY, Reply("再见", private_link=True)))


async def test_what_is_committed_is_read_again(store: Store) -> None:
    deliveries = await store.commit(turn(state="甲"), NOW)
    assert [each.reply for each in deliveries] == [REPLY, Reply("再见", private_link=True)]
    assert await store.load(KEY) == ("甲", 1)
    assert (await store.find(Incoming("1", KEY))).replies == deliveries
    assert (await store.find(Incoming("2", KEY))).replies is None


async def test_an_event_is_handled_once(store: Store) -> None:
    await store.commit(turn(), NOW)
    with pytest.raises(ConflictError):
        await store.commit(turn(version=1, state="second"), NOW)
    assert await store.load(KEY) == ("{}", 1)


async def test_an_old_version_writes_nothing(store: Store) -> None:
    await store.commit(turn("1"), NOW)
    await store.commit(turn("2", 1), NOW)
    with pytest.raises(ConflictError):
        await store.commit(turn("3", 1, "lost"), NOW)
    assert await store.load(KEY) == ("{}", 2)
    assert (await store.find(Incoming("3", KEY))).replies is None
    assert len(await store.pending("test")) == 4


async def test_the_outbox_keeps_what_is_not_sent(store: Store) -> None:
    first, second = await store.commit(turn(), NOW)
    assert [each.row for each in await store.pending("test")] == [first.row, second.row]
    assert await store.pending("other") == ()
    await store.settle([first.row])
    await store.settle([second.row], "sending")
    assert [each.row for each in await store.pending("test")] == [second.row]
    await store.settle([second.row], "failed")
    assert await store.pending("test") == ()


async def test_one_event_id_of_two_people_is_two_events(store: Store) -> None:
    await store.commit(turn(), NOW)
    await store.commit(turn(key=ConversationKey("test", "c", "q")), NOW)
    assert len(await store.pending("test")) == 4


async def test_forget_leaves_others_alone(store: Store) -> None:
    other = ConversationKey("test", "c", "q")
    await store.commit(turn(), NOW)
    await store.commit(turn(key=other), NOW)
    await store.forget(KEY)
    assert await store.load(KEY) == (None, 0)
    assert await store.load(other) == ("{}", 1)


async def test_a_chat_keeps_its_conversations_under_a_new_name(store: Store) -> None:
    await store.commit(turn(), NOW)
    await store.move_chat("test", "c", "-100c")
    assert await store.load(ConversationKey("test", "-100c", "p")) == ("{}", 1)


async def test_a_conversation_begun_under_the_new_name_stays(store: Store) -> None:
    await store.commit(turn("1", state="old"), NOW)
    await store.commit(turn("2", state="new", key=ConversationKey("test", "-100c", "p")), NOW)
    await store.move_chat("test", "c", "-100c")
    assert await store.load(ConversationKey("test", "-100c", "p")) == ("new", 1)
    assert await store.load(KEY) == (None, 0)


async def test_tidy_keeps_what_is_not_sent(store: Store) -> None:
    first, _ = await store.commit(turn(), NOW)
    await store.settle([first.row])
    await store.tidy(NOW + timedelta(days=1))
    assert [each.reply.text for each in await store.pending("test")] == ["再见"]


async def test_questions_are_kept_newest_first(store: Store) -> None:
    notes = (Unanswered("declined", "甲", ("a", "b")), Unanswered("none_of_these", "乙"))
    await store.commit(Turn(Incoming("1", KEY), 0, "{}", (), notes), NOW)
    assert await store.kept_questions() == tuple(reversed(notes))


async def test_writers_at_once_wait_for_each_other(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new folder' / 'x.db'}"
    stores = [await Store.open(url), await Store.open(url)]
    keys = [ConversationKey("test", str(number), "p") for number in range(40)]
    await asyncio.gather(*(stores[n % 2].commit(turn(key=key), NOW) for n, key in enumerate(keys)))
    assert len(await stores[0].pending("test", limit=1000)) == 80
    for each in stores:
        await each.close()


async def test_another_database_is_refused_in_words() -> None:
    with pytest.raises(UnusableDatabase, match="JIFEN_DATABASE_URL"):
        await Store.open("mysql://localhost/x")


async def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "jifen.db"
    path.write_text("some notes of mine\n" * 200, "utf-8")
    before = path.read_bytes()
    with pytest.raises(UnusableDatabase, match=r"jifen\.db: cannot be used as the database .*move it away"):
        await Store.open(f"sqlite:///{path}")
    assert path.read_bytes() == before


async def test_a_database_of_a_newer_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'jifen.db'}"
    store = await Store.open(url)
    with store._engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0099'"))
    await store.close()
    with pytest.raises(UnusableDatabase, match=r"newer jifen .version 0099.*install that one"):
        await Store.open(url)


def test_the_migrations_make_the_tables_of_the_code(tmp_path: Path) -> None:
    """A database of no version at all is led through every migration; one that is new is made at once."""
    engine = create_engine(f"sqlite:///{tmp_path / 'old.db'}")
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE somebody_elses (id INTEGER)"))
        migrate(connection)
        connection.execute(text("DROP TABLE somebody_elses"))
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
    with open_engine(f"sqlite:///{tmp_path / 'new.db'}").connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one() == version
