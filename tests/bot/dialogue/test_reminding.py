"""The talk about reminders: offered beside a day, kept after a yes, listed, stopped; never promised in vain."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.messages import Incoming
from tests.bot.talk import Talk

Talking = Callable[..., Talk]
DUE = "2026-12-18"


class Reminded(Talk):
    """A person on a channel that can send by itself, or one that can give a file, or neither."""

    reminds = "message"

    async def say(self, text: str, **more: Any) -> str:
        return await super().say(text, reminds=self.reminds, **more)

    async def choose(self, value: str) -> str:
        incoming = Incoming(f"press {value} {id(self.replies)}", self.key, option=value, reminds=self.reminds)  # type: ignore[arg-type]
        return await self._send(incoming)


@pytest.fixture
def talk(conversations: Any) -> Reminded:
    return Reminded(conversations)


async def agreed(talk: Reminded) -> str:
    await talk.say("11月20日受理的，什么时候出结果")
    await talk.press("到时提醒我")
    return await talk.say("同意")


async def test_a_day_told_is_kept_only_after_the_consent(talk: Reminded) -> None:
    told = await talk.say("11月20日受理的，什么时候出结果")
    assert "2026年12月18日" in told
    asked = await talk.press("到时提醒我")
    for needed in ("2026年12月18日", "只存日子", "取消提醒"):
        assert needed in asked
    assert [option.label for option in talk.options] == ["同意", "不用了"]
    assert "没有你的提醒" in await talk.say("我的提醒")
    await talk.choose(f"remind:yes:due:{DUE}")
    assert "2026年12月18日" in await talk.say("/reminders")


@pytest.mark.parametrize("yes", ["同意", "好的", "可以", "嗯", "1"])
async def test_yes_in_many_words(talk: Reminded, yes: str) -> None:
    await talk.say("11月20日受理的，什么时候出结果")
    await talk.say("到时候提醒我一下")
    assert "记下了" in await talk.say(yes)
    assert "2026年12月18日" in await talk.say("看看我的提醒")


@pytest.mark.parametrize("no", ["不用了", "不用", "取消", "算了", "2"])
async def test_no_keeps_nothing(talk: Reminded, no: str) -> None:
    await talk.say("11月20日受理的，什么时候出结果")
    await talk.press("到时提醒我")
    assert "什么也没存" in await talk.say(no)
    assert "没有你的提醒" in await talk.say("我的提醒")


async def test_the_day_of_a_permit_is_asked_for_and_brings_two(talk: Reminded) -> None:
    await talk.say("居住证签注什么时候办")
    assert "哪天到期" in await talk.press("到时提醒我")
    assert "哪天到期" in await talk.say("3月")
    asked = await talk.say("3月15日")
    assert "2027年2月13日" in asked
    assert "2027年2月23日" in asked
    await talk.say("同意")
    mine = await talk.say("我的提醒")
    assert "签注" in mine
    assert "续办" in mine
    await talk.press("不再提醒：2027年3月15日（周一），积分到期")
    mine = await talk.say("我的提醒")
    assert "签注" in mine
    assert "续办" not in mine


async def test_what_is_asked_while_a_form_is_open_leaves_the_form_as_it_was(talk: Reminded) -> None:
    await talk.say("我38岁，大专")
    assert "哪天到期" in await talk.say("提醒我签注")
    assert "好，不提醒" in await talk.say("取消")
    assert any(option.value.startswith("a:si_base") for option in talk.options)
    assert "哪天到期" in await talk.say("提醒我签注")
    noted = await talk.say("社保5年")
    assert "5 年" in noted


async def test_facts_and_a_wish_in_one_message_are_both_served(talk: Reminded) -> None:
    said = await talk.say("我38岁，居住证明年5月1日到期，到时候提醒我")
    assert "38 岁" in said
    assert "2027年4月1日" in said
    assert "2027年4月10日" in await talk.say("孩子明年5月10日报名，到时候叫我一声")


async def test_the_birthday_that_takes_points(talk: Reminded) -> None:
    await talk.say("我1983年7月2日生，本科双证，社保8年")
    asked = await talk.press("到时提醒我")
    assert "2027年7月2日" in asked
    assert "2027年6月2日" in asked
    assert "出生年月日" in await Reminded(talk._conversations, "p2", "p2").say("44岁生日前提醒我")


async def test_working_days_are_counted_before_their_end_is_asked_about(talk: Reminded) -> None:
    said = await talk.say("12月1日受理，到时提醒我")
    assert "最晚2026年12月29日" in said
    assert "remind:yes:due:2026-12-29" in [option.value for option in talk.options]


@pytest.mark.parametrize(
    "text",
    ["居住证到期系统会短信提醒我吗", "单位会通知我吗", "朋友提醒我要签注了怎么办", "窗口叫我下周三再来，要带什么"],
)
async def test_what_others_remind_of_is_no_wish(talk: Reminded, text: str) -> None:
    await talk.say(text)
    assert not any(option.value.startswith("remind:yes") for option in talk.options)


@pytest.mark.parametrize(
    ("text", "said"),
    [("2035年1月1日提醒我", "太远"), ("帮我设个提醒", "哪一样"), ("2027年1月1日提醒我", "2027年1月1日")],
)
async def test_a_day_of_ones_own(talk: Reminded, text: str, said: str) -> None:
    assert said in await talk.say(text)


@pytest.mark.parametrize(
    "value",
    [
        "remind:",
        "remind:yes:due:2020-01-01",
        "remind:yes:due:x",
        "remind:yes:none:2027-01-01",
        "remind:yes",
        "remind:ask:none",
        "remind:off:due:2027-01-01",
        "remind:no:due",
        "remind:want:due:9999-12-31",
    ],
)
async def test_a_made_up_or_old_button_keeps_nothing(talk: Reminded, value: str) -> None:
    assert await talk.choose(value)
    assert "没有你的提醒" in await talk.say("我的提醒")


async def test_no_more_than_ten(talk: Reminded) -> None:
    for number in range(1, 11):
        await talk.choose(f"remind:yes:day:2027-01-{number:02}")
    assert "已经有 10 条" in await talk.choose("remind:yes:day:2027-01-20")
    assert "10 条提醒都取消了" in await talk.say("别提醒我了")
    assert "没有你的提醒" in await talk.say("取消提醒")


async def test_what_is_kept_is_shown_and_forgotten(talk: Reminded) -> None:
    await agreed(talk)
    assert "提醒：2026年12月18日" in await talk.say("我的数据")
    await talk.say("忘掉我")
    assert "没有你的提醒" in await talk.say("我的提醒")
    assert "没有存" in await talk.say("我的数据")


async def test_the_page_gives_a_file_and_keeps_nothing(talk: Reminded) -> None:
    talk.reminds = "file"
    await talk.say("居住证2027年3月15日到期")
    said = await talk.say("居住证2027年3月15日到期，到时提醒我")
    assert "不存提醒" in said
    file = talk.replies[0].attachment
    assert file is not None
    lines = file.content.decode().split("\r\n")
    assert file.media_type == "text/calendar"
    assert [line for line in lines if line.startswith("DTSTART")] == [
        "DTSTART;VALUE=DATE:20270213",
        "DTSTART;VALUE=DATE:20270223",
    ]
    assert lines.count("BEGIN:VALARM") == lines.count("END:VALARM") == 2
    await talk.choose("remind:yes:permit:2027-03-15")
    assert "没有你的提醒" in await talk.say("我的提醒")


async def test_a_channel_that_can_do_neither_promises_nothing(talk: Reminded) -> None:
    talk.reminds = ""
    await talk.say("11月20日受理的，什么时候出结果")
    assert not any(option.value.startswith("remind:") for option in talk.options)
    said = await talk.say("到时提醒我")
    assert "没法" in said
    assert "2026年12月18日" in said
    await talk.choose(f"remind:yes:due:{DUE}")
    assert "没有你的提醒" in await talk.say("我的提醒")


async def test_in_a_group_nobody_reads_anybodys_days(conversations: Any) -> None:
    group = Talk(conversations, "g", "p", group=True)
    for text in ("居住证2027年3月15日到期，到时提醒我", "提醒我签注", "/reminders"):
        assert "私聊" in await group.say(text)
        assert not group.options


async def test_somebody_elses_talk_sees_none_of_it(talk: Reminded, conversations: Any) -> None:
    await agreed(talk)
    assert "没有你的提醒" in await Reminded(conversations, "p2", "p2").say("我的提醒")


async def test_in_traditional_characters(talk: Reminded) -> None:
    await talk.say("居住證2027年3月15日到期，到時提醒我")
    assert "記下了" in await talk.say("同意")
    assert "我記著的提醒" in await talk.say("我的提醒")
    assert "取消了" in await talk.say("別提醒我了")
