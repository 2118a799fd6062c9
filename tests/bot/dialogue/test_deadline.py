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
