"""On which day waiting alone is enough."""

from datetime import date
from typing import Any

import pytest

from flows.ahead.reaching import reached_by_waiting
from flows.profile import parse_profile
from tests.flows.shipped import POLICY

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("told", "reached"),
    [
        ({"age": 34, "education": "college", "si_years": 13}, (date(2027, 11, 1), 122)),
        ({"age": 34, "education": "college", "si_years": 8}, (date(2032, 11, 1), 122)),
        ({"age": 34, "education": "college", "si_years": 1}, None),
        # From 44 on a birthday takes 2 points: at 45 still there would be 122 then.
        ({"age": 45, "education": "college", "si_years": 13}, (date(2028, 11, 1), 120)),
        ({"age": 34, "education": "college", "si_years": 13, "insured_now": False}, None),
    ],
)
def test_the_day(told: dict[str, Any], reached: tuple[date, int] | None) -> None:
    found = reached_by_waiting(parse_profile(told), POLICY, TODAY)
    assert (None if found is None else (found.day, found.total)) == reached


def test_no_day_after_the_latest_retirement_age() -> None:
    told = {"education": "college", "si_years": 18}
    # At 62 there are 50 + 69 points; the 24th year of insurance would be full eleven months after the 63rd birthday.
    assert reached_by_waiting(parse_profile({**told, "birth_date": "1968-12-01"}), POLICY, TODAY) is None
    younger = reached_by_waiting(parse_profile({**told, "birth_date": "1980-12-01"}), POLICY, TODAY)
    assert younger is not None
    assert younger.total >= 120


def test_whether_it_rests_on_a_skill_certificate() -> None:
    told = {"age": 36, "education": "below_college", "skill_level": 3, "si_years": 9}
    found = reached_by_waiting(parse_profile(told), POLICY, TODAY)
    assert found is not None
    assert (found.total, found.unlisted, found.if_listed) == (120, 60, True)
