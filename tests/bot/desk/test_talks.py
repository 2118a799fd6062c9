"""A talk that a person takes over: asked for, taken, released, gone back from, silent for long, forgotten."""

from collections.abc import Callable
from datetime import datetime

import pytest

from bot.channels.wechat.passive import limits as wechat_limits
from bot.clock import SHANGHAI
from bot.desk.learned import KIND
from bot.messages import ConversationKey, Incoming
from bot.store import Store
from tests.bot.desk.conftest import Clock, DeskHouse
from tests.bot.talk import Talk


@pytest.fixture
def anna(behind: DeskHouse) -> Talk:
    return Talk(behind.conversations, "anna", "anna")


async def _taken(behind: DeskHouse, anna: Talk) -> None:
    await anna.say("转人工")
    await behind.ears.hear(1, "taken", "t1")


@pytest.mark.parametrize(
    "wish", ["人工", "找个人", "转人工", "帮我转接真人", "我要和工作人员说", "不想跟机器人聊了", "找人工"]
)
async def test_whoever_wants_a_person_is_told_that_somebody_comes(behind: DeskHouse, anna: Talk, wish: str) -> None:
    said = await anna.say(wish)
    assert "已经叫同事了" in said
    (card,) = await behind.told()
    assert card.startswith("#1 有人找人工")


async def test_the_card_shows_the_talk_without_what_names_the_person(behind: DeskHouse, anna: Talk) -> None:
    await anna.say("我叫李小明，手机13800138000，38岁，大专")
    await anna.say("通知书丢了怎么办")
    await anna.say("转人工")
    (card,) = await behind.told()
    assert "通知书丢了怎么办" in card
    assert "38 岁" in card
    assert "李小明" not in card
    assert "13800138000" not in card


async def test_while_nobody_has_it_the_assistant_answers_and_the_desk_reads_along(
    behind: DeskHouse, anna: Talk
) -> None:
    await anna.say("转人工")
    assert "能补" in await anna.say("通知书丢了怎么办")
    assert "还没有人接手" in await anna.say("人工呢")
    assert (await behind.told())[1:] == ["#1 对方：通知书丢了怎么办", "#1 对方：人工呢"]


async def test_while_a_person_has_it_the_assistant_is_silent(behind: DeskHouse, anna: Talk) -> None:
    await _taken(behind, anna)
    assert await anna.say("通知书丢了怎么办，我是王先生，13800138000") == ""
    assert (await behind.told())[-1] == "#1 对方：通知书丢了怎么办，我是[***]先生，[***]"
    await behind.ears.hear(1, "said", "t2", "带身份证去窗口")
    *_, came, said = await behind.said_to("anna")
    assert "同事来了" in came
    assert said == "【同事】带身份证去窗口"
    assert await anna.say("好的谢谢") == ""


async def test_a_reply_takes_the_talk(behind: DeskHouse, anna: Talk) -> None:
    await anna.say("转人工")
    await behind.ears.hear(1, "said", "t1", "你好")
    assert await anna.say("我想问通知书") == ""
    said = await behind.said_to("anna")
    assert [each for each in said if "同事来了" in each]
    assert said[-1] == "【同事】你好"


async def test_an_event_that_comes_twice_is_one(behind: DeskHouse, anna: Talk) -> None:
    await anna.say("转人工")
    for _ in range(2):
        await behind.ears.hear(1, "said", "t1", "你好")
    assert (await behind.said_to("anna")).count("【同事】你好") == 1
    assert (await behind.told()).count("#1 已发给对方。") == 1


async def test_the_assistant_comes_back_when_released(behind: DeskHouse, anna: Talk) -> None:
    await _taken(behind, anna)
    await behind.ears.hear(1, "released", "t2")
    assert "我接着帮你" in (await behind.said_to("anna"))[-1]
    assert "能补" in await anna.say("通知书丢了怎么办")
    await behind.ears.hear(1, "said", "t3", "还有一句")
    assert "还有一句" not in "".join(await behind.said_to("anna"))
    assert (await behind.told())[-1] == "#1 已经结束，没有发给对方。"


@pytest.mark.parametrize("wish", ["回到机器人", "/bot", "让机器人回答吧", "不用人工了", "还是机器人吧", "切回机器人"])
async def test_the_person_can_go_back_in_their_own_words(behind: DeskHouse, anna: Talk, wish: str) -> None:
    await _taken(behind, anna)
    assert "我接着帮你" in await anna.say(wish)
    assert (await behind.told())[-1] == "#1 对方回到机器人了，不用再回。"
    assert "能补" in await anna.say("通知书丢了怎么办")


async def test_going_back_and_asking_in_one_message_serves_both(behind: DeskHouse, anna: Talk) -> None:
    await _taken(behind, anna)
    said = await anna.say("回到机器人，通知书丢了怎么办")
    assert "我接着帮你" in said
    assert "能补" in said


async def test_an_open_form_waits_and_goes_on(behind: DeskHouse, anna: Talk) -> None:
    await anna.say("测算")
    await anna.say("大专")
    await _taken(behind, anna)
    assert await anna.say("35") == ""
    await behind.ears.hear(1, "released", "t2")
    assert "最近 4 年" in await anna.say("35")


async def test_after_a_quiet_hour_the_assistant_comes_back(behind: DeskHouse, anna: Talk, clock: Clock) -> None:
    await _taken(behind, anna)
    clock.passes(minutes=50)
    await anna.say("还在吗")
    clock.passes(minutes=50)
    await behind.ears.end_quiet()
    assert await anna.say("在不在") == ""
    clock.passes(minutes=61)
    await behind.ears.end_quiet()
    await behind.ears.end_quiet()
    assert [each for each in await behind.said_to("anna") if "有一阵子没人说话" in each] != []
    assert len([each for each in await behind.said_to("anna") if "有一阵子没人说话" in each]) == 1
    assert "能补" in await anna.say("通知书丢了怎么办")


async def test_whoever_writes_after_a_quiet_hour_is_answered_by_the_assistant(
    behind: DeskHouse, anna: Talk, clock: Clock
) -> None:
    await _taken(behind, anna)
    clock.passes(hours=2)
    said = await anna.say("通知书丢了怎么办")
    assert said.index("有一阵子没人说话") < said.index("能补")


async def test_whom_nobody_comes_to_is_told_so(behind: DeskHouse, anna: Talk, clock: Clock) -> None:
    await anna.say("转人工")
    clock.passes(minutes=61)
    await behind.ears.end_quiet()
    assert "没能接手" in (await behind.said_to("anna"))[-1]


@pytest.mark.parametrize(
    ("now", "when"),
    [
        (datetime(2026, 11, 23, 8, 30, tzinfo=SHANGHAI), "今天 09:00"),
        (datetime(2026, 11, 23, 18, 0, tzinfo=SHANGHAI), "明天 09:00"),
        (datetime(2026, 9, 30, 18, 30, tzinfo=SHANGHAI), "10 月 8 日 09:00"),
    ],
)
async def test_out_of_hours_it_is_said_when_somebody_is_there(
    behind: DeskHouse, anna: Talk, clock: Clock, now: datetime, when: str
) -> None:
    clock.now = now
    assert when in await anna.say("转人工")
    clock.passes(minutes=20)
    await behind.ears.end_quiet()
    assert when in await anna.say("转人工")
    assert len([each for each in await behind.told() if "有人找人工" in each]) == 1


async def test_what_is_kept_is_shown_and_deleted_though_a_person_has_the_talk(behind: DeskHouse, anna: Talk) -> None:
    await _taken(behind, anna)
    assert "1 次" in await anna.say("/mydata")
    assert "同事" in await anna.say("/privacy")
    assert "同事" in await anna.say("我说的会被泄露吗")
    assert "已经全部删除" in await anna.say("忘掉我")
    assert (await behind.told()) == ["#1 对方要求忘掉自己：请把这个聊天里带 #1 的消息删掉，并且不要再用里面的内容。"]
    await behind.ears.hear(1, "said", "t9", "还在吗")
    assert "还在吗" not in "".join(await behind.said_to("anna"))


async def test_nothing_that_was_said_is_left_when_forgotten(behind: DeskHouse, anna: Talk) -> None:
    await anna.say("苹果园小区三号楼怎么办")
    await _taken(behind, anna)
    await anna.say("我住苹果园小区三号楼")
    await behind.ears.hear(1, "released", "t2")
    await anna.say("忘掉我")
    assert "苹果园" not in "".join([*await behind.told(), *await behind.said_to("anna")])


async def test_privacy_names_the_hand_over_where_there_is_one(anna: Talk, talk: Callable[..., Talk]) -> None:
    assert "接手的同事" in await anna.say("我说的会被泄露吗")
    assert "接手的同事" in await anna.say("/privacy")
    alone = talk(chat="b", person="b")
    assert "同事" not in await alone.say("我说的会被泄露吗")
    assert "没有真人客服" in await alone.say("转人工")
    assert "我能做的" in await alone.say("/bot")


async def test_a_group_is_not_handed_over(behind: DeskHouse) -> None:
    group = Talk(behind.conversations, "-5", "anna", group=True)
    assert "群里不转人工" in await group.say("转人工")
    assert await behind.told() == []


async def test_an_edited_message_reaches_whoever_has_the_talk(behind: DeskHouse, anna: Talk) -> None:
    await _taken(behind, anna)
    await anna.say("我的通知书掉了", message=5)
    await anna.say("别的", message=6)
    assert await anna.say("我的通知书丢了", message=5, edited=True) == ""
    assert (await behind.told())[-1] == "#1 对方：我的通知书丢了"


async def test_who_writes_traditional_reads_traditional(behind: DeskHouse, anna: Talk) -> None:
    assert "已經叫同事了" in await anna.say("轉人工")
    await behind.ears.hear(1, "taken", "t1")
    assert "同事來了" in (await behind.said_to("anna"))[-1]


async def test_the_last_question_and_its_answer_are_kept_for_the_editor(behind: DeskHouse, anna: Talk) -> None:
    await anna.say("转人工")
    await behind.ears.keep_answer(1, "k0")
    assert "还没有一问一答" in (await behind.told())[-1]
    await behind.ears.hear(1, "taken", "t1")
    await anna.say("我叫李小明，亲属户口怎么迁")
    await behind.ears.hear(1, "said", "t2", "问派出所，找 13900139000")
    await behind.ears.keep_answer(1, "k1")
    (kept,) = [each for each in await behind.store.kept_questions() if each.kind == KIND]
    assert "亲属户口怎么迁" in kept.text
    assert "问派出所" in kept.text
    assert "李小明" not in kept.text
    assert "13900139000" not in kept.text
    await anna.say("忘掉我")
    assert not [each for each in await behind.store.kept_questions() if each.kind == KIND]


@pytest.mark.parametrize("text", ["", "/help", "/estimate", "\u202e"])
async def test_nobody_is_left_without_a_word(behind: DeskHouse, anna: Talk, text: str) -> None:
    await _taken(behind, anna)
    before = len(await behind.told())
    assert "由同事回复" in await anna.say(text)
    assert len(await behind.told()) == before


async def test_what_is_too_long_for_anybody_is_said_to_be(behind: DeskHouse, anna: Talk) -> None:
    await _taken(behind, anna)
    assert "太长" in await anna.say("长" * 100_000)
    assert max(map(len, await behind.told())) < 3000


async def test_a_button_of_before_is_told_to_the_desk_in_words(behind: DeskHouse, anna: Talk) -> None:
    await anna.say("测算")
    options = anna.options
    await _taken(behind, anna)
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
    await _taken(behind, anna)
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
