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
    assert reached_by_waiting(parse_profile(told), POLICY, TODAY) == reached
