"""What one value gives in general, against a table worked out by hand from the policy document."""

from datetime import date
from typing import Any

import pytest

from flows.points.points import estimate
from flows.points.points_of_value import ValuePoints, points_of
from flows.profile import parse_profile
from tests.flows.shipped import POLICY

DAY = date(2026, 11, 29)
RULES = POLICY.on(DAY)
BEFORE = POLICY.on(date(2020, 6, 1))


def only(slots: dict[str, Any], rules: Any = RULES) -> ValuePoints:
    (line,) = points_of(slots, rules)
    return line


# By hand, from sections 3 and 4 of the policy document.
AGES = {
    18: 30,
    35: 30,
    43: 30,
    44: 29,
    45: 27,
    47: 23,
    49: 19,
    50: 17,
    52: 13,
    54: 9,
    55: 7,
    56: 5,
    58: 5,
    60: 5,
    61: 0,
}
EDUCATIONS = {
    "below_college": 0,
    "college": 50,
    "bachelor_no_degree": 60,
    "bachelor_with_degree": 90,
    "master": 100,
    "doctor": 110,
}
CERTIFICATES = [
    ("title", "junior", 0, "from_intermediate"),
    ("title", "intermediate", 100, "recent_months"),
    ("title", "senior", 140, "recent_months"),
    ("skill_level", 5, 15, "listed_trade"),
    ("skill_level", 4, 30, "listed_trade"),
    ("skill_level", 3, 60, "listed_trade"),
    ("skill_level", 2, 100, "listed_trade_and_recent_months"),
    ("skill_level", 1, 140, "listed_trade_and_recent_months"),
]
YEARS = [
    ("si_years", 0.75, 0),
    ("si_years", 1, 3),
    ("si_years", 7, 21),
    ("si_years", 7.92, 21),
    ("si_years", 26, 78),
    ("spouse_shanghai_hukou_years", 0.5, 0),
    ("spouse_shanghai_hukou_years", 1, 4),
    ("spouse_shanghai_hukou_years", 9, 36),
    ("spouse_shanghai_hukou_years", 10, 40),
    ("spouse_shanghai_hukou_years", 21, 40),
    ("public_service_years", 4.9, 0),
    ("public_service_years", 5, 20),
    ("public_service_years", 11, 44),
]
MULTIPLES = [
    ("min", 0, {}),
    ("0.8x_to_1x", 25, {"multiple": "0.8", "months": 36, "years": 4}),
    ("1x_to_2x", 50, {"multiple": "1", "months": 36, "years": 4}),
    ("2x_to_3x", 100, {"multiple": "2", "months": 36, "years": 4}),
    ("3x", 120, {"multiple": "3", "months": 24, "years": 3}),
]
MONTHS = [
    ({"0.8x": 36}, 25, "0.8", "base_window"),
    ({"1x": 35}, 0, "1", "base_months"),
    ({"1x": 36}, 50, "1", "base_window"),
    ({"2x": 44}, 100, "2", "base_window"),
    ({"3x": 23}, 0, "3", "base_months"),
    ({"3x": 24}, 120, "3", "base_window"),
    ({"1x": 45, "2x": 12}, 50, "1", "base_window"),
    ({"0.8x": 0}, 0, "0.8", "base_too_low"),
]
SUBURBS = [
    ("lingang", 0.5, 0, "from_years"),
    ("lingang", 1, 2, "disputed_start"),
    ("lingang", 3, 6, "work_and_live"),
    ("new_city", 4, 0, "from_years"),
    ("new_city", 5, 10, "work_and_live"),
    ("north_south", 9, 18, "work_and_live"),
    ("north_south", 13, 20, "work_and_live"),
]
FLAT = [
    ("fresh_graduate", True, 10, "full_time"),
    ("urgent_major", True, 30, "listed_major"),
    ("award", "municipal_special", 30, "listed_award"),
    ("award", "municipal_comprehensive", 60, "listed_award"),
    ("award", "provincial_plus", 110, "listed_award"),
]


@pytest.mark.parametrize(("age", "points"), AGES.items())
def test_an_age(age: int, points: int) -> None:
    line = only({"age": age})
    assert (line.item, line.value, line.points, line.cap) == ("age", age, points, 30)


@pytest.mark.parametrize(
    ("age", "condition"), [(43, "age_full"), (44, ""), (55, ""), (56, "age_flat"), (61, "age_over")]
)
def test_an_age_is_told_with_the_ages_alike(age: int, condition: str) -> None:
    assert only({"age": age}).condition == condition


@pytest.mark.parametrize(("education", "points"), EDUCATIONS.items())
def test_an_education(education: str, points: int) -> None:
    line = only({"education": education})
    assert (line.item, line.points, line.condition) == (
        "education_or_title",
        points,
        "" if points else "from_college",
    )


def test_a_bachelor_gives_two_values() -> None:
    lines = points_of({"education": "bachelor"}, RULES)
    assert [(line.value, line.points) for line in lines] == [("bachelor_no_degree", 60), ("bachelor_with_degree", 90)]


@pytest.mark.parametrize(("slot", "value", "points", "condition"), [*CERTIFICATES, *FLAT])
def test_a_value_with_its_condition(slot: str, value: Any, points: int, condition: str) -> None:
    line = only({slot: value})
    assert (line.slot, line.points, line.condition) == (slot, points, condition)


def test_a_title_needs_six_months_of_the_last_twelve() -> None:
    assert only({"title": "senior"}).details["months"] == 6


@pytest.mark.parametrize(("slot", "years", "points"), YEARS)
def test_years(slot: str, years: float, points: int) -> None:
    line = only({slot: years})
    assert line.points == points
    assert (line.condition == "from_years") is (points == 0)
    assert line.details.get("full", years) == int(years)


@pytest.mark.parametrize(("multiple", "points", "details"), MULTIPLES)
def test_a_multiple_of_the_base(multiple: str, points: int, details: dict[str, Any]) -> None:
    line = only({"si_base": multiple})
    assert (line.points, line.condition) == (points, "base_months" if points else "base_too_low")
    assert details.items() <= line.details.items()


@pytest.mark.parametrize(("months", "points", "multiple", "condition"), MONTHS)
def test_months_at_a_multiple(months: dict[str, int], points: int, multiple: str, condition: str) -> None:
    line = only({"base_months": months, "si_base": "3x"})
    assert (line.slot, line.points, line.condition) == ("base_months", points, condition)
    assert line.details["multiple"] == multiple


@pytest.mark.parametrize("months", [{"3x": 40}, {"1x": 3, "2x": 9}])
def test_impossible_months_give_no_line(months: dict[str, int]) -> None:
    assert points_of({"base_months": months}, RULES) == ()


@pytest.mark.parametrize(("area", "years", "points", "condition"), SUBURBS)
def test_years_in_a_suburb(area: str, years: float, points: int, condition: str) -> None:
    line = only({"suburb_area": area, "suburb_years": years})
    assert (line.item, line.points, line.condition) == ("suburb", points, condition)
    assert line.details["areas"] == (area,)


def test_years_in_a_suburb_that_is_not_named_give_a_line_for_those_alike() -> None:
    apart = points_of({"suburb_years": 3}, RULES)
    assert [(line.details["areas"], line.points) for line in apart] == [
        (("lingang",), 6),
        (("new_city", "north_south"), 0),
    ]
    assert only({"suburb_years": 7}).details["areas"] == ("lingang", "new_city", "north_south")


def test_a_range_gives_both_ends() -> None:
    assert [line.points for line in points_of({"si_years": {"min": 3, "max": 4}}, RULES)] == [9, 12]
    assert [line.value for line in points_of({"age": {"min": 47, "max": 47}}, RULES)] == [47]


def test_several_values_come_in_the_order_of_the_measures() -> None:
    slots = {"award": "provincial_plus", "title": "senior", "education": "college", "age": 50, "si_base": "3x"}
    assert [line.slot for line in points_of(slots, RULES)] == ["age", "education", "title", "si_base", "award"]


@pytest.mark.parametrize(
    "slots",
    [
        {},
        {"title": "none", "skill_level": "none", "award": "none"},
        {"fresh_graduate": False, "urgent_major": False},
        {"spouse_shanghai_hukou_years": 0},
        {"edu_mode": "adult", "suburb_area": "lingang", "birth_year": 1990, "deductions": []},
    ],
)
def test_what_has_no_value_gives_no_line(slots: dict[str, Any]) -> None:
    assert points_of(slots, RULES) == ()


def test_the_rules_of_the_day_count() -> None:
    assert only({"suburb_area": "lingang", "suburb_years": 2}, BEFORE).condition == "from_years"
    assert only({"suburb_area": "lingang", "suburb_years": 4}, BEFORE).points == 8
    line = only({"suburb_area": "new_city", "suburb_years": 8}, BEFORE)
    assert (line.points, line.condition) == (0, "not_listed")


def profiles() -> list[dict[str, Any]]:
    """List what an estimate is asked for each value with its condition met."""
    flat = [{slot: value, "months_1x_last_12": 12} for slot, value, *_ in (*CERTIFICATES, *FLAT)]
    years = [{slot: value} for slot, value, _ in YEARS]
    areas = [{"suburb_area": area, "suburb_years": value} for area, value, *_ in SUBURBS]
    base = [{"base_months": months} for months, *_ in MONTHS]
    return [{"age": age} for age in AGES] + [{"education": each} for each in EDUCATIONS] + flat + years + areas + base


@pytest.mark.parametrize("profile", profiles())
def test_an_estimate_gives_the_same_for_the_value_alone(profile: dict[str, Any]) -> None:
    assert sum(line.points for line in points_of(profile, RULES)) == estimate(parse_profile(profile), RULES, DAY).total
