"""The coming months: exact days by hand, completeness by looking at every single day."""

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from flows.ahead.outlook import Cause, outlook
from flows.ahead.projection import as_if_oldest, project
from flows.days.months import add_months, months_full
from flows.points.points import estimate
from flows.policy import NotCovered
from flows.profile import Profile, age_on, parse_profile
from tests.flows.random_profiles import decoded_profile
from tests.flows.shipped import POLICY

TODAY = date(2026, 11, 23)


def days(told: dict[str, Any], day: date = TODAY) -> list[tuple[str, int]]:
    return [(each.from_day.isoformat(), each.total) for each in outlook(parse_profile(told, day), POLICY, day)]


def test_birthdays() -> None:
    assert days({"birth_date": "1983-05-09"}) == [("2027-05-09", 29), ("2028-05-09", 27), ("2029-05-09", 25)]


def test_born_on_the_29th_of_february() -> None:
    assert days({"birth_date": "1984-02-29"}) == [("2028-02-29", 29), ("2029-03-01", 27)]


def test_a_birth_month_counts_from_its_first_day() -> None:
    assert days({"birth_date": "1983-11"}, date(2026, 6, 1))[0] == ("2027-11-01", 29)


def test_a_birth_year_counts_from_new_year() -> None:
    assert days({"birth_year": 1983})[0] == ("2027-01-01", 29)


def test_an_age_beside_a_birth_year_narrows_it_down() -> None:
    assert days({"birth_year": 1983, "age": 42})[0] == ("2027-11-24", 29)


def test_an_age_alone_does_not_move() -> None:
    assert days({"age": 43}) == []


def test_full_years_of_insurance_come_with_the_month() -> None:
    assert days({"si_years": 5.5}) == [("2027-05-01", 18), ("2028-05-01", 21), ("2029-05-01", 24)]
    assert days({"si_years": 5.42})[0] == ("2027-06-01", 18)
    assert days({"si_years": 5})[0] == ("2027-11-01", 18)
    assert days({"si_years": 5, "insured_now": False}) == []


def test_a_base_grows_into_its_tier() -> None:
    assert days({"base_months": {"0.8x": 30, "1x": 12, "2x": 0}}) == [("2027-05-01", 25), ("2028-11-01", 50)]


def test_months_that_were_paid_long_ago_leave_their_window() -> None:
    """All 36 months lie before the last twelve: the first leaves with the next month."""
    told = {"base_months": {"0.8x": 36, "1x": 36, "2x": 0}, "months_1x_last_12": 0, "insured_now": False}
    assert days(told) == [("2026-12-01", 0)]


def test_a_stopped_1x_falls_to_the_tier_below() -> None:
    told = {"base_months": {"0.8x": 48, "1x": 36, "2x": 0}, "months_1x_last_12": 0}
    assert days(told) == [("2026-12-01", 25)]


def test_years_of_marriage_service_and_suburb() -> None:
    assert days({"spouse_shanghai_hukou_years": 8}) == [("2027-11-23", 36), ("2028-11-23", 40)]
    assert days({"spouse_shanghai_hukou_years": 0}) == []
    assert days({"public_service_years": 4.25}) == [("2027-08-23", 20), ("2028-08-23", 24), ("2029-08-23", 28)]
    assert days({"suburb_area": "new_city", "suburb_years": 3}) == [("2028-11-23", 10), ("2029-11-23", 12)]
    assert days({"suburb_area": "none", "suburb_years": 3}) == []


def test_records_end_the_day_after_their_period() -> None:
    told = {"education": "master", "deductions": [{"kind": "detention", "count": 1, "years_ago": 4}]}
    assert days(told) == [("2027-11-24", 100)]


def test_a_rule_that_changes_on_a_day() -> None:
    told = {"suburb_area": "lingang", "suburb_years": 1.0}
    assert days(told, date(2024, 5, 1))[0] == ("2024-08-21", 2)


def test_names_the_causes() -> None:
    told = {"birth_date": "1983-05-01", "si_years": 5.5}
    (first, *_) = outlook(parse_profile(told), POLICY, TODAY)
    assert first.causes == (Cause("age", 30, 29), Cause("si_years", 15, 18))


def test_an_uncovered_day_is_an_error() -> None:
    with pytest.raises(NotCovered):
        outlook(parse_profile({}), POLICY, date(2038, 1, 1))


@pytest.mark.no_cover
@pytest.mark.parametrize("seed", range(4))
def test_no_day_is_missed(seed: int) -> None:
    random = Random(seed)  # noqa: S311 (no secret)
    for _ in range(6):
        start = random.choice((date(2018, 1, 31), date(2022, 2, 28), date(2024, 2, 29), TODAY, date(2027, 12, 31)))
        told = {**decoded_profile(random, day=start, present=0.6), "deductions": [], "startup_talent": False}
        profile = parse_profile(told, start)
        foretold = {change.from_day: change.total for change in outlook(profile, POLICY, start)}
        before, day, last = total(profile, start, start), start, add_months(start, 36)
        while day < last and not retired(profile, start, day + timedelta(days=1)):
            day += timedelta(days=1)
            now = total(profile, start, day)
            assert (now != before) == (day in foretold), (told, start, day)
            assert foretold.get(day, now) == now
            before = now


def retired(profile: Profile, start: date, day: date) -> bool:
    ages = age_on(project(as_if_oldest(profile, start), POLICY.on(start), start, day), day)
    return bool(ages) and ages[-1] >= 63


def test_nothing_is_foretold_from_the_latest_retirement_age_on() -> None:
    years = {"si_years": 20.5}
    assert days({"birth_date": "1965-05-10", **years}) == [("2027-05-01", 63), ("2028-05-01", 66)]
    assert days({"birth_date": "1964-05-01", **years}) == []
    assert days({"birth_date": "1964-05-02", **years}) == [("2027-05-01", 63)]
    assert days({"birth_date": "1963-11-23", **years}) == []
    assert days({"birth_date": "1950-01-01", **years}) == []


def test_an_age_as_a_number_ends_with_the_earliest_day_on_which_it_can_be_the_latest_retirement_age() -> None:
    assert days({"age": 62, "si_years": 20.5}) == []
    assert days({"age": 61, "si_years": 20.5}) == [("2027-05-01", 63)]
    assert len(days({"age": 59, "si_years": 20.5})) == 3


def total(profile: Profile, start: date, day: date) -> int:
    return estimate(project(profile, POLICY.on(start), start, day), POLICY.expected_on(day), day).total


def test_months_end_with_the_month() -> None:
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert add_months(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert add_months(date(2026, 11, 30), 2) == date(2027, 1, 30)
    assert months_full(date(2024, 1, 31), date(2024, 2, 28)) == 0
    assert months_full(date(2024, 1, 31), date(2024, 2, 29)) == 1


def test_a_projected_profile_is_a_possible_one() -> None:
    random = Random(1)  # noqa: S311 (no secret)
    for _ in range(300):
        told = decoded_profile(random, day=TODAY, present=0.7)
        profile = parse_profile(told, TODAY)
        for months in (1, 5, 13, 24, 37, 47, 119):
            later = project(profile, POLICY.on(TODAY), TODAY, add_months(TODAY, months))
            again = later.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_unset=True)
            assert parse_profile(again) == later


def test_rounded_years_mean_whole_months_and_never_a_year_more() -> None:
    assert days({"si_years": 5.58})[0] == ("2027-04-01", 18)
    assert days({"si_years": 5.999})[0] == ("2026-12-01", 18)


def test_the_latest_months_leave_the_window_last() -> None:
    assert days({"base_months": {"0.8x": 36, "1x": 0}, "insured_now": False}) == [("2027-12-01", 0)]
    told = {"base_months": {"3x": 24}, "insured_now": False}
    assert days(told) == [("2027-12-01", 0)]


def test_records_grow_older() -> None:
    told = parse_profile({"deductions": [{"kind": "detention", "count": 1, "years_ago": 1}]})
    later = project(told, POLICY.on(TODAY), TODAY, add_months(TODAY, 18))
    assert later.deductions[0].years_ago == 2.5


def test_the_last_of_the_36_months_is_looked_at_and_the_day_after_is_not() -> None:
    assert days({"birth_date": "1985-11-23"}) == [("2029-11-23", 29)]
    assert days({"birth_date": "1985-11-24"}) == []
    told = {"suburb_area": "north_south", "suburb_years": 6}
    assert days(told, date(2020, 1, 1)) == [("2023-01-01", 18)]


def test_what_begins_to_count_begins_at_nothing() -> None:
    (first, *_) = outlook(parse_profile({"spouse_shanghai_hukou_years": 0.5}), POLICY, TODAY)
    assert first.causes == (Cause("spouse", 0, 4),)


def test_what_ends_ends_in_nothing() -> None:
    told = {"age": 30, "education": "college", "deductions": [{"kind": "detention", "count": 1, "years_ago": 4}]}
    (change,) = outlook(parse_profile(told), POLICY, TODAY)
    assert change.causes == (Cause("deductions", -50, 0),)
