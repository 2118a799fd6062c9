"""The range against brute force over all completions, and the question worth asking next."""

from collections.abc import Mapping
from datetime import date
from random import Random
from typing import Any

import pytest

from flows.points.bounds import Bounds, bounds, next_question
from flows.points.points import estimate
from flows.profile import parse_profile
from tests.flows import oracle
from tests.flows.random_profiles import DAYS, decoded_profile
from tests.flows.shipped import POLICY

TODAY = date(2026, 11, 23)
RULES = POLICY.on(TODAY)
DEFAULTS = {"title": "none", "skill_level": "none", "award": "none", "suburb_area": "none", "suburb_years": 0}
NOTHING = {
    **DEFAULTS,
    "urgent_major": False,
    "startup_talent": False,
    "fresh_graduate": False,
    "public_service_years": 0,
}
SETTLED: dict[str, Any] = {**NOTHING, "invest_tax_wan": 0, "local_hires": 0, "spouse_shanghai_hukou_years": 0}


def few_unknown(random: Random, day: date) -> dict[str, Any]:
    """Make a profile with all told but a handful of fields, so that brute force can run every completion."""
    full = {**SETTLED, "base_months": {"0.8x": 0}, "months_1x_last_12": 0, "si_years": 3, "education": "college"}
    told = {**full, "age": 40, **decoded_profile(random, day=day, present=0.6)}
    if {"birth_date", "birth_year"} & set(told):
        del told["age"]
    open_fields = [name for name in told if name not in {"insured_now", "deductions"}]
    for name in random.sample(open_fields, 3):
        del told[name]
    return told


@pytest.mark.no_cover
@pytest.mark.parametrize("seed", [*range(3), *(pytest.param(seed, marks=pytest.mark.long) for seed in range(3, 6))])
def test_range_equals_brute_force(seed: int) -> None:
    random = Random(seed)  # noqa: S311 (no secret)
    for _ in range(15):
        day = random.choice(DAYS)
        told = few_unknown(random, day)
        found = bounds(parse_profile(told, day), POLICY.on(day), day)
        assert (found.min, found.max) == oracle.bounds(told, day), (told, day)


def decides(told: Mapping[str, Any], day: date, field: str) -> bool:
    """Whether two completions that differ in `field` alone lie on both sides of the standard."""
    sides: dict[str, set[bool]] = {}
    for each in oracle.completions(told, day):
        others = {name: value for name, value in each.items() if name != field}
        sides.setdefault(repr(sorted(others.items(), key=str)), set()).add(oracle.total(each, day) >= 120)
    return any(len(both) > 1 for both in sides.values())


@pytest.mark.no_cover
def test_the_question_asked_can_change_the_outcome_and_none_is_asked_once_it_cannot() -> None:
    random, asked, silent = Random(3), 0, 0  # noqa: S311 (no secret)
    for _ in range(120):
        day = random.choice(DAYS)
        told = few_unknown(random, day)
        if len(list(oracle.completions(told, day))) > 4000:
            continue
        field = next_question(parse_profile(told, day), POLICY.on(day), day)
        least, most = oracle.bounds(told, day)
        settled = least >= 120 or most < 120 or not oracle.can_apply(told, day)
        if field is None:
            silent += 1
            unknown = {*SETTLED, "education", "si_years", "base_months"} - set(told)
            assert settled or not any(decides(told, day, name) for name in unknown), (told, day)
        else:
            asked += 1
            assert not settled, (told, day, field)
            if field not in {"age", "birth_date", "base_months"}:
                assert decides(told, day, field), (told, day, field)
    assert asked > 10
    assert silent > 10


def test_nothing_is_asked_where_a_gate_is_closed_or_the_outcome_is_settled() -> None:
    assert next_question(parse_profile({"permit_valid": False}), RULES, TODAY) is None
    assert next_question(parse_profile({"age": 30, "education": "master"}), RULES, TODAY) is None
    told = {**SETTLED, "age": 30, "education": "college", "base_months": {"0.8x": 0}, "si_years": 13}
    assert next_question(parse_profile(told), RULES, TODAY) is None


def test_a_field_that_cannot_decide_alone_is_passed_over() -> None:
    """Nothing is known to give points but talent, worth 120 alone; ten points more or less decide nothing then."""
    told = {**SETTLED, "age": 62, "education": "below_college", "base_months": {"0.8x": 0}, "si_years": 0}
    del told["startup_talent"], told["fresh_graduate"]
    assert bounds(parse_profile(told), RULES, TODAY) == Bounds(0, 130)
    assert next_question(parse_profile(told), RULES, TODAY) == "startup_talent"
    assert next_question(parse_profile(told), RULES, TODAY, ["fresh_graduate"]) is None


def test_common_questions_come_before_rare_ones() -> None:
    months = {"0.8x": 30, "1x": 20, "2x": 0}
    answers = {"education": "college", "age": 36, "si_years": 4, "base_months": months, **SETTLED}
    told: dict[str, Any] = {}
    order = []
    while (field := next_question(parse_profile(told), RULES, TODAY)) is not None:
        order.append(field)
        told[field] = answers[field]
    assert set(order[:4]) == {"education", "age", "si_years", "base_months"}
    assert order.index("title") < order.index("award")
    assert order[-1] in {"award", "startup_talent", "local_hires", "public_service_years"}


def test_fields_that_cannot_be_asked_any_more_give_nothing() -> None:
    told = {"age": 36, "education": "college", "si_years": 4}
    assert bounds(parse_profile(told), RULES, TODAY, only=()) == Bounds(92, 92)
    assert next_question(parse_profile(told), RULES, TODAY, ["fresh_graduate"]) is None
    assert next_question(parse_profile(told), RULES, TODAY, ["fresh_graduate", "urgent_major"]) == "urgent_major"


def test_two_possible_ages_are_asked_apart() -> None:
    told = {
        **SETTLED,
        "birth_year": 1982,
        "education": "bachelor_with_degree",
        "si_years": 0,
        "base_months": {"0.8x": 0},
    }
    found = bounds(parse_profile(told), RULES, TODAY)
    assert (found.min, found.max) == (119, 120)
    assert next_question(parse_profile(told), RULES, TODAY) == "birth_date"
    assert next_question(parse_profile(told), RULES, TODAY, ["age"]) == "age"
    assert bounds(parse_profile(told), RULES, TODAY, only=()) == Bounds(119, 119)


def test_a_range_of_years_counts_its_least_and_reaches_its_most() -> None:
    told = {
        **SETTLED,
        "age": 35,
        "education": "college",
        "si_years": {"min": 4.5, "max": 14},
        "base_months": {"0.8x": 0},
    }
    profile = parse_profile(told)
    assert estimate(profile, RULES, TODAY).total == 92
    assert bounds(profile, RULES, TODAY) == Bounds(92, 122)
    assert next_question(profile, RULES, TODAY) == "si_years"


def test_unknown_years_are_bounded_by_a_working_life() -> None:
    told = {**SETTLED, "age": 30, "education": "college", "base_months": {"0.8x": 0}}
    assert bounds(parse_profile(told), RULES, TODAY) == Bounds(80, 80 + 3 * 14)
    del told["public_service_years"]
    assert bounds(parse_profile(told), RULES, TODAY) == Bounds(80, 80 + 3 * 14 + 4 * 14)


@pytest.mark.parametrize(
    ("months", "least", "most"),
    [
        ({"months_1x_last_12": 6}, 140, 140),
        ({"months_1x_last_12": 5}, 0, 0),
        ({"base_months": {"0.8x": 6, "1x": 6}}, 0, 140),
        ({"base_months": {"0.8x": 5}}, 0, 0),
        ({"base_months": {"1x": 42, "2x": 0}}, 190, 190),
        ({"base_months": {"1x": 41, "2x": 0}}, 50, 190),
        ({"base_months": {"1x": 42, "2x": 0}, "base_records_usable": False}, 0, 140),
    ],
)
def test_recent_months_bound_a_certificate(months: dict[str, Any], least: int, most: int) -> None:
    told = {**SETTLED, "age": 62, "education": "below_college", "si_years": 0, "title": "senior"}
    if "base_months" not in months:
        told["base_months"] = {"0.8x": 0}
    assert bounds(parse_profile({**told, **months}), RULES, TODAY) == Bounds(least, most)


def test_who_is_as_young_as_work_begins_has_no_years_yet() -> None:
    told = {**SETTLED, "age": RULES.working_life.youngest, "education": "college", "base_months": {"0.8x": 0}}
    assert bounds(parse_profile(told), RULES, TODAY) == Bounds(80, 80)


def test_years_that_are_not_asked_give_nothing_and_an_age_that_is_not_asked_leaves_a_whole_working_life() -> None:
    told = {**SETTLED, "age": 30, "education": "college", "base_months": {"0.8x": 0}}
    assert bounds(parse_profile(told), RULES, TODAY, only=("education",)) == Bounds(80, 80)
    del told["age"]
    life = RULES.working_life.oldest - RULES.working_life.youngest
    assert bounds(parse_profile(told), RULES, TODAY, only=("si_years",)) == Bounds(50, 50 + 3 * life)


def test_years_in_a_known_suburb_are_asked_when_they_decide() -> None:
    told = {**SETTLED, "age": 36, "education": "bachelor_no_degree", "si_years": 7, "base_months": {"0.8x": 0}}
    told["suburb_area"] = "lingang"
    del told["suburb_years"]
    assert bounds(parse_profile(told), RULES, TODAY) == Bounds(111, 131)
    assert next_question(parse_profile(told), RULES, TODAY) == "suburb_years"


def test_what_reaches_the_standard_all_alone_is_asked() -> None:
    told = {**SETTLED, "age": 62, "education": "below_college", "si_years": 0}
    assert bounds(parse_profile(told), RULES, TODAY) == Bounds(0, 120)
    assert next_question(parse_profile(told), RULES, TODAY) == "base_months"
