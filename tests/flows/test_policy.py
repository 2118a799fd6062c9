"""Which rules are in force on a day, and how wrong policy files are refused."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from flows.policy import DATED, NotCovered
from flows.rules.policy_files import FILES, parse_policy
from flows.rules.rule import Rule
from flows.rules.wages import KnownWage, latest_wage, level_at
from tests.flows.shipped import POLICY, policy_files

Files = dict[str, Any]


def test_two_policies_are_known() -> None:
    assert POLICY.on(date(2018, 1, 1)).measures.reference.number == "沪府发〔2017〕98号"
    assert POLICY.on(date(2022, 12, 31)).measures.reference.number == "沪府发〔2017〕98号"
    assert POLICY.on(date(2023, 1, 1)).measures.reference.number == "沪府规〔2022〕21号"
    assert POLICY.on(date(2027, 12, 31)).title.startswith("上海市居住证积分管理办法（沪府规〔2022〕21号")


@pytest.mark.parametrize("day", [date(2017, 12, 31), date(2038, 1, 1), date(1, 1, 1), date.max])
def test_other_days_are_not_covered(day: date) -> None:
    with pytest.raises(NotCovered) as error:
        POLICY.on(day)
    assert str(error.value).startswith(f"{day} is not covered")
    assert "2018-01-01" in str(error.value)
    assert "2027-12-31" in str(error.value)


def test_an_expectation_goes_on_after_the_end_and_not_before_the_beginning() -> None:
    known = POLICY.on(date(2027, 12, 31))
    assert not known.expected
    for day in (date(2028, 1, 1), date(2037, 12, 31)):
        assert POLICY.on(day) is POLICY.expected_on(day)
        assert POLICY.on(day) == replace(known, expected=True)
    assert POLICY.expected_on(date(2060, 1, 1)).expected
    with pytest.raises(NotCovered):
        POLICY.expected_on(date(2017, 12, 31))


@pytest.mark.parametrize(
    ("until", "supposed"),
    [("2028-02-29", date(2038, 2, 28)), ("9995-12-31", date.max), (None, date.max)],
)
def test_rules_are_supposed_to_go_on_as_long_as_a_route_may_lie_ahead(until: str | None, supposed: date) -> None:
    files = policy_files()
    files["measures.yaml"]["values"][0]["until"] = until
    assert parse_policy(files).supposed_until == supposed


def test_every_rule_is_cited_and_dated() -> None:
    for start in POLICY.starts:
        in_force = POLICY.on(start)
        for name in DATED:
            rule: Rule = getattr(in_force, name)
            assert rule.reference.text
            assert date(2026, 11, 23) <= rule.checked_on <= date(2026, 11, 29)
            assert rule.from_day <= start
            assert rule.confidence == "high" or rule.note or name in {"reference_wage", "measures"}


def test_the_policies_differ_where_they_should() -> None:
    old, new = POLICY.on(date(2022, 12, 31)), POLICY.on(date(2023, 1, 1))
    assert old.gates.vetoes == ("serious_crime", "family_planning_violation")
    assert new.gates.vetoes == ("serious_crime",)
    assert old.si_base.tiers == new.si_base.tiers
    assert set(new.suburb.starts_after) - set(old.suburb.starts_after) == {"north_south"}


@pytest.mark.parametrize(
    ("day", "yuan"),
    [("2019-10-31", 7832), ("2019-11-01", 8211), ("2022-07-01", 10338), ("2026-06-30", 12434), ("2026-07-01", None)],
)
def test_reference_wages(day: str, yuan: int | None) -> None:
    assert POLICY.on(date.fromisoformat(day)).reference_wage.yuan == yuan


def test_a_base_in_yuan_reaches_a_level_that_it_is_exactly_at() -> None:
    known = POLICY.on(date(2026, 6, 30))
    levels = [level_at(yuan, 12434, known) for yuan in (9947, 9948, 12433.99, 12434, 24868, 37302)]
    assert levels == ["min", "0.8x", "0.8x", "1x", "2x", "3x"]


def same_day(files: Files) -> None:
    files["age.yaml"]["values"].append({**files["age.yaml"]["values"][0]})


def running_over(files: Files) -> None:
    files["award.yaml"]["values"][1]["until"] = "2023-01-01"


def leaving_a_gap(files: Files) -> None:
    files["award.yaml"]["values"][1]["until"] = "2022-11-30"


def ending_early(files: Files) -> None:
    files["spouse.yaml"]["values"][0]["until"] = "2026-12-31"


def beginning_late(files: Files) -> None:
    del files["spouse.yaml"]["values"][1]


def no_reference(files: Files) -> None:
    files["age.yaml"]["values"][0]["reference"] = {"article": "第6条"}


def unknown_key(files: Files) -> None:
    files["age.yaml"]["values"][0]["ponits"] = 1


def unknown_item(files: Files) -> None:
    files["age.yaml"]["item"] = "height"


def twice(files: Files) -> None:
    files["zz.yaml"] = files["age.yaml"]


def no_date(files: Files) -> None:
    files["age.yaml"]["values"][0]["from"] = 20230101


def points_as_text(files: Files) -> None:
    files["education.yaml"]["values"][0]["points"]["college"] = "50"


def tiers_out_of_order(files: Files) -> None:
    files["si_base.yaml"]["values"][0]["tiers"].reverse()


def unknown_field_asked(files: Files) -> None:
    files["asking.yaml"]["fields"][0]["field"] = "shoe_size"


def impossible_answer(files: Files) -> None:
    files["asking.yaml"]["fields"][0]["answers"][0]["value"] = "phd"


def unknown_field_in_a_refusal(files: Files) -> None:
    files["refusals.yaml"]["reasons"][0]["given"] = {"shoe_size": [1]}


FAULTS: list[tuple[Callable[[Files], None], tuple[str | int, ...], str]] = [
    (same_day, ("age.yaml", "values", 2, "from"), "overlaps"),
    (running_over, ("award.yaml", "values", 0, "from"), "overlaps"),
    (leaving_a_gap, ("award.yaml", "values", 0, "from"), "nothing is in force"),
    (ending_early, ("spouse.yaml", "values"), "nothing is in force after 2026-12-31"),
    (beginning_late, ("spouse.yaml", "values"), "no value is in force from 2018-01-01"),
    (no_reference, ("age.yaml", "values", 0, "reference"), "needs a reference"),
    (unknown_key, ("age.yaml", "values", 0, "ponits"), "not permitted"),
    (unknown_item, ("age.yaml", "item"), "item must be one of"),
    (twice, ("zz.yaml", "item"), "second file"),
    (no_date, ("age.yaml", "values", 0, "from"), "must be a date"),
    (points_as_text, ("education.yaml", "values", 0, "points", "college"), "valid integer"),
    (tiers_out_of_order, ("si_base.yaml", "values", 0), "in this order"),
    (unknown_field_asked, ("asking.yaml", "fields", 0), "shoe_size"),
    (impossible_answer, ("asking.yaml", "fields", 0), "no possible answer"),
    (unknown_field_in_a_refusal, ("refusals.yaml", "reasons", 0, "given"), "no field of a profile"),
]


@pytest.mark.parametrize(("damage", "loc", "words"), FAULTS, ids=[fault[0].__name__ for fault in FAULTS])
def test_refuses_a_wrong_file(damage: Callable[[Files], None], loc: tuple[str | int, ...], words: str) -> None:
    files = policy_files()
    damage(files)
    with pytest.raises(ValidationError) as error:
        parse_policy(files)
    found = {detail["loc"]: detail["msg"] for detail in error.value.errors()}
    assert loc in found
    assert words in found[loc]


@pytest.mark.parametrize("name", FILES)
def test_refuses_a_missing_file(name: str) -> None:
    files = {file: decoded for file, decoded in policy_files().items() if decoded["item"] != name}
    with pytest.raises(ValidationError, match=f"no file holds the item '{name}'"):
        parse_policy(files)


def test_reports_all_problems_at_once() -> None:
    files = policy_files()
    unknown_key(files)
    no_date(files)
    files["award.yaml"] = None
    with pytest.raises(ValidationError) as error:
        parse_policy(files)
    assert {detail["loc"][0] for detail in error.value.errors()} == {"age.yaml", "award.yaml"}


def test_a_new_date_is_all_it_takes_to_change_a_number() -> None:
    files = policy_files()
    value = {**files["spouse.yaml"]["values"][0], "from": "2027-01-01", "points": {"a_year": 5}}
    files["spouse.yaml"]["values"].insert(0, value)
    policy = parse_policy(files)
    assert policy.on(date(2026, 12, 31)).spouse.points.a_year == 4
    assert policy.on(date(2027, 1, 1)).spouse.points.a_year == 5


def test_the_latest_wage_that_is_known_is_said_with_its_period() -> None:
    source = "2025 年度社保缴费基数（2025-09-18 公布，追溯自 2025-07-01）"
    since, until = date(2025, 7, 1), date(2026, 6, 30)
    assert latest_wage(POLICY, date(2026, 11, 23)) == KnownWage(12434, since, until, source)
    assert latest_wage(POLICY, until) == KnownWage(12434, since, None, source)
    assert latest_wage(POLICY, date(2029, 1, 1)) == KnownWage(12434, since, until, source)
