"""A degree that somebody only supposes to have is no answer to the question whether they have one."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

OPENED = ("33岁，本科，社保6年",)


@pytest.mark.parametrize(
    "says", ["应该有学位吧不确定", "应该是有学位证的…得回家找找", "好像有", "估计有吧", "可能拿了，记不清了"]
)
def test_it_is_left_open(says: str, content: Content) -> None:
    outcome = held(content, *OPENED, says)
    answers = outcome.session.state("estimate", "")
    assert answers is not None
    assert answers.answers["education"] == "bachelor"
    assert outcome.asking != "degree"


@pytest.mark.parametrize(("says", "value"), [("有的", "bachelor_with_degree"), ("应该没有学位", "bachelor_no_degree")])
def test_an_answer_is_one(says: str, value: str, content: Content) -> None:
    answers = held(content, *OPENED, says).session.state("estimate", "")
    assert answers is not None
    assert answers.answers["education"] == value
