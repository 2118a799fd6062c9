"""A base told in yuan: the question for its multiple proposes the one that it would be."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


@pytest.mark.parametrize(
    ("amount", "yes", "base"),
    [("基数11000", "是的", "0.8x_to_1x"), ("基数按1万8交的", "对", "1x_to_2x"), ("每月基数5000", "就是这档", "min")],
)
def test_a_yes_takes_the_multiple_that_is_proposed(amount: str, yes: str, base: str, content: Content) -> None:
    told = f"{amount}，中专，44岁，社保9年，没有职称"
    assert "回「是」" in "".join(reply.text for reply in held(content, told).replies)
    state = held(content, told, yes).session.form
    assert state is not None
    assert state.answers["si_base"] == base


def test_another_multiple_counts_instead(content: Content) -> None:
    state = held(content, "基数11000，中专，44岁，社保9年，没有职称", "2倍").session.form
    assert state is not None
    assert state.answers["si_base"] == "2x_to_3x"


def test_nothing_is_proposed_where_no_amount_was_told(content: Content) -> None:
    assert "回「是」" not in "".join(reply.text for reply in held(content, "中专，44岁，社保9年，没有职称").replies)
