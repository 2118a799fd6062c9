"""A divorce told by when it was, and a degree that was obtained late, set right what was told before."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

MARRIED = "40岁 大专 社保6年 老公上海户口 结婚9年"


def _answers(content: Content, *says: str) -> dict[str, object]:
    state = held(content, *says).session.state("estimate", "")
    assert state is not None
    return dict(state.answers)


@pytest.mark.parametrize(
    "says", ["我们去年离的", "哦 是2022年离的婚", "上个月就离了", "三年前离的", "离婚证都领好了", "早就离了"]
)
def test_a_divorce_by_its_time(says: str, content: Content) -> None:
    answers = _answers(content, MARRIED, says)
    assert answers["spouse_shanghai_hukou"] is False
    assert "spouse_shanghai_hukou_years" not in answers


@pytest.mark.parametrize("says", ["去年离的职", "离得不远", "离婚证丢了怎么办"])
def test_another_leaving_changes_nothing(says: str, content: Content) -> None:
    assert _answers(content, MARRIED, says)["spouse_shanghai_hukou_years"] == 9


@pytest.mark.parametrize("says", ["学位后来补了", "不对 学位后来又补上了", "学位证去年补了"])
def test_a_degree_obtained_late(says: str, content: Content) -> None:
    assert _answers(content, "33 本科没学位 社保4年", says)["education"] == "bachelor_with_degree"


@pytest.mark.parametrize("says", ["学位还没补", "学位后来没补上", "学位能补吗", "学位要补考"])
def test_one_that_is_not_there_yet(says: str, content: Content) -> None:
    assert _answers(content, "33 本科没学位 社保4年", says)["education"] == "bachelor_no_degree"
