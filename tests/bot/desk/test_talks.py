"""A talk that a person takes over: asked for, taken, released, gone back from, silent for long."""

from datetime import datetime

import pytest

from bot.clock import SHANGHAI
from tests.bot.desk.conftest import Clock, DeskHouse, taken
from tests.bot.talk import Talk


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
    await taken(behind, anna)
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
    await taken(behind, anna)
    await behind.ears.hear(1, "released", "t2")
    assert "我接着帮你" in (await behind.said_to("anna"))[-1]
    assert "能补" in await anna.say("通知书丢了怎么办")
    await behind.ears.hear(1, "said", "t3", "还有一句")
    assert "还有一句" not in "".join(await behind.said_to("anna"))
    assert (await behind.told())[-1] == "#1 已经结束，没有发给对方。"


@pytest.mark.parametrize("wish", ["回到机器人", "/bot", "让机器人回答吧", "不用人工了", "还是机器人吧", "切回机器人"])
async def test_the_person_can_go_back_in_their_own_words(behind: DeskHouse, anna: Talk, wish: str) -> None:
    await taken(behind, anna)
    assert "我接着帮你" in await anna.say(wish)
    assert (await behind.told())[-1] == "#1 对方回到机器人了，不用再回。"
    assert "能补" in await anna.say("通知书丢了怎么办")


async def test_going_back_and_asking_in_one_message_serves_both(behind: DeskHouse, anna: Talk) -> None:
    await taken(behind, anna)
    said = await anna.say("回到机器人，通知书丢了怎么办")
    assert "我接着帮你" in said
    assert "能补" in said


async def test_an_open_form_waits_and_goes_on(behind: DeskHouse, anna: Talk) -> None:
    await anna.say("测算")
    await anna.say("大专")
    await taken(behind, anna)
    assert await anna.say("35") == ""
    await behind.ears.hear(1, "released", "t2")
    assert "最近 4 年" in await anna.say("35")


async def test_after_a_quiet_hour_the_assistant_comes_back(behind: DeskHouse, anna: Talk, clock: Clock) -> None:
    await taken(behind, anna)
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
    await taken(behind, anna)
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


async def test_a_group_is_not_handed_over(behind: DeskHouse) -> None:
    group = Talk(behind.conversations, "-5", "anna", group=True)
    assert "群里不转人工" in await group.say("转人工")
    assert await behind.told() == []


async def test_an_edited_message_reaches_whoever_has_the_talk(behind: DeskHouse, anna: Talk) -> None:
    await taken(behind, anna)
    await anna.say("我的通知书掉了", message=5)
    await anna.say("别的", message=6)
    assert await anna.say("我的通知书丢了", message=5, edited=True) == ""
    assert (await behind.told())[-1] == "#1 对方：我的通知书丢了"


async def test_who_writes_traditional_reads_traditional(behind: DeskHouse, anna: Talk) -> None:
    assert "已經叫同事了" in await anna.say("轉人工")
    await behind.ears.hear(1, "taken", "t1")
    assert "同事來了" in (await behind.said_to("anna"))[-1]
