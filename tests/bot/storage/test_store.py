"""The store's contract, for every kind of database: a turn is committed whole or not at all."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from sqlalchemy.exc import DBAPIError

from bot.messages import Attachment, ConversationKey, Delivery, Incoming, Option, Reply, Unanswered
from bot.storage.store import ConflictError, Store, Turn
from tests.bot.conftest import NOW

KEY = ConversationKey("test", "c", "p")
REPLY = Reply(
    "你好",
    (Option("一", "a:x:1"), Option("跳过", "steer:skip", by_word=True)),
    Attachment("a.ics", "text/calendar", b"x"),
)
DAY = timedelta(days=1)


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    opened = await Store.open(database)
    yield opened
    await opened.close()


@pytest.fixture
async def other(database: str, store: Store) -> AsyncIterator[Store]:  # noqa: ARG001 (opened after the first)
    """Open the same database a second time, as another process does."""
    opened = await Store.open(database)
    yield opened
    await opened.close()


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


async def test_what_is_old_goes_and_what_is_not_sent_stays(store: Store) -> None:
    first, _ = await store.commit(turn(), NOW)
    await store.settle([first.row])
    await store.tidy(NOW - DAY)
    assert (await store.find(Incoming("1", KEY))).replies is not None
    await store.tidy(NOW + DAY)
    assert (await store.find(Incoming("1", KEY))).replies is None
    assert [each.reply.text for each in await store.pending("test")] == ["再见"]


@pytest.mark.no_cover
async def test_much_that_is_old_goes_in_steps(store: Store) -> None:
    keys = [ConversationKey("test", str(number), "p") for number in range(1200)]
    await asyncio.gather(*(store.commit(turn(key=key), NOW) for key in keys))
    await store.settle([each.row for each in await store.pending("test")])
    await store.tidy(NOW + DAY)
    assert (await store.find(Incoming("1", keys[0]))).replies is None
    assert (await store.find(Incoming("1", keys[-1]))).replies is None


async def test_questions_are_kept_newest_first(store: Store) -> None:
    notes = (Unanswered("declined", "甲", ("a", "b")), Unanswered("none_of_these", "乙"))
    await store.commit(Turn(Incoming("1", KEY), 0, "{}", (), notes), NOW)
    assert await store.kept_questions() == tuple(reversed(notes))


async def test_writers_at_once_wait_for_each_other(store: Store, other: Store) -> None:
    keys = [ConversationKey("test", str(number), "p") for number in range(40)]
    stores = (store, other)
    await asyncio.gather(*(stores[n % 2].commit(turn(key=key), NOW) for n, key in enumerate(keys)))
    for key in keys:
        assert await other.load(key) == ("{}", 1)


async def test_two_processes_at_the_same_events_handle_each_once(store: Store, other: Store) -> None:
    """Both have all conversations in their transactions, in opposite order: none may wait for the other."""
    keys = [ConversationKey("test", str(number), "p") for number in range(60)]

    async def commit(process: Store, key: ConversationKey) -> int:
        while True:
            if (await process.find(Incoming("1", key))).replies is not None:
                return 0
            try:
                return len(await process.commit(turn(key=key), NOW))
            except ConflictError:
                await asyncio.sleep(0.01)

    async with asyncio.timeout(60):
        done = await asyncio.gather(
            *(commit(store, key) for key in keys), *(commit(other, key) for key in reversed(keys))
        )
    assert sum(done) == 120
    assert {(await store.load(key))[1] for key in keys} == {1}


async def test_what_one_process_has_in_hand_no_other_sends(store: Store, other: Store) -> None:
    mine = await store.commit(turn(), NOW)
    assert await other.pending("test") == ()
    again = (await other.find(Incoming("1", KEY))).replies
    assert again is not None
    assert [each.reply for each in again] == [each.reply for each in mine]
    assert all(each.attempts for each in again)
    assert not any(each.attempts for each in (await store.find(Incoming("1", KEY))).replies or ())


async def test_what_is_nobodys_is_taken_up_once(store: Store, other: Store) -> None:
    for number in range(50):
        await store.announce(Delivery(0, KEY, Reply(str(number)), f"notice{number}"), NOW)
    first, second = await asyncio.gather(store.pending("test"), other.pending("test"))
    assert len(first) + len(second) == 50
    assert {each.reply.text for each in (*first, *second)} == {str(number) for number in range(50)}
    assert len(await store.pending("test")) == len(first)


async def test_a_rows_number_never_comes_back(store: Store) -> None:
    """A channel may still have the row in hand that had the number, and would take the new one for sent."""
    before = await store.commit(turn(), NOW)
    await store.forget(KEY)
    after = await store.commit(turn(), NOW)
    assert min(each.row for each in after) > max(each.row for each in before)


@pytest.mark.parametrize("hostile", ["\x00", "'; DROP TABLE sessions; --", "%s %(x)s :y {z}", "\U0010ffff" * 500])
async def test_whatever_is_said_comes_back_as_it_was(store: Store, hostile: str) -> None:
    """A session and a reply are JSON, in which a zero byte is written out."""
    said = Turn(Incoming("1", KEY), 0, "{}", (Reply(hostile),), (Unanswered("declined", hostile.strip("\x00")),))
    (delivery,) = await store.commit(said, NOW)
    assert delivery.reply.text == hostile
    assert [each.reply.text for each in await store.pending("test")] == [hostile]
    assert (await store.kept_questions())[0].text == hostile.strip("\x00")


async def test_a_question_that_fails_spoils_no_other(store: Store) -> None:
    await store.commit(turn(), NOW)
    wrong = store.read(lambda connection: connection.exec_driver_sql("SELECT * FROM nowhere"))
    done = await asyncio.gather(store.load(KEY), wrong, store.load(KEY), return_exceptions=True)
    assert [done[0], done[2]] == [("{}", 1)] * 2
    assert isinstance(done[1], DBAPIError)
