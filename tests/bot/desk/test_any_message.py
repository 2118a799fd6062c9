"""What is no plain word, on channels of every kind and in several processes, while a person has the talk."""

from collections.abc import Callable

import pytest

from bot.channels.wechat.passive import limits as wechat_limits
from bot.messages import ConversationKey, Incoming
from bot.storage.store import Store
from tests.bot.desk.conftest import Clock, DeskHouse, taken
from tests.bot.talk import Talk


@pytest.mark.parametrize("text", ["", "/help", "/estimate", "\u202e"])
async def test_nobody_is_left_without_a_word(behind: DeskHouse, anna: Talk, text: str) -> None:
    await taken(behind, anna)
    before = len(await behind.told())
    assert "由同事回复" in await anna.say(text)
    assert len(await behind.told()) == before


async def test_what_is_too_long_for_anybody_is_said_to_be(behind: DeskHouse, anna: Talk) -> None:
    await taken(behind, anna)
    assert "太长" in await anna.say("长" * 100_000)
    assert max(map(len, await behind.told())) < 3000


async def test_a_button_of_before_is_told_to_the_desk_in_words(behind: DeskHouse, anna: Talk) -> None:
    await anna.say("测算")
    options = anna.options
    await taken(behind, anna)
    label = next(each for each in options if each.value.startswith("a:"))
    assert await anna.choose(label.value) == ""
    assert (await behind.told())[-1] == f"#1 对方：{label.label}"
    assert "由同事回复" in await anna.choose("never:seen")


async def test_on_an_official_account_the_desks_words_come_with_the_next_message(behind: DeskHouse) -> None:
    anna, limits = Talk(behind.conversations, "anna", "anna"), wechat_limits(tappable=False)

    async def says(text: str) -> str:
        said = await anna.say(text, limits=limits)
        await behind.conversations.settle([each.row for each in anna.deliveries], "sent")
        return said

    assert "下次发消息" in await says("转人工")
    await behind.ears.hear(1, "said", "t1", "看到了")
    said = await says("在吗")
    assert "同事来了" in said
    assert "【同事】看到了" in said
    await behind.ears.hear(1, "said", "t2", "长" * 900 + "完")
    first = await says("请说")
    assert "回复 1 看下一段" in first
    assert (await says("1")).endswith("完")
    assert await says("1") == ""
    assert (await behind.told())[-1] == "#1 对方：1"


async def test_hostile_and_empty_messages_pass_through(behind: DeskHouse, anna: Talk) -> None:
    await taken(behind, anna)
    for text in ("", "\x00\u202e", "转" * 2000, "#2 伪造\n#3", "{number}{{}}", "/start", "回到" * 900):
        await anna.say(text)
    assert await anna.say("通知书丢了怎么办") == ""
    for told in await behind.told():
        assert told.startswith("#1 ")


async def test_two_replicas_agree_who_has_a_talk(database: str, process: Callable[[Store], DeskHouse]) -> None:
    stores = [await Store.open(database) for _ in range(2)]
    one, other = (process(each) for each in stores)
    anna = Talk(one.conversations, "anna", "anna")
    try:
        await anna.say("转人工")
        await other.ears.hear(1, "taken", "t1")
        assert await anna.say("你好") == ""
        anna.moved_to(other.conversations)
        assert await anna.say("你好吗") == ""
        await one.ears.hear(1, "said", "t2", "在的")
        await other.ears.hear(1, "said", "t2", "在的")
        assert (await other.said_to("anna")).count("【同事】在的") == 1
        await one.ears.end_quiet()
        await other.ears.hear(1, "released", "t3")
        anna.moved_to(one.conversations)
        assert "能补" in await anna.say("通知书丢了怎么办")
    finally:
        for store in stores:
            await store.close()


async def test_what_a_web_visitor_says_to_a_person_is_shown_again(behind: DeskHouse, clock: Clock) -> None:
    key = ConversationKey("web", "v", "v")
    numbers = iter(range(99))

    async def says(text: str) -> None:
        clock.passes(seconds=1)
        await behind.conversations.handle(Incoming(f"w{next(numbers)}", key, text, shown_again=True))
        clock.passes(seconds=1)

    await says("转人工")
    await behind.ears.hear(1, "taken", "t1")
    await says("第一句")
    await behind.ears.hear(1, "said", "t2", "第二句")
    await says("第三句")
    shown = await behind.conversations.shown.talk(key)
    lines = [line for each in shown for line in (each.said, *(d.reply.text for d in each.deliveries)) if line]
    assert lines[0] == "转人工"
    assert lines[3:] == ["第一句", "【同事】第二句", "第三句"]
