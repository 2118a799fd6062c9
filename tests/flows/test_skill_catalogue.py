"""What a skill certificate gives holds only in a listed trade: item, doubts, routes and verdict say so."""

from datetime import date
from typing import Any

import pytest

from flows.ahead.routes import Route, routes
from flows.points.points import Estimate, estimate
from flows.profile import parse_profile
from tests.flows.shipped import POLICY

TODAY = date(2026, 11, 23)
RULES = POLICY.on(TODAY)
MONTHS = {"months_1x_last_12": 9}


def estimated(told: dict[str, Any]) -> Estimate:
    return estimate(parse_profile(told), RULES, TODAY)


def keys(told: dict[str, Any]) -> set[str]:
    return {doubt.key for doubt in estimated(told).warnings}


@pytest.mark.parametrize("level", [5, 4, 3, 2, 1])
def test_every_skill_level_is_less_sure_than_a_title(level: int) -> None:
    (skill,) = estimated({"skill_level": level, **MONTHS}).items
    (title,) = estimated({"title": "senior", **MONTHS}).items
    assert (skill.confidence, title.confidence) == ("medium", "high")
    assert "职业目录" in (skill.note or "")
    assert "职业目录" not in (title.note or "")


def test_the_doubt_stands_where_the_certificate_counts() -> None:
    assert "skill_catalogue" in keys({"skill_level": 4})
    assert "skill_catalogue" not in keys({"skill_level": 4, "education": "college"})
    assert "skill_catalogue" not in keys({"skill_level": 2, "title": "intermediate", **MONTHS})
    assert "skill_catalogue" not in keys({"title": "senior", **MONTHS})


@pytest.mark.parametrize(
    ("told", "total", "unlisted", "if_listed"),
    [
        # The points of the certificate are all there is: without them 60 are left.
        ({"age": 36, "education": "below_college", "skill_level": 3, "si_years": 10}, 120, 60, True),
        # Education takes its place, and 110 are not enough.
        ({"age": 40, "education": "college", "skill_level": 3, "si_years": 10}, 120, 110, True),
        ({"age": 40, "education": "college", "skill_level": 3, "si_years": 14}, 132, 122, False),
        # A title takes the place of the higher certificate.
        ({"age": 40, "title": "intermediate", "skill_level": 1, **MONTHS}, 170, 130, False),
        ({"age": 40, "education": "college", "skill_level": 3}, 90, 80, False),
        ({"age": 40, "education": "master"}, 130, 130, False),
    ],
)
def test_a_total_that_rests_on_a_listed_trade(told: dict[str, Any], total: int, unlisted: int, if_listed: bool) -> None:
    result = estimated(told)
    assert (result.total, result.unlisted, result.if_listed) == (total, unlisted, if_listed)


def test_a_total_below_zero_stays_zero_without_the_certificate() -> None:
    told = {"skill_level": 3, "deductions": [{"kind": "detention", "count": 1, "years_ago": 1}]}
    assert (estimated(told).total, estimated(told).unlisted) == (10, 0)


def found(told: dict[str, Any]) -> tuple[Route, ...]:
    return routes(parse_profile({"suburb_area": "north_south", **told}), POLICY, TODAY)


def conditions(route: Route) -> set[str]:
    return {condition.key for condition in route.conditions}


def test_the_catalogue_comes_before_the_examination() -> None:
    told = {"age": 36, "education": "below_college", "si_years": 11, "title": "none"}
    (skill,) = [route for route in found(told) if route.way.kind == "skill_level"]
    assert "catalogue_first" in conditions(skill)
    assert skill.confidence == "low"
    assert all("catalogue_first" not in conditions(route) for route in found(told) if route.way.kind == "education")


def test_a_route_that_rests_on_a_certificate_held_says_so() -> None:
    waits = [route for route in found({"age": 36, "skill_level": 3, "si_years": 8}) if not route.exam]
    assert [conditions(route) & {"catalogue", "catalogue_first"} for route in waits] == [{"catalogue"}]
    waits = [route for route in found({"age": 36, "education": "college", "si_years": 12}) if not route.exam]
    assert [conditions(route) & {"catalogue", "catalogue_first"} for route in waits] == [set()]


@pytest.mark.parametrize(
    ("told", "key"),
    [
        ({"skill_level": 2, "education": "below_college"}, "skill_level_without_college"),
        ({"skill_level": 2}, "skill_level_college_unknown"),
        ({"skill_level": 2, "education": "master", "education_accepted": False}, "skill_level_college_not_accepted"),
        ({"skill_level": 2, "education": "college"}, None),
        ({"skill_level": 1, "education": "below_college"}, None),
        ({"skill_level": 3, "education": "below_college"}, None),
    ],
)
def test_level_2_without_college_is_doubted(told: dict[str, Any], key: str | None) -> None:
    doubted = {each for each in keys({**told, **MONTHS}) if "college" in each}
    assert doubted == (set() if key is None else {key})


def test_a_route_to_level_2_without_college_is_doubted() -> None:
    told = {"age": 40, "education": "below_college", "skill_level": 3, "si_years": 5, **MONTHS}
    (route,) = [route for route in found(told) if route.changes.get("skill_level") == 2]
    assert {"skill_level_without_college", "catalogue_first"} <= conditions(route)
