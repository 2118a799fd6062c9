"""Suppositions that lean on what was asked or supposed before, or on what is known."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

_PROFILE = "47岁大专，社保8年"


@pytest.mark.parametrize("asked", ["考高级职称能加多少分", "评个中级职称有多少分"])
@pytest.mark.parametrize("says", [("考上以后呢",), ("评上了以后呢", "真考上了呢")])
def test_what_is_asked_of_an_aim_may_be_reached(asked: str, says: tuple[str, ...], content: Content) -> None:
    outcome = held(content, _PROFILE, asked, *says)
    assert "what_if" in outcome.did
    assert "学历或职称：50 → 1" in outcome.replies[0].text


@pytest.mark.parametrize(
    ("says", "line"),
    [
        ("假定我小两岁", "年龄：23 → 27"),
        ("要是我年轻四岁呢", "年龄：23 → 30"),
        ("光看年龄和社保年限有多少分", "总分：97 → 47"),
        ("只算学历和年龄呢", "总分：97 → 73"),
    ],
)
def test_what_leans_on_what_is_known(says: str, line: str, content: Content) -> None:
    outcome = held(content, _PROFILE, says)
    assert "what_if" in outcome.did
    assert line in outcome.replies[0].text


def test_an_age_is_left_out_of_no_account(content: Content) -> None:
    outcome = held(content, _PROFILE, "单凭社保能有几分")
    assert not any("→" in reply.text for reply in outcome.replies)


def test_another_length_of_what_was_supposed(content: Content) -> None:
    outcome = held(content, _PROFILE, "再交6年呢", "要是算上2年呢")
    assert "社保年限：24 → 30" in outcome.replies[0].text
