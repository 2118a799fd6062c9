"""What one month less would give."""

from datetime import date

from flows.points.one_less import total_with_one_less
from flows.points.points import estimate
from flows.profile import parse_profile
from tests.flows.shipped import POLICY

DAY = date(2026, 11, 29)


def test_a_tier_that_is_just_reached_is_lost_with_one_month_less() -> None:
    rules = POLICY.on(DAY)
    just, well = (parse_profile({"age": 36, "base_months": {"1x": months}}, DAY) for months in (36, 40))
    assert estimate(just, rules, DAY).total - (total_with_one_less(just, rules, DAY) or 0) == 50
    assert estimate(well, rules, DAY).total == total_with_one_less(well, rules, DAY)


def test_without_months_there_is_nothing_to_lose() -> None:
    assert total_with_one_less(parse_profile({"age": 36}, DAY), POLICY.on(DAY), DAY) is None
