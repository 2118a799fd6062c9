"""What is said of somebody else as well: 「也是10个月够1倍」, 「老公也是」."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

COUPLE = "我36大专社保8年，老婆35高中社保4年"
THREE = "帮三个同事看看：许强36岁大专社保8年，林芳41岁本科双证社保12年，赵刚50岁高中社保21年"


def known(content: Content, person: str, *says: str) -> dict[str, Any]:
    session = held(content, *says).session
    return {slot: value for state in session.of_person(person) for slot, value in state.answers.items()}


@pytest.mark.parametrize(
    ("says", "months"),
    [
        ("赵刚是高级技师，也是11个月到1倍", 11),
        ("赵刚有副高，同样9个月够1倍", 9),
        ("赵刚1倍的有7个月", 7),
    ],
)
def test_months_of_another_one_are_of_the_same_year(says: str, months: int, content: Content) -> None:
    of_one = "林芳有副高，近12个月都有1倍"
    assert known(content, "赵刚", THREE, of_one, says)["months_1x_last_12"] == months
    assert "months_1x_last_12" not in known(content, "许强", THREE, of_one, says)


def test_months_of_a_window_that_is_named_are_of_that_one(content: Content) -> None:
    facts = known(content, "赵刚", THREE, "林芳有副高，近12个月都有1倍", "赵刚近四年有37个月1倍")
    assert facts["months_at_1x"] == 37
    assert "months_1x_last_12" not in facts


@pytest.mark.parametrize(
    ("says", "slot", "value"),
    [
        ("我近一年基数都在1倍以上，老婆也是", "months_1x_last_12", 12),
        ("我近一年有10个月够1倍，老婆也是8个月", "months_1x_last_12", 8),
        ("我有中级职称，我老婆也有", "title", "intermediate"),
        ("我36岁其实是本科双证，老婆同样", "education", "bachelor_with_degree"),
    ],
)
def test_what_was_just_said_of_one_is_said_of_the_other(says: str, slot: str, value: Any, content: Content) -> None:
    facts = known(content, "老婆", COUPLE, says)
    assert facts[slot] == value
    assert facts["age"] == 35


def test_nobody_is_taken_in_by_it_alone(content: Content) -> None:
    assert held(content, "我38岁本科双证社保6年，我同事也是").session.people == ("",)
