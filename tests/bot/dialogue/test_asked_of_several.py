"""A table of several who are known, who is to go first, and whether one of them may apply; and who needs no points."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

TWO = ("小苏34岁，硕士，社保3年；小魏44岁，大专，社保12年",)


@pytest.mark.parametrize("asked", ["弄张表给我看看", "帮我列成一张表", "给我做个表格"])
def test_a_table_is_one_of_those_who_are_known(asked: str, content: Content) -> None:
    assert "2 个人" in held(content, *TWO, asked).replies[0].text
    assert "个人" not in held(content, asked).replies[0].text[:4]


@pytest.mark.parametrize("asked", ["那该让谁先申请", "他们谁先报"])
def test_who_goes_first_is_who_has_more(asked: str, content: Content) -> None:
    assert held(content, *TWO, asked).did == ("result", "answer")


def test_whether_somebody_who_is_named_may_apply_is_asked_of_them(content: Content) -> None:
    outcome = held(content, *TWO, "小魏能不能申请")
    assert (outcome.session.current, outcome.asking) == ("小魏", "permit")


@pytest.mark.parametrize("asked", ["我有上海户口，还要办居住证积分吗", "我本来就是上海人，能申请积分吗"])
def test_who_is_registered_here_needs_no_points(asked: str, content: Content) -> None:
    assert "没有本市户籍" in held(content, asked).replies[0].text


def test_whose_spouse_is_registered_here_asks_for_the_points_of_that(content: Content) -> None:
    assert "spouse-shanghai-bonus" in held(content, "我爱人是上海户口，能加积分吗").entries


def test_a_wish_to_apply_that_asks_if_one_may_opens_its_gates(content: Content) -> None:
    assert held(content, "我打算办积分，行不行").asking == "permit"
