"""flows/ahead/retirement.py: from which day on nothing may be counted on, and what is said of it."""

from datetime import date
from typing import Any

import pytest

from flows.ahead.foretelling import foretelling_doubts
from flows.ahead.outlook import outlook
from flows.ahead.retirement import last_foretold, retired_from, retirement_doubts
from flows.ahead.routes import routes
from flows.days.months import add_months
from flows.points.points import estimate
from flows.profile import parse_profile
from tests.flows.shipped import POLICY

TODAY = date(2026, 11, 23)
RULES = POLICY.on(TODAY)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ({"birth_date": "1966-08-14"}, date(2029, 8, 14)),
        ({"birth_date": "1966-08"}, date(2029, 8, 1)),
        ({"birth_year": 1966}, date(2029, 1, 1)),
        ({"birth_date": "1968-02-29"}, date(2031, 3, 1)),
        # Whoever is 60 today may turn 61 tomorrow.
        ({"age": 60}, date(2028, 11, 24)),
        ({"age": 63}, date(2025, 11, 24)),
        ({}, None),
    ],
)
def test_the_first_day_that_may_come_after_retirement(told: dict[str, Any], day: date | None) -> None:
    profile = parse_profile(told)
    assert retired_from(profile, RULES, TODAY) == day
    last = add_months(TODAY, 36)
    expected = last if day is None or day > last else date.fromordinal(day.toordinal() - 1)
    assert last_foretold(profile, RULES, TODAY, last) == expected


def said(told: dict[str, Any], years: int = 3) -> list[str]:
    return [doubt.key for doubt in retirement_doubts(parse_profile(told), RULES, TODAY, add_months(TODAY, 12 * years))]


@pytest.mark.parametrize(
    ("told", "keys"),
    [
        ({}, []),
        ({"age": 33}, []),
        ({"birth_date": "1979-11-24"}, []),
        ({"birth_date": "1979-11-23"}, ["retirement_open"]),
        ({"age": 58}, ["retirement_open"]),
        ({"birth_date": "1966-11-23"}, ["retirement_on"]),
        ({"birth_year": 1966}, ["retirement_at_the_earliest"]),
        ({"age": 61}, ["retirement_at_the_earliest"]),
        ({"age": 63}, ["retirement_passed"]),
        ({"birth_date": "1963-11-23"}, ["retirement_passed"]),
    ],
)
def test_what_is_said_of_three_years(told: dict[str, Any], keys: list[str]) -> None:
    assert said(told) == keys


def test_how_far_one_looks_decides() -> None:
    assert said({"age": 41}) == []
    assert said({"age": 41}, 10) == ["retirement_open"]
    assert said({"age": 54}, 10) == ["retirement_at_the_earliest"]


def test_every_age_of_retirement_is_named_before_and_after_it_is_raised() -> None:
    (doubt,) = retirement_doubts(parse_profile({"age": 55}), RULES, TODAY, TODAY)
    assert dict(doubt.values) == {
        "men": 60,
        "men_at_last": 63,
        "women_staff": 55,
        "women_staff_at_last": 58,
        "women_workers": 50,
        "women_workers_at_last": 55,
        "earliest": 50,
        "latest": 63,
    }


def warned(told: dict[str, Any]) -> set[str]:
    profile = parse_profile(told)
    return {doubt.key for doubt in estimate(profile, RULES, TODAY).warnings if doubt.key.startswith("retirement")}


def test_an_estimate_warns_from_the_earliest_age_on() -> None:
    assert warned({"age": 49}) == set()
    assert warned({"age": 50}) == {"retirement_open"}
    assert warned({"age": 62}) == {"retirement_at_the_earliest"}
    assert warned({"age": 66}) == {"retirement_passed"}


def test_the_total_of_the_day_follows_the_rules_whatever_the_age() -> None:
    told = {"age": 64, "education": "master", "si_years": 8}
    result = estimate(parse_profile(told), RULES, TODAY)
    assert (result.total, result.passes) == (124, True)


def test_a_forecast_warns_as_far_as_a_route_goes() -> None:
    profile = parse_profile({"age": 44, "si_years": 3})
    changes = outlook(profile, POLICY, TODAY)
    keys = {doubt.key for doubt in foretelling_doubts(profile, POLICY, TODAY, changes)}
    later = {doubt.key for doubt in foretelling_doubts(profile, POLICY, TODAY, changes, date(2034, 1, 1))}
    assert later - keys == {"retirement_open"}


def test_a_route_says_that_it_depends_from_the_earliest_age_on() -> None:
    told = {"title_usable": False, "suburb_area": "north_south"}

    def conditions(more: dict[str, Any]) -> set[str]:
        found = routes(parse_profile({**told, **more}), POLICY, TODAY)
        (waiting,) = [route for route in found if not route.exam]
        return {condition.key for condition in waiting.conditions}

    young = {"birth_date": "1985-01-01", "education": "college", "si_years": 13}
    old = {"birth_date": "1974-01-01", "education": "bachelor_with_degree", "si_years": 3}
    assert "retirement" not in conditions(young)
    assert "retirement" in conditions(old)
