"""Somebody's own total, told with what is asked of it, is reckoned on; what only sounds like it is not."""

import pytest

from bot.content.content import Content
from bot.dialogue.outcome import Outcome
from tests.bot.dialogue.test_cut_short import held


def _said(outcome: Outcome) -> str:
    return "\n".join(reply.text for reply in outcome.replies)


@pytest.mark.parametrize(
    ("says", "then"),
    [
        ("现在积分116，再交一年社保够不够", "是 119 分，离 120 分还差 1 分"),
        ("去年算下来114分，今年又多交了一年社保，够了吧", "是 117 分，离 120 分还差 3 分"),
        ("我112分，社保再交三年够不够", "是 121 分，够 120 分"),
        ("我119分，45岁，社保再多交一年够了吗", "年龄分少 2 分，是 120 分，够 120 分"),
    ],
)
def test_more_years_are_added_and_what_age_takes_is_taken_off(says: str, then: str, content: Content) -> None:
    outcome = held(content, says)
    assert outcome.did[0] == "answer"
    assert then in _said(outcome)


@pytest.mark.parametrize(
    ("says", "years"),
    [
        ("我积分116差4分怎么补", 2),
        ("差6分怎么办", 2),
        ("还差5分，有啥办法", 2),
        ("我110分，就差10分，怎么凑", 4),
        ("目前119分，还有希望吗", 1),
    ],
)
def test_what_is_missing_is_told_in_years_and_in_other_items(says: str, years: int, content: Content) -> None:
    said = _said(held(content, says))
    assert f"再缴满 {years} 年就补上" in said
    assert "按 1 倍缴费，基数分 50" in said


def test_what_is_asked_next_is_of_the_same_total(content: Content) -> None:
    first = "积分116，差4分，怎么弄"
    assert "离 120 分差 4 分" in _said(held(content, first, "除了考证还有别的招吗"))
    assert "是 122 分" in _said(held(content, first, "那社保再多两年是不是就够了"))


def test_a_total_is_no_fact_and_an_age_beside_it_is_one(content: Content) -> None:
    session = held(content, "我119分，45岁，社保再多交一年够了吗").session
    state = session.state("estimate", "")
    assert state is not None
    assert state.answers == {"age": 45}


@pytest.mark.parametrize(
    "says",
    ["差5分能落户吗", "120分够吗", "大专多少分", "积分从125掉到116了怎么办", "我今年105分", "我老公115分差5分怎么补"],
)
def test_what_is_about_something_else_is_not_reckoned(says: str, content: Content) -> None:
    assert "按你说的" not in _said(held(content, says))
    assert "就补上" not in _said(held(content, says))


def test_what_is_asked_besides_is_answered(content: Content) -> None:
    assert "materials-list" in held(content, "现在总分115，社保再交两年够不够，办的时候带哪些材料").entries
