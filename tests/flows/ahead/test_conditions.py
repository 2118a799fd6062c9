"""What a route supposes and what is uncertain about it."""

from datetime import date
from typing import Any

from flows.ahead.routes import Route, routes
from flows.profile import parse_profile
from tests.flows.shipped import POLICY

TODAY = date(2026, 11, 23)
NO_CERTIFICATE = {"title": "none", "skill_level": "none", "title_usable": False}


def found(told: dict[str, Any], day: date = TODAY) -> tuple[Route, ...]:
    return routes(parse_profile(told, day), POLICY, day)


def quiet(told: dict[str, Any], day: date = TODAY) -> dict[str, dict[str, Any]]:
    """Return the conditions of the first route without an examination."""
    return conditions(next(route for route in found(told, day) if not route.exam))


def conditions(route: Route) -> dict[str, dict[str, Any]]:
    return {condition.key: dict(condition.values) for condition in route.conditions}


def of_kind(told: dict[str, Any], kind: str) -> dict[str, dict[str, Any]]:
    return conditions(next(route for route in found(told) if route.way.kind == kind))


def test_what_is_paid_today_is_supposed_where_the_months_do_not_show_it() -> None:
    told = {"age": 36, "education": "college", "si_years": 5.5, "suburb_area": "north_south", **NO_CERTIFICATE}
    assert quiet({**told, "base_months": {"0.8x": 30, "1x": 30, "2x": 0}})["base_supposed"] == {"multiple": "1"}
    shown = {"base_months": {"0.8x": 30, "1x": 30, "2x": 0}, "months_1x_last_12": 12}
    assert "base_supposed" not in quiet({**told, **shown})
    assert "base_supposed" not in quiet({**told, "si_years": 12})


def test_both_results_where_a_route_rests_on_two_years_in_lingang() -> None:
    told = {"age": 50, "education": "college", "si_years": 0, "spouse_shanghai_hukou_years": 25}
    assert quiet(told)["lingang_both"] == {"points": 4, "start": 3, "total": 120, "without": 116}


def test_three_years_in_lingang_are_not_disputed() -> None:
    told = {"age": 30, "education": "college", "si_years": 6.9, "suburb_area": "lingang", "suburb_years": 1}
    assert "lingang_both" not in quiet({**NO_CERTIFICATE, **told})


def test_a_fresh_graduate_is_one_until_the_end_of_the_next_year_at_the_latest() -> None:
    told = {"age": 23, "education": "bachelor_no_degree", "si_years": 0, "fresh_graduate": True}
    route = next(route for route in found(told) if not route.exam)
    assert route.ready_on is not None
    assert route.ready_on > date(2028, 1, 1)
    assert route.changes["fresh_graduate"] is False
    assert conditions(route)["fresh_graduate_gone"] == {"points": 10}


def test_a_route_that_still_counts_a_fresh_graduate_says_so() -> None:
    told = {"age": 23, "education": "bachelor_no_degree", "si_years": 6, "fresh_graduate": True}
    route = next(route for route in found({**told, "suburb_area": "north_south"}) if not route.exam)
    assert route.ready_on == date(2027, 11, 1)
    assert "fresh_graduate" not in route.changes
    assert conditions(route)["fresh_graduate"] == {"points": 10}
    assert "fresh_graduate" not in of_kind(told, "education")


def test_a_birthday_on_the_way_can_take_points_of_an_age_given_as_a_number() -> None:
    told = {"age": 45, "education": "bachelor_with_degree", "si_years": 0}
    assert quiet(told)["birthdays"] == {"age": 45, "oldest": 46, "lost": 2, "without": 118}
    assert "birthdays" not in of_kind(told, "education")
    assert "birthdays" not in quiet({**told, "age": None, "birth_date": "1981-05"})


def test_birthdays_count_up_to_the_oldest_possible_age() -> None:
    told = {"education": "college", "suburb_area": "north_south", **NO_CERTIFICATE}
    assert quiet({**told, "age": 40, "si_years": 10})["birthdays"]["oldest"] == 44
    assert "birthdays" not in quiet({**told, "age": 39, "si_years": 10})
    assert "birthdays" not in quiet({**told, "age": 56, "si_years": 21})


def test_a_title_without_a_proven_college_education_is_doubted() -> None:
    told = {"age": 30, "si_years": 5}
    assert "title_college_unknown" in of_kind(told, "title")
    assert "title_college_not_accepted" in of_kind(
        {**told, "education": "college", "education_accepted": False}, "title"
    )
    assert not {key for key in of_kind({**told, "education": "college"}, "title") if key.startswith("title_")}
    held = {**told, "education": "below_college", "title": "intermediate", "months_1x_last_12": 4}
    assert "title_without_college" in quiet(held)


def test_a_route_for_an_age_without_points_is_doubted() -> None:
    assert of_kind({"age": 62, "education": "college", "si_years": 10}, "title")["above_oldest"] == {
        "age": 62,
        "from_age": 61,
    }
    assert "above_oldest" not in of_kind({"age": 60, "education": "college", "si_years": 10}, "title")
    later = {
        "birth_date": "1967-01-01",
        "education": "bachelor_no_degree",
        "si_years": 17,
        "suburb_area": "north_south",
    }
    assert quiet({**later, **NO_CERTIFICATE})["above_oldest"]["age"] >= 61
    assert "below_adult" in of_kind({"age": 17, "education": "below_college"}, "education")
    assert "below_adult" not in of_kind({"age": 18, "education": "below_college"}, "education")


def test_a_record_of_which_no_time_was_told_may_end_earlier() -> None:
    told = {"age": 30, "education": "master", "deductions": [{"kind": "detention", "count": 1}]}
    assert quiet(told)["record_undated"] == {"latest": date(2031, 11, 24)}
    told["deductions"] = [{"kind": "fake_material", "count": 1, "years_ago": 2}]
    assert "record_undated" not in quiet(told)
    assert "fake_material" in quiet(told)


def test_a_route_after_the_known_policy_says_so() -> None:
    told = {"age": 30, "education": "college", "suburb_area": "north_south", **NO_CERTIFICATE}
    assert quiet({**told, "si_years": 12})["expected"] == {"last": date(2027, 12, 31)}
    assert "expected" not in quiet({**told, "si_years": 13.5})
