"""A topic that is set in front of what is told of it asks nothing (「社保嘛，我7年，他12年」)."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_talks_told import known, played


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("社保呢，足足7年了", {"si_years": 7}),
        ("社保嘛 我大概7年", {"si_years": 7}),
        ("学历嘛，我也就大专", {"education": "college"}),
        ("年限的话，已经7年", {"si_years": 7}),
    ],
)
def test_what_follows_a_topic_is_told(content: Content, says: str, told: dict[str, Any]) -> None:
    outcome = played(content, "我37岁", says)
    assert known(outcome.session).items() >= told.items()
    assert not outcome.entries


@pytest.mark.parametrize("says", ["社保嘛，我7年，她12年", "年限呢 我7年，她出来得早，有12年了"])
def test_a_topic_in_front_of_two(content: Content, says: str) -> None:
    session = played(content, "我37大专，老婆39高中", says).session
    assert known(session)["si_years"] == 7
    assert known(session, "老婆")["si_years"] == 12


@pytest.mark.parametrize("says", ["社保呢", "社保呢，我要几年才够"])
def test_a_topic_without_a_value_is_asked(content: Content, says: str) -> None:
    assert "si_years" not in known(played(content, "我37岁", says).session)
