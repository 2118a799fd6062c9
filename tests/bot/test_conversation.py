"""A message from claim to commit: idempotent, ordered, private, never lost."""

import asyncio
from collections.abc import Callable
from datetime import datetime

import pytest
from sqlalchemy import Connection, event, text

from bot.clock import clock
from bot.content.content import Content
from bot.conversation import Conversations
from bot.deciding.deciding import AT_ONCE, Deciding
from bot.keyed_locks import KeyedLocks
from bot.messages import ConversationKey, Incoming
from bot.storage.store import Store
from tests.bot.conftest import NOW
from tests.bot.talk import Talk
from tests.postgres import Postgres

People = Callable[..., Talk]


async def test_a_second_delivery_gets_the_same_replies_and_changes_nothing(conversations: Conversations) -> None:
    key = ConversationKey("test", "a", "a")
    await conversations.handle(Incoming("1", key, "测算"))
    first = await conversations.handle(Incoming("2", key, "大专"))
    again = await conversations.handle(Incoming("2", key, "大专"))
    assert again == first
    assert [each.row for each in again] == [each.row for each in first]


async def test_a_turn_out_of_time_says_so_and_keeps_what_was_told(store: Store, content: Content) -> None:
    await Talk(Conversations(store, lambda: content, lambda: NOW)).say("我38，大专")
    hurried = Conversations(store, lambda: content, lambda: NOW)
    hurried.turns.deciding = Deciding(budget=0)
    assert "分成几句" in await Talk(hurried).say("说来话长。" * AT_ONCE + "社保8年")
    later = await Talk(Conversations(store, lambda: content, lambda: NOW)).say("先看结果")
    assert "38 周岁" in later
    assert "社保年限还没说" in later


async def test_the_form_goes_on_in_a_new_process(conversations: Conversations, store: Store, content: Content) -> None:
    talk = Talk(conversations)
    await talk.say("测算")
    question = await talk.say("大专")
    other = Talk(Conversations(store, lambda: content, lambda: NOW))
    assert "多大" in question
    assert "80 分" in await other.say("35")


async def test_two_processes_at_once_lose_nothing(database: str, content: Content) -> None:
    """Two processes share no lock: the version on the session keeps them apart, and each decides on the newest."""
    key = ConversationKey("test", "a", "a")
    stores = [await Store.open(database), await Store.open(database)]
    houses = [Conversations(each, lambda: content, lambda: NOW) for each in stores]
    await houses[0].handle(Incoming("0", key, "测算"))
    answers = await asyncio.gather(*(houses[n % 2].handle(Incoming(f"x{n}", key, "为什么问这个")) for n in range(10)))
    assert all(answers)
    assert (await stores[0].load(key))[1] == 11
    for each in stores:
        await each.close()


async def test_a_commit_of_unknown_outcome_is_read_again(postgres: Postgres, content: Content) -> None:
    store = await Store.open(postgres.new_database())
    house = Conversations(store, lambda: content, lambda: NOW)
    key = ConversationKey("test", "a", "a")
    await house.handle(Incoming("0", key, "测算"))
    killed: list[int] = []

    def kill_before_the_commit(connection: Connection) -> None:
        if not killed and not connection.get_execution_options().get("reads"):
            killed.append(connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one())
            with store._engine.connect() as other:
                other.exec_driver_sql(f"SELECT pg_terminate_backend({killed[0]})")

    event.listen(store._engine, "commit", kill_before_the_commit)
    replies = await house.handle(Incoming("1", key, "大专"))
    assert killed
    assert "多大" in replies[0].reply.text
    assert await house.handle(Incoming("1", key, "大专")) == replies
    assert (await store.load(key))[1] == 2
    await store.close()


async def test_messages_of_one_person_are_handled_in_order(conversations: Conversations) -> None:
    key = ConversationKey("test", "a", "a")
    said = ["测算", "大专", "35"]
    answers = await asyncio.gather(*(conversations.handle(Incoming(str(n), key, text)) for n, text in enumerate(said)))
    assert "学历" in answers[0][0].reply.text
    assert "多大" in answers[1][0].reply.text
    assert "80 分" in answers[2][0].reply.text


async def test_every_person_in_a_group_has_a_state_of_their_own(talk: People) -> None:
    anna, ben = talk(chat="g", person="anna", group=True), talk(chat="g", person="ben", group=True)
    await anna.say("/estimate")
    await ben.say("/estimate")
    await anna.say("大专")
    assert "学历" in await ben.say("为什么问这个")


async def test_a_group_sees_no_detail(talk: People) -> None:
    anna = talk(chat="g", person="anna", group=True)
    said = await anna.say("/estimate 35岁 大专 社保5年 没有职称 基数最低")
    said += await anna.say("没有")
    assert anna.replies[-1].private_link
    assert "分" in said
    for detail in ("35", "大专", "社保年限"):
        assert detail not in anna.replies[-1].text


async def test_what_began_in_a_group_goes_on_in_private(talk: People) -> None:
    anna = talk(chat="g", person="anna", group=True)
    await anna.say("/estimate")
    await anna.say("大专")
    private = talk(chat="anna", person="anna")
    assert "多大" in await private.say("/start", continues="g")


async def test_a_stranger_cannot_take_over_a_state(talk: People) -> None:
    anna = talk(chat="g", person="anna", group=True)
    await anna.say("/estimate")
    await anna.say("大专")
    assert "多大" not in await talk(chat="ben", person="ben").say("/start", continues="g")


async def test_identity_numbers_are_masked_before_anything_is_stored(talk: People, store: Store) -> None:
    said = await talk().say("我身份证310104199003074518 手机13812345678 请问火星怎么去")
    assert "遮" in said
    kept = await store.kept_questions()
    assert kept
    assert all("31010" not in each.text and "138123" not in each.text for each in kept)


async def test_an_unanswered_question_is_kept_for_the_editor(talk: People, store: Store) -> None:
    await talk().say("火星上怎么种土豆啊")
    assert [each.kind for each in await store.kept_questions()] == ["declined"]


async def test_forget_deletes_everything(talk: People, store: Store) -> None:
    anna = talk()
    await anna.say("测算")
    await anna.say("大专")
    assert "删除" in await anna.say("忘掉我")
    assert await store.load(anna.key) == (None, 0)
    assert "多大" not in await anna.say("继续")


async def test_traditional_in_traditional_out(talk: People) -> None:
    assert "積分" in await talk().say("積分通知書丟了怎麼辦")


@pytest.mark.parametrize(
    "rubbish",
    [
        "",
        "   ",
        "\x00\x00",
        "😀😀😀",
        "\u202e\u200fabc",
        "a" * 100_000,
        "积" * 100_000,
        "/",
        "/nonsense",
        "{x}",
        "%s",
        "-1",
        "999999999999",
    ],
)
@pytest.mark.parametrize("in_form", [False, True])
async def test_rubbish_gets_a_kind_sentence(talk: People, rubbish: str, in_form: bool) -> None:
    anna = talk()
    if in_form:
        await anna.say("测算")
        await anna.say("大专")
    said = await anna.say(rubbish)
    assert said.strip()
    assert "Traceback" not in said
    if in_form:
        assert "多大" in said
        assert "80 分" in await anna.say("35")


async def test_a_newer_programs_session_is_left_alone(conversations: Conversations, store: Store) -> None:
    talk = Talk(conversations)
    await talk.say("测算")
    with store._engine.begin() as connection:
        connection.execute(text("update sessions set state = '{\"schema_number\": 99}'"))
    said = await talk.say("大专")
    assert "更新的版本" in said
    assert (await store.load(talk.key))[0] == '{"schema_number": 99}'
    assert "删除" in await talk.say("忘掉我")


async def test_locks_go_when_nobody_waits() -> None:
    locks, order = KeyedLocks(), []

    async def job(number: int) -> None:
        async with locks.hold(ConversationKey("a", "b", "c")):
            order.append(number)
            await asyncio.sleep(0)

    await asyncio.gather(*(job(n) for n in range(5)))
    assert order == [0, 1, 2, 3, 4]
    assert len(locks) == 0


def test_the_clock_has_a_zone() -> None:
    assert clock(datetime(2026, 1, 1))().utcoffset() is not None  # noqa: DTZ001
    assert clock(None)().utcoffset() is not None
