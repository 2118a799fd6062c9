"""What a route says has to be done and waited for: months by hand, and every step with its papers and its rule."""

from datetime import date
from typing import Any

import pytest

from flows.ahead.routes import Route, routes
from flows.profile import parse_profile
from tests.flows.shipped import POLICY

TODAY = date(2026, 11, 23)
NO_CERTIFICATE = {"title": "none", "skill_level": "none", "title_usable": False}
HERE = {"suburb_area": "north_south"}


def found(told: dict[str, Any], day: date = TODAY) -> tuple[Route, ...]:
    return routes(parse_profile(told, day), POLICY, day)


def quiet(told: dict[str, Any], day: date = TODAY) -> Route:
    """Return the first route without an examination."""
    return next(route for route in found(told, day) if not route.exam)


def said(route: Route) -> dict[str, dict[str, Any]]:
    return {step.key: dict(step.values) for step in route.steps}


def test_a_base_to_wait_for_names_its_multiple_and_the_months_left() -> None:
    one_month = dict.fromkeys(("0.8x", "1x", "2x", "3x"), 1)
    told = {"age": 30, "education": "below_college", "si_years": 2, "title": "none", "skill_level": "none"}
    route = quiet({**told, "base_months": one_month})
    assert route.ready_on == date(2028, 10, 1)
    assert said(route)["base_months"] == {"multiple": "3", "months": 23}


@pytest.mark.parametrize(
    ("base", "si_years", "months"),
    [
        # 30 of 36 months, none leaves its window within half a year: 6 are left.
        ({"0.8x": 30, "1x": 30, "2x": 0}, 5.5, 6),
        ({"0.8x": 35, "1x": 35, "2x": 0}, 5.0, 1),
        # The tier is reached; in 24 months 28 of the 40 are too old and 12 new ones have to come.
        ({"0.8x": 40, "1x": 40, "2x": 0}, 12.0, 12),
        # All 48 months: 24 leave within two years, 24 stay, 12 are needed anew.
        ({"0.8x": 48, "1x": 48, "2x": 0}, 12.0, 12),
    ],
)
def test_months_to_pay_are_those_that_the_window_does_not_keep(
    base: dict[str, int], si_years: float, months: int
) -> None:
    education = "college" if si_years < 6 else "below_college"
    route = quiet(
        {**HERE, **NO_CERTIFICATE, "age": 30, "education": education, "si_years": si_years} | {"base_months": base}
    )
    assert said(route)["base_months"] == {"multiple": "1", "months": months}


def test_a_base_that_stays_in_its_window_asks_for_no_month() -> None:
    told = {"age": 30, "education": "below_college", "si_years": 13, "base_months": {"0.8x": 48, "1x": 48, "2x": 0}}
    route = quiet({**HERE, **NO_CERTIFICATE, **told})
    assert route.ready_on == date(2027, 11, 1)
    assert "base_months" not in said(route)


def test_a_certificate_that_waits_for_months_says_how_many_at_1x() -> None:
    told = {"age": 30, "education": "college", "title": "intermediate", "months_1x_last_12": 4, "si_years": 2}
    assert said(quiet(told)) == {"recent_months": {"months": 2}}


def test_a_certificate_by_deduced_months_needs_new_ones_when_the_wait_is_long() -> None:
    record = {"deductions": [{"kind": "detention", "count": 1, "years_ago": 4}]}
    told = {
        "birth_date": "1965-06",
        "title": "intermediate",
        "skill_level": "none",
        "base_months": {"1x": 45},
        **record,
    }
    route = quiet({**HERE, **told})
    assert route.ready_on == date(2027, 11, 24)
    assert said(route) == {"record": {"kind": "detention", "years": 5}, "recent_months": {"months": 6}}


def test_a_certificate_with_months_enough_asks_for_none_unless_the_wait_is_long() -> None:
    told = {**HERE, "title": "intermediate", "months_1x_last_12": 12, "insured_months_last_12": 12}
    told["birth_date"] = "1965-06"
    short = quiet({**told, "si_years": 6.5})
    assert short.ready_on == date(2027, 5, 1)
    assert "recent_months" not in said(short)
    long = quiet({**told, "si_years": 5.5})
    assert long.ready_on == date(2028, 5, 1)
    assert said(long)["recent_months"] == {"months": 6}


def test_an_expiry_is_waited_for_and_no_insurance() -> None:
    told = {"age": 30, "education": "master", "deductions": [{"kind": "detention", "count": 1, "years_ago": 4}]}
    route = quiet(told)
    assert said(route) == {"record": {"kind": "detention", "years": 5}}
    assert (route.papers, route.references) == ((), ("沪府规〔2022〕21号 第8条",))
    assert not route.at_the_latest


def test_a_record_that_has_not_ended_yet_is_no_step() -> None:
    records = [{"kind": "detention", "count": 1, "years_ago": 4}, {"kind": "criminal", "count": 1, "years_ago": 1}]
    told = {"age": 30, "education": "master", "si_years": 6, "insured_now": True, "base_months": {"3x": 36}}
    route = quiet({**HERE, **told, "deductions": records})
    assert route.ready_on == date(2027, 11, 24)
    assert said(route)["record"] == {"kind": "detention", "years": 5}
    assert [record["kind"] for record in route.changes["deductions"]] == ["criminal"]


def test_an_expiry_of_which_no_time_was_told_is_the_latest_day() -> None:
    route = quiet({"age": 30, "education": "master", "deductions": [{"kind": "detention", "count": 1}]})
    assert (route.ready_on, route.at_the_latest) == (date(2031, 11, 24), True)


def test_a_day_after_an_undated_expiry_is_the_earliest_again() -> None:
    told = {"age": 30, "education": "college", "si_years": 8, "deductions": [{"kind": "detention", "count": 1}]}
    route = quiet({**HERE, **NO_CERTIFICATE, **told})
    assert {"record", "si_years"} <= set(said(route))
    assert (route.ready_on, route.at_the_latest) == (date(2032, 11, 1), False)


def test_a_gate_that_other_rules_open_is_waited_for() -> None:
    told = {"age": 30, "education": "master", "family_planning_violation": True}
    route = quiet(told, date(2022, 6, 1))
    assert said(route) == {"rule_change": {"day": date(2023, 1, 1), "references": ("沪府规〔2022〕21号 第2、3、9条",)}}
    assert route.changes == {}


def test_points_that_other_rules_give_are_waited_for() -> None:
    told = {"age": 30, "education": "college", "si_years": 10, "suburb_area": "north_south", "suburb_years": 6}
    route = quiet({**NO_CERTIFICATE, **told}, date(2022, 12, 1))
    assert said(route)["rule_change"] == {"day": date(2023, 1, 1), "references": ("沪府规〔2022〕21号 第7条",)}
    assert said(route)["rule_change"]["day"] <= (route.ready_on or TODAY)


def test_only_what_decides_of_a_change_of_the_rules_is_cited() -> None:
    told = {"age": 35, "education": "college", "family_planning_violation": True, "public_service_years": 6}
    shown = found({**told, "suburb_area": "north_south", "suburb_years": 6}, date(2022, 6, 1))
    references = [said(route)["rule_change"]["references"] for route in shown if route.exam]
    assert references
    assert set(references) == {("沪府规〔2022〕21号 第2、3、9条",)}


def test_a_change_of_the_rules_that_decides_nothing_is_no_step() -> None:
    told = {"age": 30, "education": "college", "title": "none", "suburb_area": "lingang", "suburb_years": 1}
    for route in found({**told, "si_years": 4}, date(2024, 8, 1)):
        if route.exam:
            assert "rule_change" not in said(route)


def test_all_that_is_waited_for_is_named_with_its_papers_and_rules() -> None:
    told = {"age": 50, "education": "college", "si_years": 0, "spouse_shanghai_hukou_years": 25}
    route = quiet(told)
    assert said(route) == {"area": {"area": "lingang", "years": 2}, "si_years": {"years": 3}}
    assert route.papers == ("suburb_work", "suburb_home", "contract", "tax")
    assert route.references == ("沪府规〔2022〕21号 第7条", "沪府规〔2022〕21号 第6条")
    told = {"age": 30, "education": "college", "spouse_shanghai_hukou_years": 5, "public_service_years": 3}
    route = quiet({**HERE, **NO_CERTIFICATE, **told, "suburb_years": 3})
    assert said(route) == {
        "suburb_years": {"area": "north_south", "years": 5},
        "public_service_years": {"years": 5},
        "spouse_shanghai_hukou_years": {"years": 7},
    }
    assert route.papers == ("suburb_work", "suburb_home", "service_years", "marriage")


def test_months_of_insurance_missing_at_a_gate_are_counted() -> None:
    told = {"age": 30, "education": "master", "insured_months_last_12": 4, "permit_valid": False}
    assert said(quiet(told)) == {"permit_valid": {}, "insured_months": {"needed": 6, "months": 2}}
    assert quiet(told).papers == ("permit", "contract")


def test_an_examination_names_its_level_and_the_months_it_asks_for() -> None:
    told = {"age": 30, "education": "college", "si_years": 0, "skill_level": 3}
    by_kind = {route.way.kind: said(route) for route in found(told)}
    assert by_kind["education"] == {"education": {"level": "education.bachelor_with_degree"}}
    assert by_kind["title"] == {"title": {"level": "title.intermediate"}, "with_months": {"months": 6}}


def test_a_route_is_as_sure_as_its_least_sure_step() -> None:
    told = {"age": 30, "education": "master", "permit_valid": False}
    assert quiet(told).confidence == "high"
    assert quiet({**told, "education": "college", "si_years": 12, **HERE, **NO_CERTIFICATE}).confidence == "medium"
