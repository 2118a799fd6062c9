"""A step back takes back what was told last, not only what was answered: before and after a result."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

_PROFILE = "37岁大专，社保7年"
_KNOWN = {"age": 37, "education": "college", "si_years": 7}


@pytest.mark.parametrize("says", ["上一步", "撤销", "刚刚发的那句不算数", "哎呀，就当我没讲过", "把上一条撤掉"])
@pytest.mark.parametrize("told", ["我有高级职称", "社保其实是11年", "不对，我43，本科有学位"])
def test_what_was_told_last_counts_no_more(told: str, says: str, content: Content) -> None:
    outcome = held(content, _PROFILE, told, says)
    state = outcome.session.state("estimate", "")
    assert state is not None
    assert state.answers == _KNOWN
    assert "steer" in outcome.did


def test_what_was_told_before_it_is_taken_back_next(content: Content) -> None:
    outcome = held(content, _PROFILE, "2倍", "我40岁了", "撤销", "撤销")
    state = outcome.session.state("estimate", "")
    assert state is not None
    assert state.answers == _KNOWN
    assert outcome.asking == "si_base"


def test_an_answer_and_what_was_told_beside_it_go_together(content: Content) -> None:
    outcome = held(content, _PROFILE, "1倍，缴了15个月，另外有高级职称", "上一步")
    state = outcome.session.state("estimate", "")
    assert state is not None
    assert state.answers == _KNOWN
    assert "职称" in outcome.replies[-1].text


def test_after_a_result_it_is_counted_anew(content: Content) -> None:
    outcome = held(content, "41岁，博士，社保3年", "其实我是大专", "上一条不算")
    state = outcome.session.state("estimate", "")
    assert state is not None
    assert state.answers["education"] == "doctor"
    assert "149 分" in outcome.replies[-1].text


def test_nothing_told_is_nothing_to_take_back(content: Content) -> None:
    outcome = held(content, _PROFILE, "上一步")
    assert "第一题" in outcome.replies[-1].text
