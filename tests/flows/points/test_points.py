"""The estimate against the expert cases, and against the oracle on random profiles."""

from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from bot.content.yaml_files import read_yaml
from flows.points.points import estimate
from flows.profile import parse_profile
from tests.flows import oracle
from tests.flows.random_profiles import DAYS, decoded_profile
from tests.flows.shipped import POLICY

CASES = Path(__file__).parents[2] / "cases" / "points"
TODAY = date(2026, 11, 23)
AFTER_THE_END = date(2030, 6, 30)


def cases() -> list[Any]:
    return [
        pytest.param(case, id=f"{path.stem}: {case['name']}")
        for path in sorted(CASES.glob("*.yaml"))
        for case in read_yaml(path).value
    ]


@pytest.mark.parametrize("case", cases())
def test_expert_case(case: dict[str, Any]) -> None:
    day = date.fromisoformat(case["as_of"])
    result = estimate(parse_profile(case["profile"], day), POLICY.on(day), day)
    assert {item.id: item.points for item in result.items} == case["items"]
    assert result.total == case["total"]
    assert result.can_apply is case.get("can_apply", True)
    assert result.passes is (case["total"] >= 120 and case.get("can_apply", True))
    doubts = {doubt.key for doubt in result.warnings}
    assert doubts >= set(case.get("doubts", ()))
    assert doubts.isdisjoint(case.get("no_doubts", ()))
    if "uncounted" in case:
        assert [reason.key for reason in result.uncounted] == case["uncounted"]


@pytest.mark.no_cover
@pytest.mark.parametrize("seed", range(10))
def test_agrees_with_the_oracle_on_random_profiles(seed: int) -> None:
    random = Random(seed)  # noqa: S311 (no secret)
    for _ in range(1000):
        day = random.choice((*DAYS, AFTER_THE_END))
        decoded = decoded_profile(random, day=day, present=random.choice((0.2, 0.5, 0.9)))
        result = estimate(parse_profile(decoded, day), POLICY.on(day), day)
        told = (decoded, day)
        assert {item.id: item.points for item in result.items} == oracle.items(decoded, day), told
        assert result.total == oracle.total(decoded, day), told
        assert result.can_apply is oracle.can_apply(decoded, day), told


def test_every_line_is_cited_and_says_how_sure_it_is() -> None:
    random = Random(7)  # noqa: S311 (no secret)
    for _ in range(200):
        day = random.choice(DAYS)
        result = estimate(parse_profile(decoded_profile(random, day=day), day), POLICY.on(day), day)
        for item in result.items:
            assert item.reference
            assert item.confidence in {"high", "medium", "low"}
            assert item.cap is None or item.points <= item.cap
            assert item.confidence == "high" or item.note


def test_names_what_it_assumed() -> None:
    given = {"as_of": "2026-11-23", "permit_valid": True, "deductions": []}
    result = estimate(parse_profile(given), POLICY.on(TODAY), TODAY)
    assert "permit_valid" not in result.assumed
    assert "deductions" not in result.assumed
    assert {"insured_now", "education_accepted", "insured_months_last_12"} <= set(result.assumed)
    assert "as_of" in estimate(parse_profile({}), POLICY.on(TODAY), TODAY).assumed


def test_gates_are_named() -> None:
    closed = {
        "permit_valid": False,
        "works_in_shanghai": False,
        "insured_now": False,
        "employer_eligible": False,
        "insured_months_last_12": 5,
        "serious_crime": True,
        "family_planning_violation": True,
    }
    for name, value in closed.items():
        result = estimate(parse_profile({name: value}), POLICY.on(TODAY), TODAY)
        assert result.reasons == (() if name == "family_planning_violation" else (name,))
    before = date(2022, 12, 31)
    result = estimate(parse_profile({"family_planning_violation": True}), POLICY.on(before), before)
    assert result.reasons == ("family_planning_violation",)
