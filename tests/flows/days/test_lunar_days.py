"""Lunar days as solar ones, held against the holidays of the calendar."""

from datetime import date

import pytest

from flows.days.lunar_days import lunar_day, new_year_s_eve
from flows.days.working_days import WEEKEND
from tests.flows.shipped_calendar import CALENDAR

FESTIVALS = {"春节": (1, 1), "端午": (5, 5), "中秋": (8, 15)}


@pytest.mark.parametrize("year", range(2009, 2028))
@pytest.mark.parametrize("name", FESTIVALS)
def test_festivals_lie_in_the_holidays_named_after_them(year: int, name: str) -> None:
    day = lunar_day(year, *FESTIVALS[name])
    assert day is not None
    why = CALENDAR.why_off(day)
    assert why is not None
    # The library leaves some weekends without the holiday's name; of two holidays together it names one.
    assert why == WEEKEND or name in why or why == "国庆节"


def test_a_leap_month_is_another_month_and_what_does_not_exist_is_none() -> None:
    assert lunar_day(2025, 6, 1, leap=True) == date(2025, 7, 25)
    assert lunar_day(2025, 6, 1) == date(2025, 6, 25)
    assert lunar_day(2026, 6, 1, leap=True) is None
    assert lunar_day(2026, 8, 30) is None
    assert lunar_day(2300, 1, 1) is None
    assert new_year_s_eve(2027) == date(2027, 2, 5)
    assert new_year_s_eve(2300) is None
