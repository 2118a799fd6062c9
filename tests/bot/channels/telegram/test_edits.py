"""A person changes a message on Telegram: the answer that stands below it changes with it."""

import pytest

from bot.channels.telegram.answers import answer_name
from bot.messages import Attachment, ConversationKey, Reply
from bot.storage.kept_values import KeptValues
from tests.bot.channels.conftest import Process, all_settled
from tests.bot.channels.echo_house import EchoHouse
from tests.telegram_double import Failure, Group, Person, Telegram
from tests.telegram_double.failures import ANSWER_LOST, BROKEN

ANNA = Person(7001, "Anna")
KEY = ConversationKey("telegram", "7001", "7001")
GROUP = Group(-100)


def shown(telegram: Telegram, chat: int = ANNA.id) -> list[str]:
    return [sent.text for sent in telegram.said(chat)]


@pytest.mark.parametrize("where", [None, GROUP])
async def test_the_answer_is_changed_in_its_place(
    telegram: Telegram, house: EchoHouse, process: Process, where: Group | None
) -> None:
    first, second = "/ask 早", "/ask 你好"
    async with process() as at_work:
        message = await telegram.says(ANNA, first, where)
        (answer,) = await telegram.heard(1)
        await telegram.edits(message, second)
        await telegram.until(lambda: f"heard: {second}" in shown(telegram, answer.chat))
        await telegram.edits(message, first)
        await telegram.until(lambda: f"heard: {first}" in shown(telegram, answer.chat))
        await at_work.stop()
    (only,) = telegram.sent
    assert only == answer
    assert [incoming.edited for incoming in house.heard] == [False, True, True]
    assert {incoming.message for incoming in house.heard} == {message["message_id"]}


async def test_a_process_killed_in_between_changes_nothing_about_that(
    telegram: Telegram, house: EchoHouse, process: Process, kept: KeptValues
) -> None:
    async with process() as first:
        message = await telegram.says(ANNA, "早")
        await telegram.heard(1)
        await all_settled(house)
        await first.kill()
    assert await kept.kept(answer_name(KEY)) is not None
    async with process() as second:
        await telegram.edits(message, "你好")
        await telegram.until(lambda: shown(telegram) == ["heard: 你好"])
        await second.stop()


async def test_an_answer_in_several_messages_is_put_in_the_place_of_the_first(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    file = Attachment("到期.ics", "text/calendar", b"BEGIN:VCALENDAR\n")
    house.say = lambda incoming: (
        (Reply("一" * 4096 + "二"), Reply("三", attachment=file)) if not incoming.edited else (Reply("四"), Reply("五"))
    )
    async with process() as at_work:
        message = await telegram.says(ANNA, "长")
        first, *_ = await telegram.heard(4)
        await telegram.edits(message, "短")
        await telegram.until(lambda: shown(telegram) == ["四", "五"])
        await at_work.stop()
    assert telegram.sent[0].message_id == first.message_id
    assert len(telegram.deleted) == 3


async def test_an_answer_that_is_gone_or_too_old_to_change_is_given_anew(telegram: Telegram, process: Process) -> None:
    async with process() as at_work:
        message = await telegram.says(ANNA, "早")
        (answer,) = await telegram.heard(1)
        await telegram.delete(ANNA.id, answer.message_id)
        await telegram.edits(message, "你好")
        await telegram.until(lambda: shown(telegram) == ["heard: 你好"])
        await at_work.stop()


async def test_the_same_answer_again_is_no_failure(telegram: Telegram, house: EchoHouse, process: Process) -> None:
    house.say = lambda _: (Reply("同样"),)
    async with process() as at_work:
        message = await telegram.says(ANNA, "早")
        await telegram.heard(1)
        await telegram.edits(message, "早！")
        await telegram.until(lambda: telegram.called("editMessageText"))
        await all_settled(house)
        await at_work.stop()
    assert shown(telegram) == ["同样"]
    assert len(telegram.called("sendMessage")) == 1


@pytest.mark.parametrize("failure", [BROKEN, ANSWER_LOST, Failure.too_many_requests(1)])
async def test_a_change_that_does_not_get_through_is_tried_again(
    telegram: Telegram, process: Process, failure: Failure
) -> None:
    telegram.fail("editMessageText", failure)
    async with process() as at_work:
        message = await telegram.says(ANNA, "早")
        await telegram.heard(1)
        await telegram.edits(message, "你好")
        await telegram.until(lambda: len(telegram.called("editMessageText")) == 2)
        await telegram.until(lambda: shown(telegram) == ["heard: 你好"])
        await at_work.stop()


async def test_only_the_last_answer_is_changed(telegram: Telegram, house: EchoHouse, process: Process) -> None:
    house.say = lambda incoming: (Reply(incoming.text),)
    async with process() as at_work:
        old = await telegram.says(ANNA, "一")
        await telegram.says(ANNA, "二")
        await telegram.heard(2)
        await telegram.edits(old, "三")
        await telegram.heard(3)
        await at_work.stop()
    assert shown(telegram) == ["一", "二", "三"]


async def test_a_moved_location_and_an_edit_without_words_are_noise(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    where = {"latitude": 31.2, "longitude": 121.5}
    async with process():
        message = telegram.message(ANNA, location=where)
        await telegram.update(edited_message=message | {"edit_date": 1795392001})
        await telegram.says(ANNA, "你好")
        await telegram.heard(1)
        await telegram.confirmed()
    assert [incoming.text for incoming in house.heard] == ["你好"]


async def test_an_edit_that_cannot_be_read_whole_is_answered_where_its_text_can(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    async with process():
        message = await telegram.says(ANNA, "早")
        await telegram.heard(1)
        await telegram.edits(message | {"poll": {"id": "1"}}, "你好")
        await telegram.until(lambda: shown(telegram) == ["heard: 你好"])
    assert len(house.heard) == 2


async def test_forgetting_a_person_forgets_which_messages_answered_them(house: EchoHouse, kept: KeptValues) -> None:
    mine, others = (ConversationKey("telegram", chat, person) for chat, person in (("-100", "7001"), ("1", "70010")))
    for key in (mine, others):
        await kept.keep(answer_name(key), "1:2 3", None, whose=key)
    await house.store.forget(ConversationKey("telegram", "7001", "7001"))
    assert await kept.kept(answer_name(mine)) is None
    assert await kept.kept(answer_name(others)) is not None
