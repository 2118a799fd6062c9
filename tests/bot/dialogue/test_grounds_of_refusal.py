"""A ground on which a verification often fails is said beside the points, and what would be if it failed."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held
from tests.bot.dialogue.test_talks_told import known


def _said(content: Content, *texts: str) -> str:
    return "\n".join(reply.text for reply in held(content, *texts).replies)


@pytest.mark.parametrize(
    ("says", "more"),
    [
        ("34 社保9年 本科双证，全日制上学那三年厂里一直交着社保", "脱产读书期间却有社保"),
        ("34 社保9年 本科双证，人在上海上班读的外省函授", "读的是外地的成教或网教"),
    ],
)
def test_it_is_said_beside_the_points(content: Content, says: str, more: str) -> None:
    said = _said(content, says, "总分多少")
    assert more in said
    assert "🎉" not in said


@pytest.mark.parametrize("says", ["34 社保9年 全日制本科双证", "34 社保9年 本科双证，全日制读书那几年没交过社保"])
def test_nothing_is_said_without_one(content: Content, says: str) -> None:
    assert "diploma_proof" not in known(held(content, says).session)


@pytest.mark.parametrize("says", ["核不过的话呢", "万一学历通不过呢", "要是没过还剩几分"])
def test_what_would_be_if_it_failed(content: Content, says: str) -> None:
    assert "147 → 57" in _said(content, "34 社保9年 本科双证", says)


def test_a_child_is_not_counted_for_a_mere_name(content: Content) -> None:
    outcome = held(content, "34 社保9年 本科双证", "材料要哪些", "孩子呢")
    assert outcome.session.current == ""
    assert "answer" in outcome.did


def test_what_was_open_was_nothing_else_before(content: Content) -> None:
    said = _said(content, "34 社保3年 本科", "有学士学位")
    assert "有学士学位" in said
    assert "原来是" not in said


def test_a_break_of_some_months_is_over(content: Content) -> None:
    assert "insurance" not in known(held(content, "换了公司 社保断了两个月", "能续办吗").session)
