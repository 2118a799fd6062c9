"""What goes on with a child's step at school: the grade alone, and by when it has to be done."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

SCHOOL = "when-to-start-for-school"


@pytest.mark.parametrize(("told", "year"), [("四年级", "2028"), ("我家老大高二了", "2028"), ("女儿现在初一", "2029")])
def test_a_grade_alone_is_of_a_child(told: str, year: str, content: Content) -> None:
    outcome = held(content, told)
    assert outcome.entries == (SCHOOL,)
    assert f"是 {year} 年" in outcome.replies[0].text


@pytest.mark.parametrize("asked", ["那还来得及不", "最迟几月要交上去", "现在开始办晚不晚"])
def test_by_when_is_told_of_the_step_that_was_named(asked: str, content: Content) -> None:
    outcome = held(content, "娃后年9月读小学，几时开始办积分好", asked)
    assert outcome.entries == (SCHOOL,)
    assert "是 2028 年" in outcome.replies[0].text


def test_without_such_a_step_a_term_is_one_of_something_else(content: Content) -> None:
    assert SCHOOL not in held(content, "通知书丢了怎么补", "最晚哪天交材料").entries


@pytest.mark.parametrize(
    "told", ["娃今年上小学，积分啥时候办", "我家老二今年升初中，什么时候办积分来得及", "今年中考，积分几月办好"]
)
def test_a_step_that_is_over_this_year_is_said_to_be(told: str, content: Content) -> None:
    said = held(content, told).replies[0].text
    assert said.startswith("2026 年的已经过了")
    assert "2027 年" in said


def test_a_grade_of_this_school_year_is_not_over(content: Content) -> None:
    assert "已经过了" not in held(content, "儿子今年初三，积分几时办").replies[0].text
