"""What a sentence supposes (tests/cases/talked/suppositions.yaml), and what is supposed beside it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from flows.ahead.projection import on_later_day
from flows.forms.fields import Slots
from flows.forms.form import FormState
from flows.profile import parse_profile
from flows.supposing.supposed_case import Hearing, read_case
from flows.supposing.supposed_facts import attains
from flows.supposing.supposed_needs import suppose, without_lesser
from flows.supposing.supposition import plainly_supposes, supposed_sentence
from tests.flows.shipped import POLICY

CASES = Path(__file__).parents[2] / "cases" / "talked" / "suppositions.yaml"
TODAY = date(2026, 11, 23)
RULES = POLICY.on(TODAY)


@pytest.mark.parametrize("case", yaml.safe_load(CASES.read_text(encoding="utf-8")), ids=lambda case: case["says"])
def test_what_is_supposed(case: dict[str, Any]) -> None:
    sentence = supposed_sentence(case["says"])
    assert (None if sentence is None else read_case(sentence, Hearing(TODAY, {})).slots) == case["supposes"]


@pytest.mark.parametrize(
    ("says", "months"),
    [("再交两年呢", 24), ("如果我再缴三年社保", 36), ("能多交五年", 60), ("再过半年", 6), ("再说吧", None)],
)
def test_how_many_months_more(says: str, months: int | None) -> None:
    ahead = read_case(supposed_sentence(says) or says, Hearing(TODAY, {})).ahead
    assert (None if ahead is None else ahead.months) == months


@pytest.mark.parametrize(
    ("says", "supposes"),
    [
        ("社保缴够6年了没满7年", False),
        ("交到12年了", False),
        ("社保交满8个月了", False),
        ("再缴满6年了呢", True),
        ("要是缴够6年了", True),
        ("缴够6年呢", True),
    ],
)
def test_time_that_is_over_is_stated_unless_more_is_to_come(says: str, supposes: bool) -> None:
    assert (supposed_sentence(says) is not None) is supposes


def supposed(known: Slots, slots: Slots) -> tuple[Slots, list[str], str | None]:
    found = suppose(FormState(form="estimate", answers=known), slots, RULES)
    new = {slot: value for slot, value in found.answers.items() if known.get(slot) != value}
    return new, [each.key for each in found.named], found.missing.key if found.missing else None


def test_a_multiple_is_taken_for_as_many_months_as_its_tier_needs() -> None:
    new, named, _ = supposed({"si_base": "min"}, {"si_base": "2x_to_3x"})
    assert new == {"si_base": "2x_to_3x", "months_at_2x": 36, "months_1x_last_12": 12}
    assert named == ["base_months"]
    assert supposed({}, {"si_base": "3x"})[0]["months_at_3x"] == 24
    assert "months_1x_last_12" not in supposed({}, {"si_base": "0.8x_to_1x"})[0]
    assert supposed({}, {"si_base": "min"})[1] == []


def test_months_that_are_said_are_not_supposed() -> None:
    new, named, _ = supposed({}, {"si_base": "1x_to_2x", "base_months": {"1x": 20}})
    assert new == {"si_base": "1x_to_2x", "months_at_1x": 20}
    assert named == []


def test_months_told_at_a_lower_multiple_never_contradict_the_higher() -> None:
    new, *_ = supposed({"si_base": "1x_to_2x", "months_at_0.8x": 20}, {"si_base": "1x_to_2x"})
    assert new["months_at_0.8x"] == new["months_at_1x"] == 36


def test_a_certificate_is_taken_with_its_months_unless_they_are_known() -> None:
    assert supposed({}, {"title": "senior"})[1] == ["recent_months"]
    assert supposed({"months_1x_last_12": 2}, {"title": "senior"})[1] == []
    assert supposed({}, {"title": "junior"})[1] == []


def test_what_has_no_years_is_supposed_or_asked_for() -> None:
    assert supposed({}, {"suburb_area": "new_city"})[0]["suburb_years"] == 5
    assert supposed({"suburb_years": 7}, {"suburb_area": "new_city"})[1] == []
    assert supposed({}, {"spouse_shanghai_hukou": True})[2] == "married_years"
    assert supposed({"spouse_shanghai_hukou_years": 3}, {"spouse_shanghai_hukou": True})[2] is None
    assert supposed({}, {"spouse_shanghai_hukou_years": 3})[1] == ["spouse_hukou"]


def test_divorce_takes_the_years_of_marriage() -> None:
    found = suppose(
        FormState(form="estimate", answers={"spouse_shanghai_hukou_years": 5}), {"spouse_shanghai_hukou": False}, RULES
    )
    assert found.answers == {"spouse_shanghai_hukou": False}


def test_no_insurance_is_no_month_at_any_base() -> None:
    new, *_ = supposed({"months_at_1x": 40, "si_base": "1x_to_2x"}, {"si_years": 0})
    assert (new["months_at_1x"], new["months_1x_last_12"], new["si_base"]) == (0, 0, "min")


def test_what_is_gained_takes_nothing_from_what_is_better() -> None:
    assert without_lesser({"skill_level": 2}, {"skill_level": 1}) == {}
    assert without_lesser({"skill_level": 1}, {"skill_level": 2}) == {"skill_level": 1}
    assert without_lesser({"title": "senior", "age": 40}, {"age": 30}) == {"title": "senior", "age": 40}
    assert without_lesser({"education": "college"}, {"education": "master"}) == {}
    assert attains("考到中级工")
    assert not attains("是大专")


def test_a_plain_supposition_asks_what_would_be() -> None:
    assert plainly_supposes("如果天塌下来呢")
    assert not plainly_supposes("如果材料不齐怎么办")
    assert not plainly_supposes("考到中级呢")


def test_an_age_told_as_a_number_grows_and_one_beside_a_birth_moves_with_it() -> None:
    day = date(2028, 12, 31)
    assert on_later_day(parse_profile({"age": 40}), RULES, TODAY, day).age == 42
    assert on_later_day(parse_profile({"age": 40, "birth_date": "1986-05"}), RULES, TODAY, day).age == 42
    assert on_later_day(parse_profile({"birth_date": "1986-05"}), RULES, TODAY, day).age is None
