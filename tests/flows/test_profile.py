"""What a profile may hold, and how a wrong one is refused."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.birth import birth_interval, birthdays, full_years
from flows.profile import DEFAULTED, Profile, ProfileError, YearRange, age_on, parse_profile

TODAY = date(2026, 11, 23)

WRONG: list[tuple[str, Any]] = [
    ("age", True), ("age", -1), ("age", 121), ("age", 35.0), ("age", "35"), ("age", 10**400),
    ("birth_year", 2027), ("birth_year", 1879), ("birth_year", 1880),
    ("birth_date", "2026-11-24"), ("birth_date", "2026-12"), ("birth_date", "1990-02-30"), ("birth_date", "199005"),
    ("birth_date", "1990-13"), ("birth_date", 1990), ("birth_date", "9999"), ("birth_date", "1850-01-01"),
    ("as_of", "2026-02-30"), ("as_of", "23.11.2026"), ("as_of", 20261123), ("as_of", "2026-11-23T00:00"),
    ("education", "phd"), ("title", "expert"), ("skill_level", True), ("skill_level", 6), ("skill_level", 1.0),
    ("months_1x_last_12", 13), ("insured_months_last_12", -1), ("insured_now", 1), ("urgent_major", "yes"),
    ("si_years", -0.1), ("si_years", float("nan")), ("si_years", float("inf")), ("si_years", "5"), ("si_years", True),
    ("si_years", {"min": 3, "max": 2}), ("si_years", {"min": 3}), ("si_years", 121), ("si_years", 10**400),
    ("base_months", {"0.8x": 49}), ("base_months", {"3x": 37}), ("base_months", {"1x": -1}),
    ("base_months", {"1x": 1.5}),
    ("base_months", {"1x": 3, "2x": 4}), ("base_months", {"0.8x": 3, "3x": 4}), ("base_months", {"4x": 1}),
    ("base_months", {"at_1x": 1}), ("base_months", 36),
    ("invest_tax_wan", -1), ("local_hires", float("-inf")), ("public_service_years", -1), ("suburb_years", True),
    ("suburb_area", "pudong"), ("award", "district"), ("spouse_shanghai_hukou_years", -1),
    ("deductions", {}), ("deductions", "none"), ("deductions", [{"kind": "theft"}]), ("deductions", [{"count": 1}]),
    ("deductions", [{"kind": "criminal", "count": -1}]), ("deductions", [{"kind": "criminal", "years_ago": -1}]),
    ("name", "x"), ("id_number", 1),
]  # fmt: skip


@pytest.mark.parametrize(("field", "value"), WRONG)
def test_refuses_naming_the_field(field: str, value: Any) -> None:
    with pytest.raises(ProfileError) as error:
        parse_profile({field: value}, TODAY)
    assert error.value.field == field
    assert error.value.message
    assert str(error.value) == f"{field}: {error.value.message}"


def test_refuses_what_is_no_object() -> None:
    with pytest.raises(ProfileError, match="profile: must be an object"):
        parse_profile([])  # type: ignore[arg-type]


def test_refuses_contradictions() -> None:
    with pytest.raises(ProfileError, match="age: contradicts birth_year: on 2026-11-23 it makes the person 46"):
        parse_profile({"age": 35, "birth_year": 1980}, TODAY)
    with pytest.raises(ProfileError, match="birth_year: is not the year of birth_date"):
        parse_profile({"birth_year": 1991, "birth_date": "1992-03"}, TODAY)


def test_the_edges_are_possible() -> None:
    edges = {
        "age": 120,
        "months_1x_last_12": 12,
        "base_months": {"0.8x": 48, "1x": 48, "2x": 48, "3x": 36},
        "si_years": {"min": 0, "max": 120},
        "insured_months_last_12": 0,
        "deductions": [{"kind": "detention", "count": 0, "years_ago": 0}],
    }
    profile = parse_profile(edges)
    assert profile.model_dump(by_alias=True, exclude_unset=True)["base_months"] == edges["base_months"]
    assert profile.si_years == YearRange(min=0, max=120)


def test_null_counts_as_absent() -> None:
    profile = parse_profile({"age": None, "permit_valid": None, "base_months": {"1x": None}})
    assert profile.age is None
    assert profile.permit_valid is True
    assert "permit_valid" not in profile.model_fields_set
    assert set(DEFAULTED) <= set(Profile.model_fields)


@pytest.mark.parametrize(
    ("told", "day", "ages"),
    [
        ({}, TODAY, ()),
        ({"age": 35}, date(2030, 1, 1), (35,)),
        ({"birth_year": 1991}, TODAY, (34, 35)),
        ({"birth_year": 1991}, date(2026, 12, 31), (35,)),
        ({"birth_year": 1991, "age": 34}, TODAY, (34,)),
        ({"birth_date": "1991-11"}, TODAY, (34, 35)),
        ({"birth_date": "1991-11"}, date(2026, 11, 1), (34, 35)),
        ({"birth_date": "1991-11"}, date(2026, 11, 30), (35,)),
        ({"birth_date": "1991-12"}, TODAY, (34,)),
        ({"birth_date": "1991-11-23"}, TODAY, (35,)),
        ({"birth_date": "1991-11-24"}, TODAY, (34,)),
        ({"birth_date": "1991-11-24", "birth_year": 1991}, TODAY, (34,)),
        ({"birth_date": "2000-02-29"}, date(2026, 2, 28), (25,)),
        ({"birth_date": "2000-02-29"}, date(2026, 3, 1), (26,)),
        ({"birth_date": "2000-02-29"}, date(2024, 2, 29), (24,)),
        ({"birth_date": "2000-02"}, date(2024, 2, 29), (24,)),
        ({"birth_year": 2026}, TODAY, (0,)),
    ],
)
def test_ages(told: dict[str, Any], day: date, ages: tuple[int, ...]) -> None:
    assert age_on(parse_profile(told), day) == ages


@given(st.dates(date(1900, 1, 1), date(2020, 12, 31)), st.dates(date(2021, 1, 1), date(2060, 12, 31)))
def test_a_person_is_a_year_older_on_every_birthday_alone(born: date, day: date) -> None:
    turned = birthdays(born, date(born.year, 12, 31), day)
    assert len(turned) == full_years(born, day)
    assert all(
        full_years(born, each) - full_years(born, each.fromordinal(each.toordinal() - 1)) == 1 for each in turned
    )


def test_births_known_to_the_month_end_with_it() -> None:
    assert birth_interval("2000-02") == (date(2000, 2, 1), date(2000, 2, 29))
    assert birth_interval("1999-12") == (date(1999, 12, 1), date(1999, 12, 31))
    assert birth_interval("1999") == (date(1999, 1, 1), date(1999, 12, 31))
