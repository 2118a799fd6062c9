"""A school that a child goes to, and one before the highest, leave the education that is known as it is."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

KNOWN = "41岁，硕士，社保3年"


def _education(content: Content, *says: str) -> object:
    state = held(content, *says).session.state("estimate", "")
    assert state is not None
    return state.answers["education"]


@pytest.mark.parametrize(
    "says",
    [
        "老大后年初中",
        "小宝马上读小学了",
        "大的今年高一",
        "我们家两个娃 一个初中一个高中",
        "闺女考不上就去读职高",
        "儿子成绩一般，技校也可以",
        "老三还在幼儿园，老二初三",
    ],
)
def test_a_school_of_a_child_is_not_the_parents(says: str, content: Content) -> None:
    assert _education(content, KNOWN, says) == "master"


@pytest.mark.parametrize(
    "says",
    ["本科是在成都念的", "我大专学的机械", "高中在县里读的", "2001年拿的中专文凭", "先读了三年大专", "本科自考的"],
)
def test_a_schooling_before_the_highest_takes_nothing(says: str, content: Content) -> None:
    assert _education(content, KNOWN, says) == "master"


@pytest.mark.parametrize(
    ("says", "education"),
    [
        ("不对，是大专", "college"),
        ("我是大专", "college"),
        ("其实就读到高中", "below_college"),
        ("大专毕业", "college"),
        ("硕士没毕业，只有本科", "bachelor"),
        ("学历写大专", "college"),
    ],
)
def test_a_lower_one_that_sets_right_is_taken(says: str, education: str, content: Content) -> None:
    assert _education(content, KNOWN, says) == education


def test_what_is_told_behind_the_children_is_the_parents(content: Content) -> None:
    state = held(content, "39 大专 我两个娃 一个小学一个高二 社保9年").session.state("estimate", "")
    assert state is not None
    assert state.answers == {"age": 39, "education": "college", "si_years": 9}
