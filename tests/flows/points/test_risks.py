"""The known reasons of refusal reach those whom they concern."""

from datetime import date
from typing import Any

import pytest

from flows.points.points import estimate
from flows.points.risks import risks
from flows.profile import parse_profile
from tests.flows.shipped import POLICY, TEXTS

TODAY = date(2026, 11, 23)
RULES = POLICY.on(TODAY)
EVERYONE = ["dispatched", "branch_office"]


def touched(told: dict[str, Any]) -> list[str]:
    profile = parse_profile(told)
    return [risk.id for risk in risks(profile, RULES, estimate(profile, RULES, TODAY).items)]


def test_everyone_is_told_of_the_employer() -> None:
    assert touched({}) == EVERYONE


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"education": "college"}, ["double_study", "study_elsewhere"]),
        ({"education": "bachelor_with_degree"}, ["double_study", "study_elsewhere", "prior_diploma"]),
        ({"education": "master"}, ["double_study", "study_elsewhere", "prior_diploma", "lone_degree"]),
        ({"si_years": 3}, ["back_payment", "payer_not_employer"]),
        ({"base_months": {"1x": 36}}, ["tax_mismatch", "back_payment", "payer_not_employer"]),
        ({"title": "senior", "months_1x_last_12": 6}, ["tax_mismatch", "title_outside_post", "title_from_elsewhere"]),
        ({"skill_level": 3}, ["skill_catalogue", "title_outside_post", "skill_from_elsewhere"]),
        ({"skill_level": 4}, ["skill_catalogue", "title_outside_post"]),
        (
            {"skill_level": 1, "months_1x_last_12": 6},
            ["tax_mismatch", "skill_catalogue", "title_outside_post", "skill_from_elsewhere"],
        ),
        ({"spouse_shanghai_hukou_years": 2}, ["spouse_papers"]),
        ({"permit_valid": False}, ["permit_expired"]),
        ({"deductions": [{"kind": "fake_material", "count": 1}]}, ["fake_material_ban"]),
        ({"deductions": [{"kind": "fake_material", "count": 1, "years_ago": 4}]}, []),
    ],
)
def test_risks_of_a_profile(told: dict[str, Any], expected: list[str]) -> None:
    assert touched(told) == expected + EVERYONE


def test_a_title_without_college() -> None:
    told = {"education": "below_college", "title": "senior", "months_1x_last_12": 6}
    assert "title_without_college" in touched(told)
    assert "title_without_college" not in touched({**told, "education": "college"})


def test_a_skill_certificate_of_level_2_without_college() -> None:
    told = {"education": "below_college", "skill_level": 2, "months_1x_last_12": 6}
    assert "skill_without_college" in touched(told)
    assert "skill_without_college" not in touched({**told, "education": "college"})
    assert "skill_without_college" not in touched({**told, "skill_level": 3})


def test_every_reason_has_words() -> None:
    for reason in RULES.refusals.reasons:
        assert TEXTS.say(f"estimate.risk.{reason.id}.what")
        assert TEXTS.say(f"estimate.risk.{reason.id}.prepare")
