"""Every card of a talk: filled from the data its text is composed of."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from bot.cards import (
    ComparisonCard,
    DeadlineCard,
    OutlookCard,
    QuestionCard,
    ResultCard,
    RoutesCard,
)
from bot.dialogue.cards.dropped import ABOUT
from bot.dialogue.cards.question import legend_and_hint
from bot.reply_json import reply_from_json, reply_to_json
from flows.points import uncounted
from tests.bot.talk import Talk

STORY = "我1983年5月生，大专，技能四级，社保8年，0.8倍30个月"
Wanted = TypeVar("Wanted")


def card(talk: Talk, kind: type[Wanted]) -> Wanted:
    """Return the card of that kind in the last replies; it survives the outbox."""
    for reply in talk.replies:
        assert reply_from_json(reply_to_json(reply)) == reply
    return next(reply.card for reply in talk.replies if isinstance(reply.card, kind))


@pytest.fixture
async def told(talk: Callable[..., Talk]) -> Talk:
    someone = talk()
    await someone.say(STORY)
    await someone.say("先看结果")
    return someone


@pytest.mark.no_cover
async def test_the_result_says_what_its_text_says(told: Talk) -> None:
    result = card(told, ResultCard)
    text = "\n".join(reply.text for reply in told.replies)
    assert (result.score.total, result.score.standard, result.score.standing) == (104, 120, "short")
    assert result.score.verdict == "还差 16 分"
    assert sum(part.points for part in result.score.parts) == result.score.total
    for part in result.score.parts:
        assert f"· {part.name} {part.points} 分：{part.reason}" in text
    for note in (*result.notes, *(each.reason for each in result.dropped[1:])):
        assert f"· {note}" in text
    assert [action.value for action in result.main] == ["do:routes", "do:outlook"]


async def test_what_lost_and_what_is_too_little_is_dropped_with_its_points(told: Talk) -> None:
    dropped = [(each.name, each.points) for each in card(told, ResultCard).dropped]
    assert dropped == [("技能四级", 30), ("社保基数", 25)]


async def test_an_open_question_shows_what_it_can_bring(talk: Callable[..., Talk]) -> None:
    someone = talk()
    await someone.say("我43岁，大专，社保8年，社保按最低基数交，没有职称，在五个新城工作并居住")
    await someone.say("先看结果")
    by_name = {part.name: part for part in card(someone, ResultCard).open}
    assert "加分项" in by_name
    assert by_name["加分项"].high is None


async def test_enough_points_lead_to_what_else_is_needed(talk: Callable[..., Talk]) -> None:
    someone = talk()
    await someone.say("我30岁，硕士，社保6年")
    result = card(someone, ResultCard)
    assert result.score.standing == "enough"
    assert result.barriers[0].startswith("光有分还报不了")
    assert result.main[0].value == "do:eligibility"


async def test_the_ways_stand_by_effort_with_their_papers(told: Talk) -> None:
    await told.choose("do:routes")
    routes = card(told, RoutesCard)
    assert [way.effort for way in routes.ways] == ["time", "exam"]
    assert routes.headline == "到 120 分，有 2 条走得通的路"
    assert all(way.total >= 120 and way.papers for way in routes.ways)
    assert routes.ways[0].when.startswith("最早 20")


async def test_the_months_to_come_head_with_the_crossing(told: Talk) -> None:
    await told.choose("do:outlook")
    outlook = card(told, OutlookCard)
    crossing = next(turn for turn in outlook.turns if turn.crosses)
    assert outlook.headline == f"{crossing.day} 起满 120 分"
    assert outlook.known_until == "2027-12-31"
    assert outlook.day < crossing.day < outlook.until


async def test_two_persons_stand_side_by_side(told: Talk) -> None:
    await told.say("我老婆1990年3月生，本科有学位，社保6年")
    await told.say("我和老婆谁的分高")
    comparison = card(told, ComparisonCard)
    assert [(each.name, each.score.total) for each in comparison.people] == [("你老婆", 138), ("你", 104)]
    assert comparison.headlines == ("你老婆 138 分，够 120 分", "你 104 分，还差 16 分")


async def test_a_deadline_names_its_days(talk: Callable[..., Talk]) -> None:
    someone = talk()
    await someone.say("9月21日受理的，什么时候出结果")
    deadline = card(someone, DeadlineCard)
    assert (deadline.start, deadline.days, deadline.due) == ("2026-09-21", 20, "2026-10-26")


async def test_a_question_parts_from_its_hint_and_carries_what_went_wrong(talk: Callable[..., Talk]) -> None:
    someone = talk()
    await someone.say("测算")
    asked = card(someone, QuestionCard)
    assert (asked.legend, asked.hint) == ("已经拿到的最高学历是哪一档？", "在读的不算")
    assert asked.error == ""
    await someone.say("9")
    again = card(someone, QuestionCard)
    assert again.error == "编号只有 1 到 6。"
    assert again.field == asked.field


@pytest.mark.parametrize(
    ("ask", "parted"),
    [
        ("你今年多大？（说年龄就行）", ("你今年多大？", "说年龄就行")),
        ("是哪一片？", ("是哪一片？", "")),
        ("有证书吗？有几个就选最高的一个。", ("有证书吗？", "有几个就选最高的一个。")),
        ("有的请选出来（可多选）：", ("有的请选出来", "可多选")),
        ("", ("", "")),
    ],
)
def test_legend_and_hint(ask: str, parted: tuple[str, str]) -> None:
    assert legend_and_hint(ask) == parted


async def test_a_group_gets_no_card(talk: Callable[..., Talk]) -> None:
    group = talk(chat="g", person="p", group=True)
    for said in (STORY, "先看结果", "测算"):
        await group.say(said)
        assert all(reply.card is None for reply in group.replies)


async def test_several_options_at_once_are_the_whole_answer(talk: Callable[..., Talk]) -> None:
    someone = talk()
    await someone.say(STORY)
    asked = card(someone, QuestionCard)
    assert asked.answered_by == "several"
    await someone.choose_several("t:bonuses:fresh_graduate", "t:bonuses:award")
    assert card(someone, QuestionCard).field == "award"
    await someone.say("我的数据")
    assert "加分项：全日制应届大学毕业生、得过市级以上表彰奖励" in someone.replies[0].text


@pytest.mark.parametrize(
    "values",
    [("t:bonuses:nothing_like_it",), ("t:education:college",), ("t:bonuses:award", "t:suburb:award"), ("do:restart",)],
)
async def test_several_options_that_are_not_of_the_question_take_nothing(
    talk: Callable[..., Talk], values: tuple[str, ...]
) -> None:
    someone = talk()
    await someone.say(STORY)
    said = await someone.choose_several(*values)
    assert card(someone, QuestionCard).field == "bonuses"
    assert said.startswith("这个按钮")


def test_every_reason_to_count_nothing_is_about_an_item() -> None:
    source = Path(uncounted.__file__).read_text(encoding="utf-8")
    reasons = re.findall(r'Reason\("(\w+)"|(?:key = |else )"(\w+)"', source)
    assert {one or other for one, other in reasons} == ABOUT.keys()
