"""Where a message stands and as what: topics of a forum, albums, names without a username, the group's own voice."""

from typing import Any

import pytest

from bot.messages import ConversationKey, Reply
from tests.bot.channels.conftest import Process, all_settled
from tests.bot.channels.echo_house import EchoHouse
from tests.telegram_double import Group, Person, Telegram
from tests.telegram_double.telegram import BOT

ANNA, BEN = Person(7001, "Anna"), Person(7002, "Ben")
GROUP = Group(-100)
FORUM = Group(-1001234567890, "supergroup")
PHOTO = [{"file_id": "a", "file_unique_id": "b", "width": 9, "height": 9}]
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
AS_CHANNEL = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
CHANNEL = {"id": -1009, "type": "channel", "title": "News"}


def in_topic(topic: int) -> dict[str, Any]:
    return {"is_topic_message": True, "message_thread_id": topic}


async def test_a_topic_is_a_talk_of_its_own_and_is_answered_there(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    async with process():
        await telegram.says(ANNA, "/ask 一", FORUM, **in_topic(5))
        await telegram.says(ANNA, "/ask 二", FORUM, **in_topic(6))
        await telegram.says(ANNA, "/ask 三", FORUM)
        (first, *_) = await telegram.heard(3)
        await telegram.presses(ANNA, first, "bachelor", FORUM)
        await telegram.heard(4)
    chat = str(FORUM.id)
    assert [incoming.key.chat for incoming in house.heard] == [f"{chat}/5", f"{chat}/6", chat, f"{chat}/5"]
    assert [sent.topic for sent in telegram.sent] == [5, 6, None, 5]
    assert {sent.chat for sent in telegram.sent} == {FORUM.id}


async def test_a_thread_of_replies_in_a_plain_group_is_no_topic(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    async with process():
        await telegram.says(ANNA, "/ask 一", FORUM, message_thread_id=9)
        (sent,) = await telegram.heard(1)
    assert (house.heard[0].key.chat, sent.topic) == (str(FORUM.id), None)


async def test_the_way_from_a_topic_to_the_private_chat_goes_on_with_that_topics_state(
    telegram: Telegram, house: EchoHouse, process: Process
) -> None:
    house.say = lambda _: (Reply("123 分", private_link=True),)
    async with process():
        await telegram.says(ANNA, "/estimate", FORUM, **in_topic(5))
        (sent,) = await telegram.heard(1)
        link = str(sent.keyboard[0][0]["url"])
        await telegram.says(ANNA, f"/start {link.partition('start=')[2]}")
        await telegram.heard(2)
    assert house.heard[1].continues == f"{FORUM.id}/5"


async def test_a_private_chat_may_have_topics_too(telegram: Telegram, house: EchoHouse, process: Process) -> None:
    async with process():
        await telegram.says(ANNA, "一", **in_topic(5))
        (sent,) = await telegram.heard(1)
    assert (house.heard[0].key.chat, house.heard[0].in_group, sent.topic) == ("7001/5", False, 5)


def album(telegram: Telegram, *captions: str | None, where: Group | None = None) -> list[dict[str, Any]]:
    """Return the messages of one album."""
    parts = [{} if caption is None else {"caption": caption} for caption in captions]
    return [telegram.message(ANNA, where, photo=PHOTO, media_group_id="1357", **part) for part in parts]


@pytest.mark.parametrize(
    ("captions", "heard"),
    [
        ((None, None, None, None), ""),
        (("密码忘了怎么办", None, None), "密码忘了怎么办"),
        ((None, "密码忘了怎么办", None), "密码忘了怎么办"),
        (("密码忘了", None, "怎么办"), "密码忘了\n怎么办"),
    ],
)
async def test_an_album_gets_one_answer(
    telegram: Telegram, house: EchoHouse, process: Process, captions: tuple[str | None, ...], heard: str
) -> None:
    for message in album(telegram, *captions):
        await telegram.update(message=message)
    async with process() as at_work:
        await telegram.says(BEN, "你好")
        await telegram.heard(2)
        await telegram.confirmed()
        await at_work.stop()
    assert [incoming.text for incoming in house.heard if incoming.key.person == "7001"] == [heard]
    assert len(telegram.said(ANNA.id)) == 1


@pytest.mark.parametrize("killed", [False, True])
async def test_an_album_in_two_batches_gets_one_answer_also_over_a_killed_process(
    telegram: Telegram, house: EchoHouse, process: Process, killed: bool
) -> None:
    first, *others = album(telegram, "密码忘了怎么办", None, None)
    await telegram.update(message=first)
    async with process() as at_work:
        await telegram.heard(1)
        await telegram.confirmed()
        await all_settled(house)
        if not killed:
            await telegram.update(message=others[0])
            await telegram.confirmed()
        await at_work.kill()
    for message in others:
        await telegram.update(message=message)
    async with process() as at_work:
        await telegram.confirmed()
        await at_work.stop()
    assert [sent.text for sent in telegram.sent] == ["heard: 密码忘了怎么办"]


async def test_two_albums_get_two_answers(telegram: Telegram, house: EchoHouse, process: Process) -> None:
    for message in album(telegram, "一", None):
        await telegram.update(message=message)
    for message in album(telegram, "二", None):
        await telegram.update(message=message | {"media_group_id": "2468"})
    async with process():
        await telegram.heard(2)
        await telegram.confirmed()
    assert [incoming.text for incoming in house.heard] == ["一", "二"]


@pytest.mark.parametrize("kind", ["entities", "caption_entities"])
async def test_it_hears_a_link_to_itself_that_is_no_username(
    telegram: Telegram, house: EchoHouse, process: Process, kind: str
) -> None:
    said = "😀积分助手 怎么续办"
    entity = [{"type": "text_mention", "offset": 2, "length": 4, "user": BOT}]
    of_ben = [{"type": "text_mention", "offset": 2, "length": 4, "user": BEN.user}]
    text = "text" if kind == "entities" else "caption"
    more = {} if text == "text" else {"photo": PHOTO}
    async with process():
        await telegram.update(message=telegram.message(ANNA, GROUP, **{text: said, kind: of_ben}, **more))
        await telegram.update(message=telegram.message(ANNA, GROUP, **{text: said, kind: entity}, **more))
        await telegram.heard(1)
        await telegram.confirmed()
    assert [incoming.text for incoming in house.heard] == ["😀 怎么续办"]


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("/ask@jifen_bot 密码", "/ask 密码"),
        ("/Estimate@Jifen_Bot", "/estimate"),
        ("/ask@other_bot 密码", "/ask@other_bot 密码"),
        ("我的邮箱 a@jifen_bot.example", "我的邮箱 a@jifen_bot.example"),
    ],
)
async def test_in_private_a_command_may_name_the_bot(
    telegram: Telegram, house: EchoHouse, process: Process, said: str, heard: str
) -> None:
    async with process():
        await telegram.says(ANNA, said)
        await telegram.heard(1)
    assert house.heard[0].text == heard


@pytest.mark.parametrize("writer", [(ANONYMOUS, GROUP.chat), (AS_CHANNEL, CHANNEL)])
async def test_who_writes_as_the_group_or_a_channel_gets_no_buttons_that_refuse_everybody(
    telegram: Telegram,
    house: EchoHouse,
    process: Process,
    words: dict[str, str],
    writer: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    account, voice = writer
    async with process():
        await telegram.update(
            message=telegram.message(ANNA, GROUP, text="/estimate", sender_chat=voice) | {"from": account}
        )
        (sent,) = await telegram.heard(1)
        below = {"message_id": sent.message_id, "date": 1795392000, "chat": GROUP.chat, "from": BOT, "text": "?"}
        answer = telegram.message(ANNA, GROUP, text="1", sender_chat=voice, reply_to_message=below)
        await telegram.update(message=answer | {"from": account})
        await telegram.heard(2)
    assert sent.keyboard == []
    assert sent.text == f"heard: /estimate\n1. bachelor\nwhy\n\n{words['faceless']}"
    assert [incoming.key for incoming in house.heard] == [ConversationKey("telegram", "-100", str(voice["id"]))] * 2
    assert [incoming.text for incoming in house.heard] == ["/estimate", "1"]


async def test_posts_of_a_channel_are_noise(telegram: Telegram, house: EchoHouse, process: Process) -> None:
    async with process():
        post = {"message_id": 5, "date": 1795392000, "chat": CHANNEL, "sender_chat": CHANNEL, "text": "/estimate"}
        await telegram.update(channel_post=post)
        await telegram.update(edited_channel_post=post | {"edit_date": 1795392001})
        await telegram.says(ANNA, "你好")
        await telegram.heard(1)
        await telegram.confirmed()
    assert [incoming.text for incoming in house.heard] == ["你好"]


async def test_a_link_to_an_entry_opens_it(telegram: Telegram, house: EchoHouse, process: Process) -> None:
    async with process():
        await telegram.says(ANNA, "/start faq_reset-personal-password")
        await telegram.says(ANNA, "/start faq_x" + "y" * 80)
        await telegram.heard(2)
    assert (house.heard[0].option, house.heard[0].text) == ("faq:reset-personal-password", "")
    assert house.heard[1].option is None
