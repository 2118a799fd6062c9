"""Days to come as people name them (tests/cases/talked/coming_days.yaml)."""

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from flows.days.coming_day import COMING, coming_day

CASES = Path(__file__).parents[2] / "cases" / "talked" / "coming_days.yaml"


@pytest.mark.parametrize(("words", "day"), yaml.safe_load(CASES.read_text(encoding="utf-8")).items())
def test_the_day(words: str, day: date | None) -> None:
    assert re.fullmatch(COMING, words)
    assert coming_day(words, date(2026, 11, 23)) == day
