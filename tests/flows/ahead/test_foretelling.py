"""What a forecast supposes and what is uncertain about it."""

from datetime import date
from typing import Any

import pytest

from flows.ahead.foretelling import foretelling_doubts
from flows.ahead.outlook import Cause, outlook
from flows.profile import parse_profile
from tests.flows.shipped import POLICY

TODAY = date(2026, 11, 23)


def doubts(told: dict[str, Any], day: date = TODAY, routes_until: date | None = None) -> dict[str, dict[str, Any]]:
    profile = parse_profile(told, day)
    found = foretelling_doubts(profile, POLICY, day, outlook(profile, POLICY, day), routes_until)
    return {doubt.key: dict(doubt.values) for doubt in found}


@pytest.mark.parametrize(
    ("told", "key", "multiple"),
    [
        ({"base_months": {"0.8x": 1, "1x": 1, "2x": 1, "3x": 1}}, "base_goes_on_supposed", "3"),
        ({"base_months": {"0.8x": 47, "1x": 47, "2x": 0}}, "base_goes_on_supposed", "1"),
        ({"base_months": {"0.8x": 48, "1x": 48, "2x": 0}}, "base_goes_on", "1"),
        ({"base_months": {"3x": 36}}, "base_goes_on", "3"),
        ({"months_1x_last_12": 12}, "base_goes_on", "1"),
        ({"months_1x_last_12": 11}, "base_goes_on_supposed", "1"),
        ({"base_months": {"0.8x": 48, "1x": 36}, "months_1x_last_12": 0}, "base_goes_on", "0.8"),
        ({"base_months": {"0.8x": 40}, "months_1x_last_12": 5}, "base_goes_on_supposed", "1"),
        ({"base_months": {"0.8x": 0}}, "base_stays_below", "0.8"),
        ({"months_1x_last_12": 0}, "base_stays_below", "1"),
    ],
)
def test_names_the_multiple_that_is_supposed_to_go_on(told: dict[str, Any], key: str, multiple: str) -> None:
    assert {name: each for name, each in doubts(told).items() if name.startswith("base_")} == {
        key: {"multiple": multiple}
    }


def test_nothing_is_supposed_of_a_base_that_was_not_told_or_does_not_count() -> None:
    untold: tuple[dict[str, Any], ...] = (
        {},
        {"base_months": {}},
        {"base_months": {"1x": 9}, "base_records_usable": False},
    )
    for told in untold:
        assert not [key for key in doubts(told) if key.startswith("base_")]
    assert "base_stopped" in doubts({"base_months": {"1x": 40}, "insured_now": False})


def test_an_age_as_a_number_and_a_birth_year_are_told_apart() -> None:
    assert doubts({"age": 33})["age_as_number"] == {"age": 33}
    assert doubts({"age": 42})["birthday_takes"] == {"now": 42, "age": 44, "before": 30, "after": 29}
    assert "birthday_takes" not in doubts({"birth_date": "1983-05"})
    assert set(doubts({"birth_year": 1995, "age": 31})) == {"birth_as_year"}
    assert doubts({"birth_date": "1995-05"}) == {}
    assert doubts({}) == {}


def test_the_policy_ends_before_what_is_foretold() -> None:
    assert doubts({"si_years": 5})["after_policy"] == {"last": date(2027, 12, 31)}
    assert "after_policy" not in doubts({"si_years": 5}, date(2024, 1, 1))
    assert "after_policy" in doubts({"si_years": 5}, date(2024, 1, 1), date(2028, 1, 1))
    assert "after_policy" not in doubts({"si_years": 5}, date(2028, 1, 1)), "said of the whole estimate already"


def test_a_fresh_graduate_ends() -> None:
    told = {"fresh_graduate": True}
    assert doubts(told)["fresh_graduate_ends"] == {"last": date(2027, 12, 31), "points": 10}
    changes = outlook(parse_profile(told), POLICY, TODAY)
    assert [(each.from_day, each.total) for each in changes] == [(date(2028, 1, 1), 0)]
    assert "fresh_graduate_ends" not in doubts({"fresh_graduate": False})


def test_when_a_record_ends_of_which_no_time_was_told() -> None:
    told = {"deductions": [{"kind": "fake_material", "count": 1}, {"kind": "criminal", "count": 1, "years_ago": 1}]}
    values = {"kind": "fake_material", "years": 3, "earliest": date(2026, 11, 24), "latest": date(2029, 11, 24)}
    assert doubts(told)["record_undated"] == values


def test_both_results_of_every_day_in_lingang_before_three_years() -> None:
    told = {"suburb_area": "lingang", "suburb_years": 0.5}
    results = ((date(2027, 5, 23), 2, 0), (date(2028, 5, 23), 4, 0))
    assert doubts(told)["lingang_later"] == {"results": results, "start": 3}
    assert "lingang_later" not in doubts({"suburb_area": "lingang", "suburb_years": 2})
    assert "lingang_later" not in doubts({"suburb_area": "new_city", "suburb_years": 4})
    assert "lingang_later" in doubts({**told, "suburb_years": 0.9}, date(2024, 5, 1))


def test_a_change_of_the_rules_is_told_from_the_passing_of_time() -> None:
    told = {"suburb_area": "north_south", "suburb_years": 6, "si_years": 2.92}
    (change,) = [
        each for each in outlook(parse_profile(told), POLICY, date(2022, 12, 1)) if each.from_day.year == 2023
    ][:1]
    assert change.causes == (Cause("si_years", 6, 9), Cause("suburb", 0, 12, "沪府规〔2022〕21号 第7条"))
    assert doubts(told, date(2022, 12, 1))["rules_change"] == {"day": date(2023, 1, 1), "causes": (change.causes[1],)}
    assert "rules_change" not in doubts({"si_years": 5}, date(2022, 12, 1))
