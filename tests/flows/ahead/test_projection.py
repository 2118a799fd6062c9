"""flows/ahead/projection.py: the birth supposed of an age told as a number."""

from datetime import date, timedelta
from typing import Any

import pytest

from flows.ahead.projection import as_if_oldest
from flows.profile import age_on, parse_profile

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize("today", [TODAY, date(2028, 2, 29), date(2027, 2, 28), date(2027, 1, 1)])
def test_who_is_as_old_as_can_be_turns_a_year_older_tomorrow(today: date) -> None:
    oldest = as_if_oldest(parse_profile({"age": 44}), today)
    assert age_on(oldest, today) == (44,)
    assert age_on(oldest, today + timedelta(days=1)) == (45,)


@pytest.mark.parametrize("told", [{}, {"birth_date": "1982-05"}, {"age": 44, "birth_year": 1982}])
def test_where_a_birth_or_no_age_is_known_nothing_is_supposed(told: dict[str, Any]) -> None:
    profile = parse_profile(told)
    assert as_if_oldest(profile, TODAY) is profile
