"""The Telegram channel in a group: it speaks only when spoken to, to one person at a time."""

import pytest

from bot.messages import ConversationKey, Incoming, Option, Reply
from tests.bot.channels.conftest import Process
from tests.bot.channels.echo_house import EchoHouse
from tests.telegram_double import Failure, Group, Person, Telegram
from tests.telegram_double.telegram import BOT

ANNA, BEN = Person(7001, "Anna"), Person(7002, "Ben")
GROUP = Group(-100)
SUPERGROUP = Group(-1001234567890, "supergroup")
BY_BOT = {"message_id": 9, "date": 1795392000, "chat": GROUP.chat, "from": BOT, "text": "?"}


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("/start", "/start"),
        ("/estimate", "/estimate"),
        ("/ask 通知书丢了怎么办", "/ask 通知书丢了怎么办"),
        ("/ask@jifen_bot 通知书丢了怎么办", "/ask 通知书丢了怎么办"),
        ("/Cancel@Jifen_Bot", "/cancel"),
        ("@jifen_bot 通知书丢了怎么办", "通知书丢了怎么办"),
        ("请问@Jifen_bot 怎么续办", "请问怎么续办"),
        ("@jifen_bot", ""),
    ],
)
async def test_it_hears_commands_and_mentions(
    telegram: Telegram, house: EchoHouse, process: Process, said: str, heard: str
) -> None:
    async with process():
        message = await telegram.says(ANNA, said, GROUP)
        (sent,) = await telegram.heard(1)
    event = f"1001:{message['message_id']}"
    assert house.heard == [Incoming(event, ConversationKey("telegram", "-100", "7001"), heard, in_group=True)]
    assert (sent.chat, sent.replies_to) == (-100, message["message_id"])


async def test_it_hears_replies_to_its_own_messages_only(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    by_ben = BY_BOT | {"from": BEN.user}
    async with process():
        await telegram.says(ANNA, "对，就是这样", GROUP, reply_to_message=by_ben)
        await telegram.says(ANNA, "35", GROUP, reply_to_message=BY_BOT)
        await telegram.heard(1)
        await telegram.confirmed()
    assert [incoming.text for incoming in house.heard] == ["35"]


@pytest.mark.parametrize(
    "said",
    ["积分续办怎么办", "/weather", "/ask@other_bot 你好", "jifen_bot@example.org", "@jifen_bot2 你好", "x/start"],
)
async def test_it_does_not_hear_what_is_said_to_others(
    telegram: Telegram, house: EchoHouse, process: Process, said: str
) -> None:
    async with process():
        await telegram.says(ANNA, said, GROUP)
        await telegram.confirmed()
    assert house.heard == []
    assert telegram.sent == []


async def test_it_does_not_hear_other_bots_or_a_linked_channel(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    channel = {"id": -1009, "type": "channel", "title": "News"}
    async with process():
        other = telegram.message(ANNA, GROUP, text="/start") | {"from": BOT | {"id": 5, "username": "other_bot"}}
        await telegram.update(message=other)
        post = telegram.message(ANNA, GROUP, text="/start", sender_chat=channel, is_automatic_forward=True)
        await telegram.update(message=post)
        await telegram.confirmed()
    assert house.heard == []


async def test_it_hears_who_writes_in_the_groups_name(telegram: Telegram, house: EchoHouse, process: Process) -> None:
    nobody = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    async with process():
        await telegram.update(
            message=telegram.message(ANNA, GROUP, text="/ask 你好", sender_chat=GROUP.chat) | {"from": nobody}
        )
        await telegram.heard(1)
    assert house.heard[0].key == ConversationKey("telegram", "-100", "-100")


async def test_two_people_have_two_states(telegram: Telegram, house: EchoHouse, process: Process) -> None:
    async with process():
        await telegram.says(ANNA, "/estimate", GROUP)
        await telegram.says(BEN, "/estimate", GROUP)
        await telegram.heard(2)
    assert {incoming.key.person for incoming in house.heard} == {"7001", "7002"}


async def test_a_button_works_for_its_person(telegram: Telegram, house: EchoHouse, process: Process) -> None:
    async with process():
        await telegram.says(ANNA, "/estimate", GROUP)
        (sent,) = await telegram.heard(1)
        assert sent.data("bachelor") == "7001|a:education:bachelor"
        await telegram.presses(ANNA, sent, "bachelor", GROUP)
        await telegram.heard(2)
    assert (house.heard[1].option, house.heard[1].in_group) == ("a:education:bachelor", True)
    assert telegram.sent[1].replies_to == sent.message_id


async def test_someone_elses_button_changes_nothing_and_says_so(
    telegram: Telegram, house: EchoHouse, process: Process, words: dict[str, str]
) -> None:
    async with process():
        await telegram.says(ANNA, "/estimate", GROUP)
        (sent,) = await telegram.heard(1)
        await telegram.presses(BEN, sent, "bachelor", GROUP)
        await telegram.until(lambda: telegram.called("answerCallbackQuery"))
        await telegram.confirmed()
    assert telegram.called("answerCallbackQuery")[0]["text"] == words["not_yours"]
    assert len(house.heard) == 1
    assert len(telegram.sent) == 1


async def test_options_too_long_for_a_groups_buttons_are_numbered(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    options = (Option("通知书丢了怎么办", "faq:" + "x" * 58), Option("都不是", "none", by_word=True))
    house.say = lambda _: (Reply("你想问的是不是：", options),)
    async with process():
        await telegram.says(ANNA, "/ask 通知书", GROUP)
        await telegram.says(ANNA, "通知书")
        await telegram.heard(2)
    (in_group,), (in_private,) = telegram.said(-100), telegram.said(7001)
    assert (in_group.text, in_group.labels) == ("你想问的是不是：\n1. 通知书丢了怎么办\n都不是", [])
    assert (in_private.text, in_private.labels) == ("你想问的是不是：", [["通知书丢了怎么办"], ["都不是"]])


async def test_details_are_a_button_to_the_private_chat(
    telegram: Telegram, house: EchoHouse, process: Process, words: dict[str, str]
) -> None:
    house.say = lambda _: (Reply("123 分", private_link=True),)
    async with process():
        await telegram.says(ANNA, "/estimate", SUPERGROUP)
        await telegram.says(ANNA, "/estimate")
        await telegram.heard(2)
    (in_group,), (in_private,) = telegram.said(SUPERGROUP.id), telegram.said(7001)
    url = "https://t.me/jifen_bot?start=from_m1001234567890"
    assert in_group.keyboard == [[{"text": words["open_private"], "url": url}]]
    assert in_private.keyboard == []


async def test_an_answered_message_that_is_gone_does_not_keep_the_reply_away(
    telegram: Telegram, process: Process
) -> None:
    async with process():
        await telegram.says(ANNA, "/start", GROUP)
        await telegram.heard(1)
    assert telegram.called("sendMessage")[0]["reply_parameters"]["allow_sending_without_reply"] is True


async def test_a_group_that_becomes_a_supergroup_keeps_its_conversations(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    key = ConversationKey("telegram", str(SUPERGROUP.id), "7001")
    async with process():
        await telegram.says(ANNA, "/estimate", GROUP)
        await telegram.heard(1)
        left = telegram.message(ANNA, GROUP, migrate_to_chat_id=SUPERGROUP.id)
        arrived = telegram.message(ANNA, SUPERGROUP, migrate_from_chat_id=GROUP.id)
        await telegram.update(message=left)
        await telegram.update(message=arrived)
        await telegram.says(ANNA, "/cancel", SUPERGROUP)
        await telegram.heard(2)
    assert await house.store.load(key) == ("{}", 2)
    assert [sent.chat for sent in telegram.sent] == [GROUP.id, SUPERGROUP.id]


async def test_a_move_first_seen_when_sending_takes_the_reply_along(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    telegram.fail("sendMessage", Failure.migrated(SUPERGROUP.id), chat=GROUP.id, times=1000)
    async with process():
        await telegram.says(ANNA, "/start", GROUP)
        (sent,) = await telegram.heard(1)
    assert sent.chat == SUPERGROUP.id
    assert await house.store.load(ConversationKey("telegram", str(SUPERGROUP.id), "7001")) == ("{}", 1)
