"""Words that only ask politely say nothing beside others."""

import pytest

from flows.understanding.clauses.clauses import clauses
from flows.understanding.clauses.courtesies import without_courtesies
from language.spelling import plain


@pytest.mark.parametrize(
    "said",
    [
        "年检要带什么,在线等",
        "年检要带什么？多谢各位老师",
        "请教一下，年检要带什么",
        "年检要带什么，急急！",
        "年检要带什么，求解答，先谢过",
    ],
)
def test_a_courtesy_beside_a_question_is_left_out(said: str) -> None:
    assert [each.text for each in without_courtesies(clauses(plain(said)))] == ["年检要带什么"]


@pytest.mark.parametrize("said", ["谢谢老师", "请问一下", "在线等"])
def test_a_courtesy_alone_is_kept(said: str) -> None:
    assert without_courtesies(clauses(said))


@pytest.mark.parametrize("said", ["急诊能报吗", "感谢信算表彰吗", "请问号码是多少", "等回复要几天"])
def test_words_that_begin_like_a_courtesy_are_kept(said: str) -> None:
    assert without_courtesies(clauses(said)) == clauses(said)
