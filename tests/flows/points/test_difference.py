"""Two policies or two profiles compared."""

from datetime import date
from typing import Any

from flows.points.difference import Comparison, compare
from flows.points.points import Estimate, estimate
from flows.profile import parse_profile
from tests.flows.shipped import POLICY

OLD, NEW = date(2022, 12, 31), date(2026, 11, 23)


def on(told: dict[str, Any], day: date) -> Estimate:
    return estimate(parse_profile(told), POLICY.on(day), day)


def items(comparison: Comparison) -> list[tuple[str, int, int]]:
    return [(each.item, each.before, each.after) for each in comparison.items]


def test_one_profile_under_two_policies() -> None:
    told = {"age": 30, "suburb_area": "north_south", "suburb_years": 6, "family_planning_violation": True}
    comparison = compare(on(told, OLD), on(told, NEW))
    assert items(comparison) == [("suburb", 0, 12), ("total", 30, 42)]
    assert comparison.opened == ("family_planning_violation",)
    assert comparison.closed == ()
    assert comparison.items[0].reference_before is None
    assert comparison.items[0].reference_after == "沪府规〔2022〕21号 第7条"


def test_two_profiles_under_one_policy() -> None:
    told = {"age": 30, "education": "college", "si_years": 3}
    comparison = compare(on(told, NEW), on({**told, "education": "master", "insured_now": False}, NEW))
    assert items(comparison) == [("education_or_title", 50, 100), ("total", 89, 139)]
    assert comparison.closed == ("insured_now",)


def test_the_same_twice() -> None:
    assert compare(on({"age": 30}, OLD), on({"age": 30}, NEW)).same
    assert not compare(on({"age": 30}, NEW), on({"age": 44}, NEW)).same
