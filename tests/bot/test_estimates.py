"""The JSON of an estimate keeps to the contract."""

import json
from datetime import date
from random import Random
from typing import Any

import pytest

from bot.estimates import estimate_json
from flows.profile import ProfileError
from tests.flows.random_profiles import DAYS, decoded_profile
from tests.flows.shipped import POLICY, TEXTS

TODAY = date(2026, 11, 23)
KEYS = [
    "as_of", "policy", "total", "passes", "can_apply", "reasons", "items", "range", "next_question", "assumed",
    "warnings", "routes", "calendar",
]  # fmt: skip
ITEM_KEYS = ["id", "points", "cap", "reason", "reference", "confidence"]


def answer(told: dict[str, Any]) -> dict[str, Any]:
    return estimate_json(told, POLICY, TEXTS, TODAY)


def test_shape() -> None:
    told = {"birth_date": "1983-05", "education": "college", "si_years": 5.5, "insured_months_last_12": 5}
    found = answer(told)
    assert list(found) == KEYS
    assert found["as_of"] == "2026-11-23"
    assert found["total"] == 95
    assert found["passes"] is False
    assert found["can_apply"] is False
    assert found["reasons"][0].startswith("insured_months_last_12: ")
    assert [list(item) for item in found["items"]] == [ITEM_KEYS] * 3
    assert found["items"][2]["cap"] is None
    assert found["next_question"] is None
    assert "as_of" in found["assumed"]
    assert found["calendar"][0] == {"from": "2027-05-01", "total": 97}
    assert all(list(route) == ["changes", "total", "ready_on", "exam", "text"] for route in found["routes"])
    assert found["routes"]


@pytest.mark.parametrize("seed", range(3))
def test_is_json_consistent_and_in_words_for_any_profile(seed: int) -> None:
    random = Random(seed)  # noqa: S311 (no secret)
    for _ in range(60):
        told = {**decoded_profile(random, day=TODAY, present=0.5), "as_of": random.choice(DAYS).isoformat()}
        told.pop("birth_date", None)
        found = answer(told)
        assert json.loads(json.dumps(found, ensure_ascii=False, allow_nan=False)) == found
        assert found["total"] == max(0, sum(item["points"] for item in found["items"]))
        assert found["range"]["min"] <= found["total"] <= found["range"]["max"]
        assert found["passes"] == (found["can_apply"] and found["total"] >= 120)
        assert not (found["passes"] and found["routes"])
        assert all(item["points"] for item in found["items"])
        for text in (*found["warnings"], *(item["reason"] for item in found["items"])):
            assert text
            assert "{" not in text


def test_another_day_can_be_asked() -> None:
    then = answer({"as_of": "2022-12-31", "family_planning_violation": True})
    assert then["can_apply"] is False
    assert "沪府发〔2017〕98号" in then["policy"]
    assert "as_of" not in then["assumed"]


@pytest.mark.parametrize("day", ["2017-12-31", "2028-01-01"])
def test_a_day_that_is_not_covered_names_the_field_and_the_day(day: str) -> None:
    with pytest.raises(ProfileError, match=f"{day} is not covered") as error:
        answer({"as_of": day})
    assert error.value.field == "as_of"


def test_a_wrong_profile_names_the_field() -> None:
    with pytest.raises(ProfileError) as error:
        answer({"base_months": {"1x": 49}})
    assert error.value.field == "base_months"


def test_foretelling_past_the_known_policy_says_so() -> None:
    assert any("2027-12-31" in text for text in answer({"age": 30, "si_years": 5})["warnings"])
    assert not any("2027-12-31" in text for text in answer({"age": 30})["warnings"])


def test_both_results_for_lingang() -> None:
    found = answer({"age": 30, "education": "college", "suburb_area": "lingang", "suburb_years": 2})
    assert any("84" in text and "80" in text for text in found["warnings"])
