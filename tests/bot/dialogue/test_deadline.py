"""The twenty working days in a conversation: asked in one sentence, or day by day in the form."""

from collections.abc import Callable

import pytest

from tests.bot.talk import Talk

People = Callable[..., Talk]


@pytest.mark.parametrize("said", ["11月2日", "今年11月2号", "2026-11-02"])
async def test_the_form_takes_a_day_in_any_wording_and_gives_a_calendar_file(talk: People, said: str) -> None:
    person = talk()
    await person.say("/deadline")
    assert "2026年11月30日" in await person.say(said)
    assert [each.attachment.name for each in person.replies if each.attachment] == ["jifen-deadline.ics"]


@pytest.mark.parametrize(
    "said",
    [
        "我11月18号把材料交上去了，多长时间能批",
        "申请书上周三受理的，审核要多久",
        "11月18号刚把积分材料交了，审核时间多长",
        "上周三人才中心受理了，审多久",
        "上周三交上去的，一般几天能核定",
    ],
)
async def test_a_day_said_with_a_question_in_general_is_counted_from(talk: People, said: str) -> None:
    assert "2026年12月16日" in await talk().say(said)


@pytest.mark.parametrize("said", ["11月4号交的社保什么时候到账", "昨天递的居住证申请，几天能拿到", "审核一般要多久"])
async def test_other_papers_and_no_day_are_not_counted(talk: People, said: str) -> None:
    assert "第 20 个工作日" not in await talk().say(said)


@pytest.mark.parametrize("asked", ["那得等到哪天", "到底啥时候能好", "最晚几号呢"])
async def test_the_day_that_was_told_is_told_again(talk: People, asked: str) -> None:
    person = talk()
    await person.say("11月18号受理的，多久出结果")
    assert "2026年12月16日" in await person.say(asked)


@pytest.mark.parametrize("asked", ["续办什么时候办", "什么时候交材料", "积分什么时候能用"])
async def test_another_day_is_not_the_one_that_was_told(talk: People, asked: str) -> None:
    person = talk()
    await person.say("11月18号受理的，多久出结果")
    assert "2026年12月16日" not in await person.say(asked)


async def test_a_day_that_is_past_is_said_so_and_gives_no_calendar_file(talk: People) -> None:
    person = talk()
    assert "已经过了 28 天" in await person.say("9月21日受理的，到底什么时候出结果")
    assert not any(each.attachment for each in person.replies)
    assert "登录积分系统" in await person.press("怎么查积分的办理进度")


async def test_a_day_that_only_the_calendar_knows_is_read_in_the_form_too(talk: People) -> None:
    person = talk()
    await person.say("/deadline")
    assert "2026年9月30日" in await person.say("国庆前最后一个工作日")


async def test_a_day_in_the_question_needs_no_form(talk: People) -> None:
    assert "2026年10月26日" in await talk().say("9月21日受理的，什么时候出结果")


async def test_a_day_it_is_needed_by_holds_when_the_start_is_asked_for(talk: People) -> None:
    person = talk()
    assert "材料是哪天受理的" in await person.say("12月22号学校就要通知书，材料已经受理了，来得及吗")
    assert "12月22日前来得及" in await person.say("上周四")
    assert "12月22日前来得及" in await person.say("说错了，是上周二")


async def test_a_start_told_after_the_latest_day_is_measured_by_the_same_wish(talk: People) -> None:
    person = talk()
    assert "最晚2026年11月23日" in await person.say("12月21号前要拿到结果，最晚哪天受理")
    assert "12月21日前不能保证" in await person.say("那后天受理呢")
    assert "12月31日前来得及" in await person.say("要是宽限到12月31号呢")


async def test_it_is_said_which_days_count_when_that_is_asked(talk: People) -> None:
    person = talk()
    await person.say("11月18号受理的，哪天出结果")
    assert "平常的周末和法定节假日不算" in await person.say("礼拜天也算在内吗")
    assert "平常的周末和法定节假日不算" in await person.say("咋要这么久啊")


async def test_what_is_over_leads_to_how_to_check(talk: People) -> None:
    person = talk()
    await person.say("8月3号受理的，哪天出结果")
    assert "登录积分系统" in await person.say("都超期了，该去问谁啊")


async def test_a_question_for_the_same_days_in_other_words_is_not_asked_back(talk: People) -> None:
    said = await talk().say("11月18号受理点开的回执，说20个工作日，哪天到头")
    assert "2026年12月16日" in said
    assert "材料是哪天受理的" not in said


@pytest.mark.parametrize(
    ("needed", "moved", "verdict"),
    [
        ("12月31号前要结果，12月2号受理来得及吗", "窗口通知实际12月7号受理", "不能保证"),
        ("12月31号前要结果，12月7号受理来得及吗", "我去盯一下 争取12月1号受理", "12月31日前来得及"),
        ("12月25日前要通知书，11月24号受理行吗", "公司刚又讲要到12月1号才收件", "不能保证"),
        ("阳历年前要拿到，11月30号受理行吗", "财务又打电话说12月4号才收", "12月31日前不能保证"),
        ("12月28号学校要看通知书，11月25号受理行不行", "老板说下周三才肯交", "12月28日前不能保证"),
    ],
)
async def test_another_day_that_somebody_tells_keeps_the_day_of_need(
    talk: People, needed: str, moved: str, verdict: str
) -> None:
    person = talk()
    await person.say(needed)
    assert verdict in await person.say(moved)


@pytest.mark.parametrize("said", ["人事说12月8号发工资", "公司说12月8号才给我交社保", "老公那边12月8号才入职"])
async def test_what_else_somebody_tells_of_a_day_changes_no_count(talk: People, said: str) -> None:
    person = talk()
    await person.say("12月31号前要结果，12月2号受理来得及吗")
    assert "第 20 个工作日" not in await person.say(said)
