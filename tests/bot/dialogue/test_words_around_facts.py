"""Words around a fact that say what it is: what was done for one, what a degree was refused for, what is waited for."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_set_right_in_passing import played

PROFILE = "46岁，本科双证，社保9年"


@pytest.mark.parametrize(
    ("said", "years"),
    [
        ("我2009年3月公司给上的上海社保，没断过", 17),
        ("我2012年8月饭店老板给交的社保，一直交到现在", 14),
        ("我2015年6月学校给办的社保，没断过", 11),
    ],
)
def test_the_day_on_which_somebody_was_insured_by_a_firm_is_no_birth(content: Content, said: str, years: int) -> None:
    known = played(content, said)[1]
    assert known["si_years"] == years
    assert not known.keys() & {"birth_year", "birth_date"}


def test_a_birth_beside_an_employer_stays_one(content: Content) -> None:
    known = played(content, "我1985年3月生的 单位给上的社保9年")[1]
    assert (known["birth_date"], known["si_years"]) == ("1985-03", 9)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("学位没拿到 答辩没过 只有毕业证", {"education": "bachelor_no_degree"}),
        ("学位英语没过，没发学位证", {"education": "bachelor_no_degree"}),
        ("学历核实没过", {"education": "bachelor_with_degree", "education_accepted": False}),
    ],
)
def test_what_a_degree_was_refused_for_is_no_verification(content: Content, said: str, told: dict[str, Any]) -> None:
    known = played(content, PROFILE, said)[1]
    assert {"education_accepted": known.get("education_accepted", True)} == {
        "education_accepted": told.get("education_accepted", True)
    }
    assert known["education"] == told["education"]


@pytest.mark.parametrize(
    "said", ["考不上的话，就等社保满12年，那时候多少分", "那就等社保满12年再办，到时候几分", "等社保满12年够吗"]
)
def test_years_that_are_waited_for_are_supposed(content: Content, said: str) -> None:
    outcome, known = played(content, PROFILE, said)
    assert "what_if" in outcome.did
    assert known["si_years"] == 9


@pytest.mark.parametrize(
    ("said", "slots"),
    [
        ("年龄报成虚岁了，周岁是45", {"age": 45}),
        ("社保说成九年了，是七年", {"si_years": 7}),
        ("学历填成本科了，其实是大专", {"education": "college"}),
    ],
)
def test_what_was_told_as_another_value_is_set_right(content: Content, said: str, slots: dict[str, Any]) -> None:
    known = played(content, PROFILE, said)[1]
    assert {slot: known[slot] for slot in slots} == slots


@pytest.mark.parametrize(
    "said", ["我 manager 是博士，他说光学历就拿了 110", "车间里新来的学徒才 19，中专在读", "我 mentor 的社保 15 年了"]
)
def test_words_set_apart_by_spaces_are_told_of_whoever_they_are_of(content: Content, said: str) -> None:
    known = played(content, PROFILE, said)[1]
    assert (known["age"], known["education"], known["si_years"]) == (46, "bachelor_with_degree", 9)
