"""Points that somebody has added up are checked, and are nobody's age or years."""

import pytest

from bot.content.content import Content
from flows.points.checked_sum import _GIVES
from flows.reading.base.last_year_reached import last_year_reached
from flows.understanding.asked.worth.points_summed import _SURE, points_summed
from tests.bot.conftest import NOW
from tests.bot.dialogue.test_cut_short import held


@pytest.mark.parametrize(
    ("says", "words"),
    [
        ("年龄25+学历50+社保21+基数25，能到120吗", "= 121 分，到 120 分了"),
        ("HR说我年龄23、学历60、社保12，一共95分", "加得对"),
        ("学历90年龄27社保9，合计126是不是", "年龄 27 + 社保 9 = 126 分"),
        ("中级100加年龄21，121分", "加得对：中级 100 + 年龄 21 = 121 分"),
        ("60+30+24等于117，我没算错吧", "加起来不是 117：60 + 30 + 24 = 114 分"),
        ("社保8年24分加年龄30分加大专50分，够120吗", "社保8年 24 + 年龄 30 + 大专 50 = 104 分"),
        ("年龄三十加学历六十，一共九十分，对吧", "离 120 分还差 30 分"),
        ("学历100、中级100、年龄30，230分？", "只取高的一项，不相加，能算 130 分"),
        ("40加30加15再加基数25是不是110", "加得对"),
    ],
)
def test_a_sum_of_points_is_checked(says: str, words: str, content: Content) -> None:
    outcome = held(content, says)
    assert words in outcome.replies[0].text
    assert outcome.session.state("estimate", "") is None


@pytest.mark.parametrize(
    ("says", "words"),
    [
        ("大专60加年龄30，90分对吧", "大专没有 60 分这一档，有的是 50 分"),
        ("学历80+年龄30=110", "学历没有 80 分这一档，有的是 50、60、90、100、110 分"),
        ("社保25分，年龄30分，加一起55", "社保每满 1 年 3 分，所以不会是 25 分"),
        ("博士110，年龄28分，合计138", "年龄没有 28 分这个数"),
    ],
)
def test_points_that_an_item_does_not_give_are_named(says: str, words: str, content: Content) -> None:
    assert words in held(content, says).replies[0].text


def test_facts_beside_a_sum_are_kept(content: Content) -> None:
    state = held(content, "我37岁大专社保9年，算下来30+50+27=107对吗").session.state("estimate", "")
    assert state is not None
    assert {slot: state.answers[slot] for slot in ("age", "education", "si_years")} == {
        "age": 37,
        "education": "college",
        "si_years": 9,
    }


@pytest.mark.parametrize(
    "says",
    [
        "年龄30，学历本科，社保10年，够吗",
        "本科 36 社保 6",
        "大专35社保6年",
        "年龄30，社保10，有120吗",
        "学历90分和年龄30分能加吗",
        "我33，社保5+3年，大专",
        "大专是50分吗",
        "技师100和本科90能不能合在一起算190",
        "2019+1",
    ],
)
def test_facts_and_other_questions_are_no_sum(says: str) -> None:
    assert points_summed(says, NOW.date()) is None


@pytest.mark.parametrize(
    ("says", "entry"),
    [
        ("学历60+年龄30+社保27，到120了吗，另外办这个要带什么材料", "materials-list"),
        ("我算了，50加30加24等于104，通知书找不着了怎么补", "reprint-notice"),
    ],
)
def test_a_question_beside_a_sum_is_answered_too(says: str, entry: str, content: Content) -> None:
    outcome = held(content, says)
    assert outcome.entries == (entry,)
    assert any("分" in reply.text and "+" in reply.text for reply in outcome.replies)


def test_the_numbers_known_for_points_are_those_of_the_policy(content: Content) -> None:
    gives = {item: set(_GIVES[item](content.policy.on(NOW.date()))) for item in _SURE}
    # Thirty is more often an age.
    gives["certificate"].remove(30)
    assert {item: set(points) for item, points in _SURE.items()} == gives


def test_the_months_that_a_certificate_needs_are_those_of_the_policy(content: Content) -> None:
    rule = content.policy.on(NOW.date()).certificate.recent_base
    told = {each.value for each in last_year_reached("近一年基数达标")}
    assert told == {rule.months}
