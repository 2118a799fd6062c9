"""Whose estimate a message asks for and whose facts it states (tests/cases/talked/whose.yaml)."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from flows.whose import SPEAKER, heard, kind_of

CASES = Path(__file__).parents[1] / "cases" / "talked" / "whose.yaml"
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("case", yaml.safe_load(CASES.read_text(encoding="utf-8")), ids=lambda case: case["says"])
def test_whose(case: dict[str, Any]) -> None:
    found = heard(case["says"], TODAY, case.get("talked", SPEAKER))
    assert (found.whose, found.asked, found.slots) == (case["whose"], case["asked"], case["slots"])
    assert (found.other, found.other_slots) == (case.get("other"), case.get("other_slots", {}))


@pytest.mark.parametrize(("word", "kind"), [("", "self"), ("老公", "spouse"), ("妈", "parent"), ("他", "other")])
def test_the_kind_of_a_person(word: str, kind: str) -> None:
    assert kind_of(word) == kind


@given(st.text("我你他老公婆妈同事和都算给换的呢，35岁大专/ ", max_size=20), st.sampled_from(("", "老公", "他")))
def test_any_text_is_of_somebody(text: str, talked: str) -> None:
    found = heard(text, TODAY, talked)
    assert found.other is None or found.whose == SPEAKER
