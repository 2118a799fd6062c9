"""The Telegram channel in a private chat, over HTTP against our own Bot API server."""

import asyncio
import logging

import pytest

from bot.channels.ports import ChannelError
from bot.channels.telegram.channel import TelegramChannel
from bot.messages import Attachment, ConversationKey, Incoming, Option, Reply
from bot.storage.kept_values import KeptValues
from tests.bot.channels.conftest import NO_PASSAGES, Process, running
from tests.bot.channels.echo_house import EchoHouse
from tests.telegram_double import Failure, Group, Person, Telegram
from tests.telegram_double.failures import ANSWER_LOST, BROKEN, DROPPED, UNAUTHORIZED
from tests.telegram_double.telegram import TOKEN

ANNA = Person(7001, "Anna")
KEY = ConversationKey("telegram", "7001", "7001")


@pytest.mark.parametrize(
    "text", ["你好", "/start", "/help", "/estimate", "/ask 通知书丢了怎么办", "/cancel", "/privacy", "/start estimate"]
)
async def test_what_is_typed_arrives_as_it_is(
    telegram: Telegram, house: EchoHouse, process: Process, text: str
) -> None:
    async with process():
        await telegram.says(ANNA, text)
        (sent,) = await telegram.heard(1)
    assert house.heard == [Incoming("1001:1", KEY, text)]
    assert (sent.chat, sent.text, sent.replies_to) == (7001, f"heard: {text}", None)


async def test_a_pressed_button_comes_back_as_its_value_and_stops_spinning(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    async with process():
        await telegram.says(ANNA, "你好")
        (sent,) = await telegram.heard(1)
        await telegram.presses(ANNA, sent, "bachelor")
        await telegram.heard(2)
        await telegram.until(lambda: telegram.called("answerCallbackQuery"))
    assert sent.labels == [["bachelor"], ["why"]]
    assert house.heard[1] == Incoming("1002:2", KEY, option="a:education:bachelor")
    assert "text" not in telegram.called("answerCallbackQuery")[0]


async def test_a_press_below_a_message_too_old_to_read_is_handled(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    old = {"message_id": 3, "date": 0, "chat": ANNA.chat}
    async with process():
        await telegram.update(
            callback_query={
                "id": "1", "from": ANNA.user, "chat_instance": "1", "message": old, "data": "steer:why"
            }
        )  # fmt: skip
        await telegram.heard(1)
    assert house.heard == [Incoming("1001:3", KEY, option="steer:why")]


async def test_a_press_without_a_message_is_answered_with_words(
    telegram: Telegram, process: Process, words: dict[str, str]
) -> None:
    async with process():
        await telegram.update(callback_query={"id": "1", "from": ANNA.user, "chat_instance": "1", "data": "x"})
        await telegram.until(lambda: telegram.called("answerCallbackQuery"))
    assert telegram.called("answerCallbackQuery")[0]["text"] == words["old_button"]


async def test_noise_reaches_nobody(telegram: Telegram, house: EchoHouse, process: Process) -> None:
    channel = {"id": -1009, "type": "channel", "title": "News"}
    async with process():
        await telegram.update(channel_post={"message_id": 5, "date": 1795392000, "chat": channel, "text": "post"})
        await telegram.update(message=telegram.message(ANNA, new_chat_title="renamed"))
        await telegram.says(ANNA, "你好")
        await telegram.heard(1)
        await telegram.confirmed()
    assert [incoming.text for incoming in house.heard] == ["你好"]


async def test_a_sticker_and_a_picture_arrive_without_text_and_a_caption_is_text(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    file = {"file_id": "a", "file_unique_id": "b", "width": 9, "height": 9}
    async with process():
        sticker = file | {"type": "regular", "is_animated": False, "is_video": False}
        await telegram.update(message=telegram.message(ANNA, sticker=sticker))
        await telegram.update(message=telegram.message(ANNA, photo=[file], caption="这个算吗"))
        await telegram.heard(2)
    assert [incoming.text for incoming in house.heard] == ["", "这个算吗"]


async def test_an_update_that_makes_no_sense_is_passed_over(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    below = {"message_id": 3, "date": 1795392000, "chat": Group(-100).chat, "text": "?"}
    async with process():
        await telegram.update(callback_query={"id": "1", "chat_instance": "1", "message": below, "data": "x"})
        await telegram.says(ANNA, "你好")
        await telegram.heard(1)
    assert [incoming.text for incoming in house.heard] == ["你好"]


async def test_a_deep_link_goes_on_with_what_was_begun_in_the_group(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    async with process():
        await telegram.says(ANNA, "/start from_m1001234567890")
        await telegram.heard(1)
    assert house.heard == [Incoming("1001:1", KEY, "/start", continues="-1001234567890")]


async def test_a_long_text_goes_out_in_parts_with_the_buttons_below_the_last(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    text = "\n".join(f"第{number}行，" + "😀积分" * 20 for number in range(120))
    house.say = lambda _: (Reply(text, (Option("ok", "do:ok"),)),)
    async with process():
        await telegram.says(ANNA, "长")
        await telegram.until(lambda: telegram.sent and telegram.sent[-1].keyboard)
    assert len(telegram.sent) > 2
    assert "\n".join(sent.text for sent in telegram.sent) == text
    assert [bool(sent.keyboard) for sent in telegram.sent] == [False] * (len(telegram.sent) - 1) + [True]


async def test_a_file_goes_with_its_reply(telegram: Telegram, house: EchoHouse, process: Process) -> None:
    house.say = lambda _: (Reply("到期日", attachment=Attachment("到期.ics", "text/calendar", b"BEGIN:VCALENDAR\n")),)
    async with process():
        await telegram.says(ANNA, "9月21日")
        text, file = await telegram.heard(2)
    assert text.text == "到期日"
    assert (file.document, file.content) == ("到期.ics", b"BEGIN:VCALENDAR\n")


async def test_short_options_share_a_row_and_ways_on_stand_below(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    options = (Option("有", "a:x:1"), Option("没有", "a:x:0"), Option("上一步", "steer:back", by_word=True))
    longer = (Option("职业资格或者中级专业技术职务任职资格", "a:t:1"), Option("没有", "a:t:0"))
    house.say = lambda incoming: (Reply("?", longer if incoming.text == "long" else options),)
    async with process():
        await telegram.says(ANNA, "short")
        await telegram.says(ANNA, "long")
        short, long = await telegram.heard(2)
    assert short.labels == [["有", "没有"], ["上一步"]]
    assert long.labels == [["职业资格或者中级专业技术职务任职资格"], ["没有"]]


async def test_one_person_is_handled_in_order(telegram: Telegram, process: Process) -> None:
    ben = Person(7002)
    for number in range(5):
        await telegram.says(ANNA, f"a{number}")
        await telegram.says(ben, f"b{number}")
    async with process():
        await telegram.heard(10)
    for person in (ANNA, ben):
        said = [sent.text for sent in telegram.said(person.id)]
        assert said == sorted(said)
        assert len(said) == 5


@pytest.mark.parametrize("failure", [BROKEN, DROPPED])
async def test_a_server_in_trouble_at_the_start_is_waited_for(
    telegram: Telegram, process: Process, failure: Failure, caplog: pytest.LogCaptureFixture
) -> None:
    for method in ("getMe", "deleteWebhook", "getUpdates"):
        telegram.fail(method, failure, times=2)
    await telegram.says(ANNA, "你好")
    async with process():
        await telegram.heard(1)
    assert TOKEN not in caplog.text


async def test_a_lost_answer_to_a_question_for_updates_loses_no_update(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    telegram.fail("getUpdates", ANSWER_LOST, times=2)
    await telegram.says(ANNA, "你好")
    async with process():
        await telegram.heard(1)
    assert len(house.heard) == 1


@pytest.mark.parametrize("token", ["424242:wrong", "no token", "424242:中文", ""])
async def test_a_wrong_token_is_said_without_showing_it(
    telegram: Telegram, house: EchoHouse, kept: KeptValues, words: dict[str, str], token: str
) -> None:
    channel = TelegramChannel(token, telegram.url, house, kept, NO_PASSAGES, words)
    with pytest.raises(ChannelError, match="TELEGRAM_BOT_TOKEN was refused") as refused:
        await channel.run(asyncio.Event())
    assert not token or token not in str(refused.value)
    assert refused.value.__context__ is None


async def test_an_address_that_is_none_is_refused(house: EchoHouse, kept: KeptValues, words: dict[str, str]) -> None:
    with pytest.raises(ChannelError, match="TELEGRAM_API_BASE_URL"):
        await TelegramChannel(TOKEN, "api.example", house, kept, NO_PASSAGES, words).run(asyncio.Event())


async def test_no_log_shows_the_token_or_what_was_typed(
    telegram: Telegram, process: Process, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    # The database's driver shows its statements at DEBUG, which is the store's affair.
    caplog.set_level(logging.INFO, "aiosqlite")
    telegram.fail("sendMessage", BROKEN)
    async with process() as at_work:
        await telegram.says(ANNA, "我的秘密")
        await telegram.heard(1)
        await at_work.stop()
    printed = capfd.readouterr()
    logged = caplog.text + printed.out + printed.err
    assert "telegram_reply_delayed" in logged
    assert TOKEN not in logged
    assert "我的秘密" not in logged


async def test_the_stop_sends_what_is_ready_and_does_not_wait_for_the_rest(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    async with process() as at_work:
        await telegram.says(ANNA, "你好")
        await telegram.until(lambda: house.heard)
        await at_work.stop()
    assert [sent.text for sent in telegram.sent] == ["heard: 你好"]
    assert await house.pending("telegram") == ()


async def test_the_stop_does_not_wait_for_a_chat_that_hangs(
    telegram: Telegram, house: EchoHouse, words: dict[str, str]
) -> None:
    telegram.hold(ANNA.id)
    async with running(telegram, house, house.store, words, flush_seconds=0.2) as at_work:
        await telegram.says(ANNA, "你好")
        await telegram.until(lambda: telegram.called("sendMessage"))
        await at_work.stop()
    assert [delivery.key for delivery in await house.pending("telegram")] == [KEY]


async def test_a_stop_without_a_server_still_ends(telegram: Telegram, house: EchoHouse, process: Process) -> None:
    async with process() as at_work:
        await telegram.says(ANNA, "你好")
        await telegram.heard(1)
        await telegram.confirmed()
        telegram.fail("getUpdates", DROPPED, times=1000)
        await at_work.stop()
    assert await house.pending("telegram") == ()


async def test_a_menu_that_is_refused_and_a_press_that_is_too_old_keep_nobody_waiting(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    telegram.fail("setMyCommands", Failure(400, "Bad Request: BOT_COMMAND_INVALID"))
    telegram.fail("answerCallbackQuery", Failure(400, "Bad Request: query is too old"))
    async with process():
        await telegram.says(ANNA, "你好")
        (sent,) = await telegram.heard(1)
        await telegram.presses(ANNA, sent, "bachelor")
        await telegram.until(lambda: telegram.called("answerCallbackQuery"))
        await telegram.says(ANNA, "还在吗")
        await telegram.heard(3)
    assert len(house.heard) == 3


async def test_two_processes_that_ask_at_once_do_not_end_each_other(telegram: Telegram, process: Process) -> None:
    telegram.fail("getUpdates", Failure(409, "Conflict: terminated by other getUpdates request"), times=2)
    await telegram.says(ANNA, "你好")
    async with process():
        await telegram.heard(1)


async def test_a_token_revoked_at_work_ends_the_channel(
    telegram: Telegram, house: EchoHouse, kept: KeptValues, words: dict[str, str]
) -> None:
    telegram.fail("getUpdates", UNAUTHORIZED)
    with pytest.raises(ChannelError, match="TELEGRAM_BOT_TOKEN was refused"):
        await TelegramChannel(TOKEN, telegram.url, house, kept, NO_PASSAGES, words).run(asyncio.Event())


async def test_a_stop_before_the_server_is_reached_ends_at_once(telegram: Telegram, process: Process) -> None:
    telegram.fail("getMe", DROPPED, times=1000)
    async with process() as at_work:
        await telegram.until(lambda: telegram.called("getMe"))
        await at_work.stop()
    assert telegram.called("getUpdates") == []


def test_missing_words_are_found_before_anything_runs(house: EchoHouse, kept: KeptValues) -> None:
    with pytest.raises(KeyError, match="not_yours"):
        TelegramChannel(TOKEN, "http://127.0.0.1:1", house, kept, NO_PASSAGES, {})
