"""People told of one after another by their turn, or by a number and a surname: each has their own facts."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


def _ages(content: Content, *says: str) -> dict[str, object]:
    session = held(content, *says).session
    states = {person: session.state("estimate", person) for person in session.people}
    return {person: state.answers.get("age") for person, state in states.items() if state is not None}


@pytest.mark.parametrize(
    "says",
    [
        "下一位 47 硕士 社保6年",
        "再来一个，47，硕士，社保6年",
        "那另外那个人 47 硕士",
        "又一位，今年47，硕士",
        "另一个 47 硕士",
    ],
)
def test_whoever_comes_next_is_somebody_else(says: str, content: Content) -> None:
    assert _ages(content, "替单位问：33 大专 社保5年", says) == {"": 33, "第二位": 47}


def test_several_by_their_turn_in_one_message(content: Content) -> None:
    told = "小周 36 大专 社保6年；另外一个 42 本科双证 社保3年；再一个 52 大专 社保13年"
    assert _ages(content, told) == {"小周": 36, "第二位": 42, "第三位": 52}


def test_each_is_asked_for_by_their_place(content: Content) -> None:
    outcome = held(content, "有个客户 36 大专 社保6年", "再来一位 42 本科双证 社保3年", "第一个多少分")
    assert outcome.session.current == "客户"


def test_turning_to_the_next_twice(content: Content) -> None:
    says = ("33 大专 社保5年", "下一位", "47 硕士 社保6年", "下一位", "29 本科双证 社保1年")
    assert _ages(content, *says) == {"": 33, "另一个人": 47, "第三位": 29}


@pytest.mark.parametrize(
    "says",
    [
        "名单：1 韩 本科双证 44 社保4年；2 曹 大专 39 社保8年",
        "1. 韩 44 本科双证 社保4年 2. 曹 39 大专 社保8年",
        "1、韩 44 本科双证；2、曹 39 大专 社保8年",
    ],
)
def test_a_list_by_numbers_and_surnames(says: str, content: Content) -> None:
    assert _ages(content, says) == {"韩": 44, "曹": 39}
    assert held(content, says, "曹现在多少").session.current == "曹"


@pytest.mark.parametrize("says", ["另一个问题，社保怎么查", "下一个月满6年", "还有一个证，中级"])
def test_another_thing_is_nobody(says: str, content: Content) -> None:
    assert _ages(content, "33 大专 社保5年", says) == {"": 33}


def test_a_year_of_birth_in_a_row_is_no_length_of_insurance(content: Content) -> None:
    state = held(content, "33 大专 社保5年", "另一位 1986年 大专 社保6年").session.state("estimate", "第二位")
    assert state is not None
    assert state.answers == {"birth_year": 1986, "education": "college", "si_years": 6}
