"""Nothing is lost and nothing is said twice: faults of the network, of Telegram, of the house, and dead processes."""

import asyncio
from typing import Any

import pytest
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, TimedOut

from bot.channels.telegram.connection import connected
from bot.channels.telegram.failures import is_final
from bot.messages import ConversationKey, Incoming, Reply
from tests.bot.channels.conftest import Process, all_settled
from tests.bot.channels.echo_house import EchoHouse, repeat
from tests.telegram_double import Failure, Group, Person, Telegram
from tests.telegram_double.failures import ANSWER_LOST, BLOCKED, BROKEN, DROPPED, NOT_FOUND
from tests.telegram_double.telegram import TOKEN

ANNA, BEN = Person(7001, "Anna"), Person(7002, "Ben")


def incoming(person: Person, event: str, text: str) -> Incoming:
    return Incoming(event, ConversationKey("telegram", str(person.id), str(person.id)), text)


def texts(telegram: Telegram, person: Person | None = None) -> list[str]:
    return [sent.text for sent in telegram.said(person.id if person else None)]


async def test_an_update_delivered_again_after_a_restart_is_answered_once(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    await telegram.says(ANNA, "你好")
    update = telegram.updates[0]
    async with process() as first:
        await telegram.heard(1)
        await all_settled(house)
        await first.kill()
    await telegram.again(update)
    async with process() as second:
        await telegram.says(ANNA, "还在吗")
        await telegram.heard(2)
        await second.stop()
    assert texts(telegram) == ["heard: 你好", "heard: 还在吗"]
    assert len(house.heard) == 2


async def test_what_was_committed_before_a_crash_is_sent_by_the_next_process_once(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    await house.handle(incoming(ANNA, "1", "committed"))
    async with process() as next_one:
        await telegram.heard(1)
        await next_one.stop()
    async with process() as third:
        await telegram.says(BEN, "later")
        await telegram.heard(2)
        await third.stop()
    assert texts(telegram) == ["heard: committed", "heard: later"]


async def test_a_process_killed_while_it_sends_leaves_the_reply_to_the_next(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    answer = telegram.hold(ANNA.id)
    telegram.fail("sendMessage", DROPPED)
    async with process() as first:
        await telegram.says(ANNA, "你好")
        await telegram.until(lambda: telegram.called("sendMessage"))
        await first.kill()
    assert [row.key.person for row in await house.pending("telegram")] == ["7001"]
    answer.set()
    async with process() as second:
        await telegram.heard(1)
        await second.stop()
    assert texts(telegram) == ["heard: 你好"]


async def test_a_flooded_chat_waits_as_told_and_holds_up_nobody(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    telegram.fail("sendMessage", Failure.too_many_requests(1), chat=ANNA.id)
    async with process() as at_work:
        await telegram.says(ANNA, "a1")
        await telegram.says(ANNA, "a2")
        await telegram.until(lambda: telegram.called("sendMessage"))
        await telegram.says(BEN, "b1")
        await telegram.heard(3)
        await at_work.stop()
    assert texts(telegram) == ["heard: b1", "heard: a1", "heard: a2"]
    assert await house.pending("telegram") == ()


async def test_a_chat_whose_answers_hang_holds_up_nobody(telegram: Telegram, process: Process) -> None:
    answer = telegram.hold(ANNA.id)
    async with process() as at_work:
        await telegram.says(ANNA, "a1")
        await telegram.until(lambda: telegram.called("sendMessage"))
        await telegram.says(BEN, "b1")
        await telegram.heard(1)
        answer.set()
        await telegram.heard(2)
        await at_work.stop()
    assert texts(telegram) == ["heard: b1", "heard: a1"]


@pytest.mark.parametrize("failure", [BLOCKED, NOT_FOUND])
async def test_what_telegram_refuses_is_given_up(
    telegram: Telegram, house: EchoHouse, process: Process, failure: Failure
) -> None:
    telegram.fail("sendMessage", failure, chat=ANNA.id)
    async with process() as at_work:
        await telegram.says(ANNA, "refused")
        await telegram.until(lambda: telegram.called("sendMessage"))
        await telegram.says(ANNA, "unblocked")
        await telegram.heard(1)
        await at_work.stop()
    assert texts(telegram) == ["heard: unblocked"]
    assert await house.pending("telegram") == ()
    assert len(telegram.called("sendMessage")) == 2


@pytest.mark.parametrize("failure", [BROKEN, DROPPED])
async def test_what_did_not_get_through_is_tried_again_in_order(
    telegram: Telegram, process: Process, failure: Failure
) -> None:
    telegram.fail("sendMessage", failure, times=3)
    async with process() as at_work:
        for number in range(3):
            await telegram.says(ANNA, f"a{number}")
        await telegram.heard(3)
        await at_work.stop()
    assert texts(telegram) == ["heard: a0", "heard: a1", "heard: a2"]


async def test_only_a_lost_answer_may_say_something_twice(telegram: Telegram, process: Process) -> None:
    telegram.fail("sendMessage", ANSWER_LOST)
    async with process() as at_work:
        await telegram.says(ANNA, "a")
        await telegram.heard(2)
        await telegram.says(ANNA, "b")
        await telegram.heard(3)
        await at_work.stop()
    assert texts(telegram) == ["heard: a", "heard: a", "heard: b"]


async def test_a_long_reply_goes_on_at_the_part_that_failed(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    house.say = lambda _: (Reply("一" * 4096 + "二" * 4096 + "三"),)
    async with process() as at_work:
        telegram.fail("sendMessage", ANSWER_LOST, after=1)
        await telegram.says(ANNA, "长")
        await telegram.heard(4)
        await at_work.stop()
    assert [text[0] for text in texts(telegram)] == ["一", "二", "二", "三"]


async def test_a_house_in_trouble_gets_the_message_again(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    house.faults = [OSError("disk"), OSError("disk")]
    async with process() as at_work:
        await telegram.says(ANNA, "a1")
        await telegram.says(ANNA, "a2")
        await telegram.heard(2)
        await at_work.stop()
    assert texts(telegram) == ["heard: a1", "heard: a2"]


async def test_a_failed_message_is_not_confirmed(telegram: Telegram, house: EchoHouse, process: Process) -> None:
    house.broken = "broken"
    async with process() as at_work:
        await telegram.says(BEN, "b1")
        await telegram.says(ANNA, "broken")
        await telegram.until(lambda: 1002 in telegram.offsets)
        await telegram.heard(1)
        await all_settled(house)
        await at_work.kill()
    assert [update["update_id"] for update in telegram.updates] == [1002]
    house.broken = None
    async with process() as second:
        await telegram.heard(2)
        await second.stop()
    assert texts(telegram) == ["heard: b1", "heard: broken"]


async def test_a_message_that_always_fails_cannot_stop_the_others(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    house.broken = "poison"
    async with process() as at_work:
        await telegram.says(ANNA, "poison")
        await telegram.says(ANNA, "after it")
        await telegram.until(lambda: len(telegram.offsets) > 3)
        await telegram.says(BEN, "b1")
        await telegram.heard(2)
        await telegram.confirmed()
        await at_work.stop()
    assert texts(telegram, BEN) == ["heard: b1"]
    assert texts(telegram, ANNA) == ["heard: after it"]


async def test_a_store_that_cannot_note_what_was_sent_does_not_make_it_said_twice(
    telegram: Telegram, house: EchoHouse, process: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle, faults = house.store.settle_soon, [OSError("disk"), OSError("disk")]

    def troubled(rows: list[int], status: str) -> "asyncio.Future[None]":
        if not faults:
            return settle(rows, status)
        failed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        failed.set_exception(faults.pop())
        return failed

    monkeypatch.setattr(house.store, "settle_soon", troubled)
    async with process() as at_work:
        await telegram.says(ANNA, "a1")
        await telegram.heard(1)
        await telegram.says(ANNA, "a2")
        await telegram.heard(2)
        await at_work.stop()
    assert faults == []
    assert texts(telegram) == ["heard: a1", "heard: a2"]


async def test_an_unreadable_outbox_is_read_again(
    telegram: Telegram, house: EchoHouse, process: Process, monkeypatch: pytest.MonkeyPatch
) -> None:
    pending, faults = house.store.pending, [OSError("disk"), OSError("disk")]

    async def troubled(channel: str) -> object:
        if faults:
            raise faults.pop()
        return await pending(channel)

    monkeypatch.setattr(house.store, "pending", troubled)
    await house.handle(incoming(ANNA, "1", "a1"))
    async with process():
        await telegram.heard(1)
    assert faults == []


async def test_a_text_that_cannot_be_sent_at_all_is_given_up(telegram: Telegram) -> None:
    half_an_emoji = "\ud83d"
    async with connected(TOKEN, telegram.url) as bot:
        await bot.initialize()
        with pytest.raises(BadRequest) as error:
            await bot.send_message(ANNA.id, half_an_emoji)
    assert is_final(error.value)


@pytest.mark.parametrize(
    ("error", "final"),
    [
        (BadRequest("chat not found"), True),
        (Forbidden("blocked"), True),
        (ValueError("a fault of our own"), True),
        (NetworkError("Bad Gateway"), False),
        (TimedOut(), False),
        (InvalidToken(), False),
    ],
)
def test_only_what_can_never_succeed_is_final(error: Exception, final: bool) -> None:
    assert is_final(error) is final


async def test_many_people_at_once_each_get_their_own_answers(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    house.say = repeat
    people = [Person(8000 + number) for number in range(30)]
    async with process() as at_work:
        for round_number in range(3):
            for person in people:
                await telegram.says(person, f"{person.id} {round_number}")
        await telegram.heard(90)
        await at_work.stop()
    for person in people:
        assert texts(telegram, person) == [f"heard: {person.id} {number}" for number in range(3)]


async def test_a_group_the_bot_was_thrown_out_of_is_given_up(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    group = Group(-100)
    telegram.fail("sendMessage", Failure(403, "Forbidden: bot was kicked from the group chat"), chat=group.id)
    async with process() as at_work:
        await telegram.says(ANNA, "/start", group)
        await telegram.until(lambda: telegram.called("sendMessage"))
        await at_work.stop()
    assert await house.pending("telegram") == ()


HIDDEN: dict[str, Any] = {"forward_origin": {"type": "hidden_user", "date": 1428450181}}
STRANGE_MESSAGES = [
    pytest.param(HIDDEN, ["heard: 你好"], id="a forwarded message whose origin lacks a name"),
    pytest.param({"poll": {"id": "1", "question": "?"}}, ["heard: 你好"], id="a poll that lacks its options"),
    pytest.param({"reply_to_message": {"message_id": 1}}, ["heard: 你好"], id="an answer to half a message"),
    pytest.param({"date": "today"}, [], id="a date that is none"),
    pytest.param({"chat": {"id": ANNA.id}}, [], id="a chat of no type"),
]


@pytest.mark.parametrize(("more", "answered"), STRANGE_MESSAGES)
@pytest.mark.parametrize("place", ["first", "last", "alone"])
async def test_an_update_that_cannot_be_read_stops_nobody(  # noqa: PLR0917 (two parameters are fixtures)
    telegram: Telegram,
    house: EchoHouse,
    process: Process,
    more: dict[str, Any],
    answered: list[str],
    place: str,
) -> None:
    if place == "last":
        await telegram.says(BEN, "早")
    await telegram.says(ANNA, "你好", **more)
    if place == "first":
        await telegram.says(BEN, "早")
    async with process() as at_work:
        await telegram.confirmed()
        if place == "alone":
            await telegram.says(BEN, "早")
        await telegram.until(lambda: texts(telegram, BEN) == ["heard: 早"])
        await at_work.stop()
    assert texts(telegram, ANNA) == answered
    assert len(house.heard) == 1 + len(answered)


async def test_what_cannot_be_read_is_logged_by_its_kind_alone(
    telegram: Telegram, process: Process, capsys: pytest.CaptureFixture[str]
) -> None:
    await telegram.says(ANNA, "我的身份证号是秘密", **HIDDEN)
    async with process() as at_work:
        await telegram.heard(1)
        await at_work.stop()
    said = "".join(capsys.readouterr())
    assert "telegram_update_unreadable" in said
    assert "秘密" not in said


async def test_a_connection_closed_by_the_stop_loses_no_reply(telegram: Telegram) -> None:
    async with connected(TOKEN, telegram.url) as bot:
        await bot.initialize()
    with pytest.raises(NetworkError) as error:
        await bot.send_message(ANNA.id, "你好")
    assert not is_final(error.value)


async def test_what_is_committed_after_the_stop_is_left_to_the_next_process(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    async with process() as first:
        await telegram.says(ANNA, "a")
        await telegram.heard(1)
        await first.stop()
        outbox = first.channel._outbox
        assert outbox is not None
        outbox.send(await house.handle(incoming(BEN, "2000:1", "b")))
    async with process() as second:
        await telegram.heard(2)
        await second.stop()
    assert texts(telegram, BEN) == ["heard: b"]
