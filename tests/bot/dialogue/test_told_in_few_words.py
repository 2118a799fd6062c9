"""Facts told in few words beside others, or beside a question in English."""

from collections.abc import Mapping
from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


def _known(content: Content, *says: str) -> Mapping[str, Any]:
    session = held(content, *says).session
    return {slot: value for state in session.of_person("") for slot, value in state.answers.items()}


@pytest.mark.parametrize(
    ("says", "age"), [("我香港籍41", 41), ("我是台湾人，今年36", 36), ("本人河南人44大专", 44), ("我外籍29", 29)]
)
def test_an_age_behind_where_somebody_is_from(says: str, age: int, content: Content) -> None:
    assert _known(content, says)["age"] == age


@pytest.mark.parametrize(
    ("says", "area"),
    [
        ("在嘉定上班4年，不是临港", "new_city"),
        ("不在临港，在奉贤工作3年", "new_city"),
        ("没在临港上过班", "none"),
        ("不在临港，也不在嘉定", "none"),
    ],
)
def test_one_suburb_denied_is_not_every_suburb(says: str, area: str, content: Content) -> None:
    assert _known(content, "37岁大专，社保6年", says)["suburb_area"] == area


def test_a_suburb_without_years_is_not_denied_with_another(content: Content) -> None:
    assert "suburb_area" not in _known(content, "37岁大专，社保6年，奉贤，不是临港")


@pytest.mark.parametrize(
    ("says", "known"),
    [
        ("I'm 41 with a bachelor's degree. Would I make it?", {"age": 41, "education": "bachelor_with_degree"}),
        ("Hello, 27 with a master's degree, am I good?", {"age": 27, "education": "master"}),
    ],
)
def test_facts_beside_a_question_in_english(says: str, known: Mapping[str, Any], content: Content) -> None:
    assert known.items() <= _known(content, says).items()


def test_a_multiple_that_is_still_so_sets_right(content: Content) -> None:
    known = _known(content, "37岁本科，2倍", "不对，还是0.8倍")
    assert known["si_base"] == "0.8x_to_1x"
    assert known["education"] == "bachelor"


@pytest.mark.parametrize("says", ["让我再缴三年 够不够", "叫我多交四年社保，能到多少"])
def test_years_that_pass_are_no_months(says: str, content: Content) -> None:
    outcome = held(content, "37岁大专，社保6年，1倍", says)
    assert "what_if" in outcome.did
    assert "months_at_1x" not in _known(content, "37岁大专，社保6年，1倍", says)
