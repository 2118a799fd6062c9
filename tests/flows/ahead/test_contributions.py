"""flows/ahead/contributions.py: which months still lie in their window when more have been counted."""

from datetime import date
from typing import Any

import pytest

from flows.ahead.contributions import contributions
from flows.points.bounds import bounds
from flows.profile import parse_profile
from tests.flows.shipped import POLICY

DAY = date(2026, 11, 23)
RULES = POLICY.on(DAY)


def later(told: dict[str, Any], months: int) -> dict[str, Any]:
    return contributions(parse_profile(told, DAY), RULES, months)


@pytest.mark.parametrize(("recent", "after"), [(0, 0), (1, 4), (9, 12), (12, 12)])
def test_who_pays_less_than_1x_now_is_not_supposed_to_pay_it_later(recent: int, after: int) -> None:
    assert later({"months_1x_last_12": recent}, 3) == {"months_1x_last_12": after}


def test_months_of_the_last_year_stay_in_the_window_until_a_year_has_passed() -> None:
    told = {"base_months": {"3x": 12}, "insured_now": False}
    counts = [later(told, months)["base_months"].at_3x for months in (1, 24, 25, 30, 36)]
    assert counts == [12, 12, 11, 6, 0]


@pytest.mark.parametrize(("at_1x", "most"), [(5, 90), (6, 100)])
def test_fewer_months_at_1x_than_a_title_needs_leave_it_out_of_the_range(at_1x: int, most: int) -> None:
    told = {
        "age": 30,
        "education": "bachelor_with_degree",
        "title": "intermediate",
        "base_months": {"0.8x": 40, "1x": at_1x, "2x": 0, "3x": 0},
    }
    profile = parse_profile(told, DAY)
    found = bounds(profile, RULES, DAY, only=("months_1x_last_12",))
    assert found.max - found.min == most - 90
