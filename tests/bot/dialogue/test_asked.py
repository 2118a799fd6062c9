"""Which question about an estimate a text asks (tests/cases/talked/asked.yaml), as the shipped grammar reads it."""

from pathlib import Path

import pytest
import yaml

from bot.content.content import Content
from flows.understanding.words.closed import AFTER_RESULT
from flows.understanding.words.grammar import Meant
from flows.understanding.words.viewing import VIEWS
from tests.bot.conftest import NOW

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases" / "talked" / "asked.yaml").read_text(encoding="utf-8"))


def asked(text: str, content: Content, *names: str) -> Meant | None:
    tools = content.understanding.tools
    return tools.grammar.meant(tools.words.forms(text), names or (*VIEWS, *AFTER_RESULT), NOW.date())


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in CASES.items() for text in texts])
def test_what_is_asked(name: str | None, text: str, content: Content) -> None:
    found = asked(text, content)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("我明年能到吗", "2027-12-31"),
        ("到2030年多少分", "2030-12-31"),
        ("三年后还够不够", "2029-11-23"),
        ("明年6月會掉嗎", "2027-06-30"),
    ],
)
def test_the_day_that_is_asked_about(text: str, day: str, content: Content) -> None:
    found = asked(text, content)
    assert found is not None
    assert (found.name, found.day and found.day.isoformat()) == ("then", day)


def test_a_day_that_is_over_and_a_long_text_ask_nothing(content: Content) -> None:
    assert asked("2020年能到吗", content, "then") is None
    assert asked("多少分" * 20, content, "standing") is None
