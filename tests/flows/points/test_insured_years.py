"""How many years of insurance an age leaves room for."""

from datetime import date
from typing import Any

import pytest

from flows.points.insured_years import Room, doubtful_years, room_for_years, too_many_years
from flows.profile import parse_profile
from tests.flows.shipped import POLICY

TODAY = date(2026, 11, 23)
RULES = POLICY.on(TODAY)


@pytest.mark.parametrize(
    ("told", "room"),
    [
        ({"age": 34, "si_years": 19}, Room(34, 18, 16)),
        ({"age": 34, "si_years": 18.9}, None),
        ({"age": 34, "si_years": {"min": 18, "max": 20}}, None),
        ({"birth_date": "1992-11-23", "si_years": 19}, Room(34, 18, 16)),
        ({"birth_year": 1992, "si_years": 19}, Room(34, 18, 16)),
        ({"age": 34}, None),
        ({"si_years": 50}, None),
    ],
)
def test_more_years_than_since_working_age_cannot_be(told: dict[str, Any], room: Room | None) -> None:
    assert too_many_years(parse_profile(told), RULES, TODAY) == room


@pytest.mark.parametrize(("years", "doubtful"), [(16, False), (16.9, False), (17, True), (40, True)])
def test_years_that_would_begin_before_a_person_is_grown_up_are_doubtful(years: float, doubtful: bool) -> None:
    assert doubtful_years(years, parse_profile({"age": 34}), RULES, TODAY) is doubtful
    assert not doubtful_years(years, parse_profile({}), RULES, TODAY)


def test_whoever_is_too_young_has_no_room() -> None:
    assert room_for_years(parse_profile({"age": 15}), RULES, TODAY) == Room(15, 0, 0)
