"""Routes against brute force over every day and every way, and the reasons why other ways do not lead there."""

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from flows.ahead.projection import as_if_oldest, project
from flows.ahead.routes import Route, blocked, routes
from flows.ahead.ways import taken, ways
from flows.days.months import add_months
from flows.points.points import closed_gates, estimate
from flows.profile import Profile, age_on, parse_profile
from tests.flows.random_profiles import decoded_profile
from tests.flows.shipped import POLICY

TODAY = date(2026, 11, 23)
RULES = POLICY.on(TODAY)
LIFTED = {"serious_crime": False, "employer_eligible": True, "works_in_shanghai": True}


def found(told: Mapping[str, Any], day: date = TODAY) -> tuple[Route, ...]:
    return routes(parse_profile(told, day), POLICY, day)


def merged(told: Mapping[str, Any], route: Route, day: date) -> Profile:
    """Do what a caller does with a route: merge the changes, ask again on the day."""
    on = route.ready_on or day
    return parse_profile({**told, **route.changes, "as_of": on.isoformat()})


def random_profiles(seed: int, count: int) -> list[tuple[dict[str, Any], date]]:
    random = Random(seed)  # noqa: S311 (no secret)
    days = (date(2018, 6, 30), date(2024, 2, 29), date(2026, 11, 23), date(2027, 12, 31), date(2035, 6, 1))
    made: list[tuple[dict[str, Any], date]] = []
    while len(made) < count:
        day = random.choice(days)
        told = {**decoded_profile(random, day=day, present=0.5), **LIFTED}
        told.pop("startup_talent", None)
        made.append((told, day))
    return made


@pytest.mark.no_cover
@pytest.mark.parametrize("seed", range(4))
def test_merged_changes_give_the_total_and_pass(seed: int) -> None:
    seen = 0
    for told, day in random_profiles(seed, 60):
        shown = found(told, day)
        assert len(shown) <= 3
        for route in shown:
            seen += 1
            on = route.ready_on or day
            result = estimate(merged(told, route, day), POLICY.on(on), on)
            assert result.total == route.total, (told, route)
            assert result.passes, (told, route)
            assert on > day or route.ready_on is None
            assert set(route.changes).isdisjoint(
                {"birth_date", "birth_year", "award", "startup_talent", "urgent_major"}
            )
    assert seen > 20


@pytest.mark.parametrize("seed", range(4))
def test_every_change_is_needed(seed: int) -> None:
    for told, day in random_profiles(seed, 30):
        for route in found(told, day):
            on = route.ready_on or day
            rules = POLICY.expected_on(on)
            for name in set(route.changes) - {"age"}:
                less = {key: value for key, value in route.changes.items() if key != name}
                result = estimate(parse_profile({**told, **less, "as_of": on.isoformat()}), rules, on)
                assert (result.total, result.can_apply) != (route.total, True), (told, route, name)


def retired(profile: Profile, day: date, on: date) -> bool:
    """Whether the person may be 63 on the day `on`, the latest retirement age."""
    ages = age_on(project(as_if_oldest(profile, day), POLICY.on(day), day, on), on)
    return bool(ages) and ages[-1] >= 63


def earliest_by_brute_force(profile: Profile, day: date) -> dict[Any, date]:
    """Try every single day of ten years for every way."""
    open_ways, reached = set(ways(profile, POLICY.on(day))), {}
    last = add_months(day, 120)
    on = day
    while on <= last and open_ways and not retired(profile, day, on):
        rules, later = POLICY.expected_on(on), project(profile, POLICY.on(day), day, on)
        if not closed_gates(later, rules):
            for way in tuple(open_ways):
                then = taken(later, way, day, on)
                if estimate(then, rules, on).total >= 120:
                    reached[way] = on
                    open_ways.remove(way)
        on += timedelta(days=1)
    return reached


@pytest.mark.no_cover
def test_equal_to_brute_force_over_every_day() -> None:
    compared = 0
    for told, day in random_profiles(11, 14):
        profile = parse_profile(told, day)
        if estimate(profile, POLICY.on(day), day).passes or not (profile.insured_now and profile.permit_valid):
            continue
        reached = earliest_by_brute_force(profile, day)
        shown = found(told, day)
        compared += 1
        assert bool(shown) == bool(reached), told
        for route in shown:
            assert reached[route.way] == (route.ready_on or day), (told, route)
        if reached:
            assert min(reached.values()) == min(route.ready_on or day for route in shown), told
            quiet = [on for way, on in reached.items() if not way.exam]
            if quiet:
                assert min(quiet) in [route.ready_on or day for route in shown if not route.exam], told
    assert compared >= 5


def test_no_route_is_worse_than_another_in_every_respect() -> None:
    for told, day in random_profiles(5, 120):
        shown = found(told, day)
        seen = [((route.ready_on or day), route.exam, route.way.area is not None) for route in shown]
        for one in seen:
            for other in seen:
                better = one[0] < other[0] or one[1] < other[1] or one[2] < other[2]
                assert one == other or better, (told, shown)


def test_the_shortest_ways_of_a_college_graduate() -> None:
    told = {
        "birth_date": "1990-06-01",
        "education": "college",
        "si_years": 5.5,
        "title": "none",
        "suburb_area": "lingang",
    }
    shown = found({**told, "skill_level": "none", "suburb_years": 1, "base_months": {"0.8x": 30, "1x": 30, "2x": 0}})
    assert [(route.changes, route.ready_on, route.total, route.exam) for route in shown] == [
        ({"education": "bachelor_with_degree"}, None, 137, True),
        ({"title": "intermediate", "months_1x_last_12": 6}, None, 147, True),
        ({"si_years": 6, "base_months": {"0.8x": 36, "1x": 36, "2x": 0}}, date(2027, 5, 1), 150, False),
    ]


def test_a_certificate_short_of_recent_months_waits_for_them() -> None:
    told = {"age": 30, "education": "college", "title": "intermediate", "months_1x_last_12": 4, "si_years": 2}
    waits = [route for route in found(told) if not route.exam]
    assert waits[0].changes == {"months_1x_last_12": 6}
    assert waits[0].ready_on == date(2027, 1, 1)


def test_unknown_recent_months_are_a_condition() -> None:
    told = {"age": 30, "education": "college", "title": "intermediate", "si_years": 0, "skill_level": "none"}
    assert {"months_1x_last_12": 6} in [route.changes for route in found(told)]


def test_a_base_is_never_raised() -> None:
    told = {"age": 30, "education": "college", "si_years": 4, "months_1x_last_12": 0, "base_months": {"0.8x": 0}}
    for route in found(told):
        assert "base_months" not in route.changes
        assert "months_1x_last_12" not in route.changes
    keys = {reason.key for reason in blocked(parse_profile(told), RULES, ())}
    assert {"base_too_low", "recent_months_none"} <= keys


def test_missing_months_of_insurance_and_a_permit_are_mended() -> None:
    told = {"age": 30, "education": "master", "insured_months_last_12": 4, "permit_valid": False}
    (route,) = found(told)
    assert route.changes == {"permit_valid": True, "insured_months_last_12": 6}
    assert route.ready_on == date(2027, 1, 1)
    assert route.mended == ("permit_valid",)


@pytest.mark.parametrize("gate", [{"employer_eligible": False}, {"works_in_shanghai": False}, {"serious_crime": True}])
def test_no_route_through_a_gate_that_stays_closed(gate: dict[str, bool]) -> None:
    told = {"age": 30, "education": "college", **gate}
    assert found(told) == ()
    assert next(iter(gate)) in {reason.key for reason in blocked(parse_profile(told), RULES, ())}


def test_records_are_waited_for() -> None:
    told = {"age": 30, "education": "master", "deductions": [{"kind": "detention", "count": 1, "years_ago": 4}]}
    quiet = [route for route in found(told) if not route.exam and route.way.area is None]
    assert [(route.changes, route.ready_on) for route in quiet] == [({"deductions": []}, date(2027, 11, 24))]


def test_nothing_for_who_passes_already() -> None:
    assert found({"age": 30, "education": "master"}) == ()


def test_no_route_lies_where_nobody_can_ask_for_it() -> None:
    told = {"age": 30, "education": "college", "si_years": 10, "title_usable": False, "suburb_area": "north_south"}
    assert [route.ready_on for route in found(told, date(2033, 12, 31)) if not route.exam] == [date(2037, 12, 1)]
    assert [route.ready_on for route in found(told, date(2034, 1, 1)) if not route.exam] == []


def test_no_title_without_college() -> None:
    told = {"age": 50, "education": "below_college", "si_years": 3}
    assert all("title" not in route.changes for route in found(told))
    assert "title_needs_college" in {reason.key for reason in blocked(parse_profile(told), RULES, ())}


def test_an_age_given_as_a_number_does_not_move() -> None:
    told = {"age": 43, "education": "college", "si_years": 10, "title_usable": False, "suburb_area": "north_south"}
    quiet = [route for route in found(told) if not route.exam]
    assert [(route.changes, route.total) for route in quiet] == [({"si_years": 14}, 122)]
    assert age_on(merged(told, quiet[0], TODAY), quiet[0].ready_on or TODAY) == (43,)


BLOCKED: dict[str, dict[str, Any]] = {
    "junior_title": {"title": "junior"},
    "title_not_usable": {"title": "senior", "title_usable": False},
    "education_not_accepted": {"education": "master", "education_accepted": False},
    "recent_months_short": {"title": "senior", "months_1x_last_12": 5},
    "either_or": {"title": "intermediate", "months_1x_last_12": 6, "education": "college"},
    "records_not_usable": {"base_months": {"1x": 40}, "base_records_usable": False},
    "base_months_short": {"base_months": {"1x": 35}},
    "public_service_short": {"public_service_years": 4},
    "suburb_short": {"suburb_area": "new_city", "suburb_years": 4},
    "record_criminal": {"deductions": [{"kind": "criminal", "count": 1}]},
}


@pytest.mark.parametrize("key", BLOCKED)
def test_says_why_a_way_does_not_lead_there(key: str) -> None:
    profile = parse_profile(BLOCKED[key])
    items = estimate(profile, RULES, TODAY).items
    assert key in {reason.key for reason in blocked(profile, RULES, items)}
    assert key not in {reason.key for reason in blocked(parse_profile({}), RULES, ())}


def test_a_suburb_that_was_not_listed_then() -> None:
    then = date(2020, 1, 1)
    profile = parse_profile({"suburb_area": "new_city", "suburb_years": 9})
    assert [reason.key for reason in blocked(profile, POLICY.on(then), ())] == ["suburb_not_listed"]


def steps(told: dict[str, Any]) -> list[tuple[str, int, dict[str, Any]]]:
    profile = parse_profile({"suburb_area": "new_city", **told})
    return [(way.kind, way.step, dict(way.changes)) for way in ways(profile, RULES)]


def test_one_programme_or_examination_leads_to_the_next_level() -> None:
    six = {"months_1x_last_12": 6}
    assert steps({"education": "below_college", "skill_level": 3}) == [
        ("wait", 0, {}),
        ("education", 0, {"education": "college"}),
        ("education", 1, {"education": "bachelor_with_degree"}),
        ("skill_level", 0, {"skill_level": 2, **six}),
    ]
    assert steps({"title": "intermediate", "months_1x_last_12": 3}) == [
        ("wait", 0, {}),
        ("title", 0, {"title": "senior"}),
        ("skill_level", 0, {"skill_level": 4}),
        ("skill_level", 1, {"skill_level": 3}),
    ]
    assert steps({"education": "college", "title_usable": False, "title": "senior"}) == [
        ("wait", 0, {}),
        ("education", 0, {"education": "bachelor_with_degree"}),
    ]
    assert steps({"education": "master", "education_accepted": False, "title": "senior", "skill_level": 1}) == [
        ("wait", 0, {}),
        ("recent_base", 0, six),
    ]


def test_recent_months_are_no_condition_where_they_are_proven_or_impossible() -> None:
    for months in ({"1x": 42}, {"1x": 5}):
        assert ("recent_base", 0, {"months_1x_last_12": 6}) not in steps({"title": "senior", "base_months": months})
    for months in ({"1x": 41}, {"1x": 6}):
        assert ("recent_base", 0, {"months_1x_last_12": 6}) in steps({"title": "senior", "base_months": months})


def test_a_move_is_offered_to_who_does_not_live_in_an_outer_suburb() -> None:
    for told in ({}, {"suburb_area": "none"}):
        assert [way.area for way in ways(parse_profile(told), RULES) if way.kind == "wait"] == [
            None,
            "lingang",
            "new_city",
        ]
    assert {way.area for way in ways(parse_profile({"suburb_area": "north_south"}), RULES)} == {None}


def test_a_route_names_its_papers_and_its_rule() -> None:
    told = {"birth_date": "1990-06-01", "education": "college", "si_years": 6, "title": "none", "skill_level": 3}
    by_kind = {route.way.kind: route for route in found({**told, "months_1x_last_12": 12, "title_usable": True})}
    assert by_kind["education"].papers == ("diploma", "registration", "prior_diploma")
    assert by_kind["title"].papers == ("certificate", "appointment", "tax")
    skilled = found({**told, "months_1x_last_12": 12, "education_accepted": False})
    by_kind.update({route.way.kind: route for route in skilled if route.exam})
    assert by_kind["skill_level"].papers == ("certificate", "appointment")
    assert {route.references for route in by_kind.values() if route.exam} == {("沪府规〔2022〕21号 第6条",)}
    (wait, *_) = [
        route
        for route in found({"age": 30, "education": "college", "si_years": 12, "suburb_area": "new_city"})
        if not route.exam
    ]
    assert (wait.papers, wait.references) == (("contract", "tax"), ("沪府规〔2022〕21号 第6条",))
    (permit,) = found({"age": 30, "education": "master", "permit_valid": False})
    assert (permit.papers, permit.references) == (("permit",), ("沪府规〔2022〕21号 第2、3、9条",))
    assert permit.ready_on is None
    moves = [route for route in found({"age": 30, "education": "college", "si_years": 4}) if route.way.area]
    assert [(route.papers, route.references) for route in moves] == [
        (
            ("suburb_work", "suburb_home", "contract", "tax"),
            ("沪府规〔2022〕21号 第7条", "沪府规〔2022〕21号 第6条"),
        )
    ]


def test_a_way_that_reaches_the_standard_exactly_is_enough() -> None:
    told = {"age": 36, "education": "bachelor_no_degree", "title": "none", "skill_level": "none"}
    assert next((each.changes, each.ready_on, each.total) for each in found(told)) == (
        {"education": "bachelor_with_degree"},
        None,
        120,
    )


def test_no_route_arrives_after_the_latest_retirement_age() -> None:
    told = {"education": "college", "si_years": 18, "title_usable": False, "suburb_area": "north_south"}
    quiet = [route for route in found({**told, "birth_date": "1971-05-01"}) if not route.exam]
    assert [(route.ready_on, route.total) for route in quiet] == [(date(2030, 11, 1), 121)]
    late = [route for route in found({**told, "birth_date": "1968-05-01"}) if not route.exam]
    assert late == []
    assert found({**told, "birth_date": "1963-11-01"}) == ()


def test_exactly_the_standard_passes_already() -> None:
    assert found({"age": 36, "education": "bachelor_with_degree", "title": "none", "skill_level": "none"}) == ()
