"""Which of several shortfalls is named, and with which numbers; the rest stands in the expert cases."""

from datetime import date
from typing import Any

import pytest

from flows.points.uncounted import uncounted
from flows.profile import parse_profile
from flows.reason import Reason
from tests.flows.shipped import POLICY

RULES = POLICY.on(date(2026, 11, 23))


def found(told: dict[str, Any]) -> Reason:
    (reason,) = uncounted(parse_profile(told), RULES)
    return reason


@pytest.mark.parametrize(
    ("months", "multiple", "count", "needed", "years"),
    [
        ({"0.8x": 35, "1x": 35, "2x": 0}, "1", 35, 36, 4),
        ({"0.8x": 35, "1x": 34, "2x": 0}, "0.8", 35, 36, 4),
        ({"3x": 23}, "3", 23, 24, 3),
        ({"0.8x": 40, "1x": 40, "2x": 30, "3x": 10}, "2", 30, 36, 4),
    ],
)
def test_the_tier_that_is_nearest_is_named_the_higher_of_equals(
    months: dict[str, int], multiple: str, count: int, needed: int, years: int
) -> None:
    values = {"multiple": multiple, "count": count, "months": needed, "years": years}
    assert found({"base_months": months}).values == values


def test_the_certificates_that_lack_months_are_named() -> None:
    told = {"title": "senior", "skill_level": 2, "months_1x_last_12": 5}
    assert found(told).values == {"certificates": ("title.senior", "skill_level.2"), "months": 5, "needed": 6}
    assert found({**told, "skill_level": 3}).values["certificates"] == ("title.senior",)
