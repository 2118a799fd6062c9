"""An age and a birth that cannot both be true: what is told later counts, and it is said that it does."""

from collections.abc import Mapping
from typing import Any

import pytest

from bot.content.content import Content
from flows.understanding.people.persons import SELF
from tests.bot.dialogue.test_cut_short import held

_AGES = ("age", "birth_year", "birth_date")


@pytest.mark.parametrize(
    ("says", "person", "age"),
    [
        ("我今年39岁，1979年出生，大专", SELF, {"birth_year": 1979}),
        ("大专，92年5月生的，今年31岁", SELF, {"age": 31}),
        ("我朋友老许1980年生，今年50岁，本科社保9年", "老许", {"age": 50}),
    ],
)
def test_what_counts_is_said(says: str, person: str, age: Mapping[str, Any], content: Content) -> None:
    outcome = held(content, says)
    state = outcome.session.state("estimate", person)
    assert state is not None
    assert {slot: value for slot, value in state.answers.items() if slot in _AGES} == age
    assert sum("对不上，先按后说的" in reply.text for reply in outcome.replies) == 1


@pytest.mark.parametrize(
    "says",
    ["我1987年生，今年39岁，大专", "我39岁，大专，社保8年", "我今年39，不对，1979年出生的", "我39，老婆1990年生，大专"],
)
def test_ages_that_agree_or_are_set_right_or_of_two_leave_nothing_out(says: str, content: Content) -> None:
    assert not any("对不上" in reply.text for reply in held(content, says).replies)


@pytest.mark.parametrize("says", ["我1982年的", "身份证上是82年的", "户口本上是82年生"])
def test_what_is_told_later_counts(says: str, content: Content) -> None:
    outcome = held(content, "我39岁，大专", says)
    state = outcome.session.state("estimate", SELF)
    assert state is not None
    assert state.answers.get("birth_year") == 1982
    assert "原来是39 岁" in outcome.replies[-1].text
