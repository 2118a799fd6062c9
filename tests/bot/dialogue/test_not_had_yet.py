"""What is studied for, planned or reached on a day to come is no fact; what it would come to is told."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_talks_told import known, played


def _said(content: Content, *texts: str) -> str:
    return "\n".join(reply.text for reply in played(content, *texts).replies)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("34 硕士 社保4年", "硕士还没毕业呢"), {"education": None, "si_years": 4}),
        (("34 硕士 社保4年", "我本科双证 硕士还在念"), {"education": "bachelor_with_degree"}),
        (("39 大专 社保7年 中级 近12个月4个月1倍", "明年2月才6个月"), {"months_1x_last_12": 4, "months_at_1x": None}),
        (("39 大专 社保7年 基数1倍 32个月", "再过4个月就满36个月了"), {"months_at_1x": 32}),
    ],
)
def test_it_is_no_fact(content: Content, texts: tuple[str, ...], expected: dict[str, Any]) -> None:
    facts = known(played(content, *texts).session)
    assert {slot: facts.get(slot) for slot in expected} == expected


@pytest.mark.parametrize(
    ("texts", "total"),
    [
        (("37 大专 社保5年 估计2028年3月拿高级职称", "拿到几分"), "95 → 185"),
        (("37 大专 社保5年 在备考一级造价师", "考过了多少分"), "95 → 145"),
        (("37 大专 社保5年", "如果考中级呢", "那个考出来是多少"), "95 → 145"),
        (("37 大专 社保5年", "如果读专升本呢", "要是拿不到学位呢"), "95 → 105"),
        (("37 大专 社保5年 想读本科", "读完几分", "到时候够不够"), "95 → 135"),
        (("37 本科双证 社保5年", "毕业了就是硕士"), "135 → 145"),
        (("39 大专 社保7年 中级 近12个月4个月1倍", "下个月就6个月了"), "101 → 151"),
    ],
)
def test_what_it_comes_to_is_told(content: Content, texts: tuple[str, ...], total: str) -> None:
    assert total in _said(content, *texts)


def test_somebody_elses_study_is_taken_back_from_them(content: Content) -> None:
    session = played(content, "我37本科双证社保4年，我老婆36硕士社保2年", "她是硕士在读").session
    assert "education" not in known(session, "老婆")
    assert known(session)["education"] == "bachelor_with_degree"
