"""A fact that is not to be counted, what is told beside a rule, and a base below the average at its question."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_talks_told import known, played


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("41 大专 社保9年 高级职称 近12个月都是1倍", "老家评的职称别算"), {"title": "senior", "title_usable": False}),
        (("41 大专 社保9年 高级职称 近12个月都是1倍", "高级没聘上 先不要算"), {"title_usable": False}),
        (("41 大专 社保9年 老公上海人结婚6年", "结婚那个不要算进去"), {"spouse_shanghai_hukou_years": None}),
        (("41 大专 社保9年 四级证", "技能证先别算"), {"skill_level": None, "si_years": 9}),
        (("41 大专 社保9年 中级职称", "基数到不了一倍"), {"title": "intermediate"}),
        (("41 大专 社保9年 中级职称", "公司基数不到1倍"), {"months_1x_last_12": 0}),
        (("33 本科双证 社保7年 基数1.5倍 连续交了三年",), {"education": "bachelor_with_degree", "months_at_1x": 36}),
    ],
)
def test_what_counts_then(content: Content, texts: tuple[str, ...], expected: dict[str, Any]) -> None:
    facts = known(played(content, *texts).session)
    assert {slot: facts.get(slot) for slot in expected} == expected


@pytest.mark.parametrize("says", ["配偶怎么不算进去", "职称为什么不算"])
def test_who_asks_why_takes_nothing_out(content: Content, says: str) -> None:
    told = "41 大专 社保9年 老公上海人结婚6年"
    assert known(played(content, told, says).session) == known(played(content, told).session)


def test_without_it_is_supposed(content: Content) -> None:
    replies = played(content, "41 大专 社保9年 高级职称 近12个月都是1倍", "不算职称几分").replies
    assert "197 → 107" in replies[0].text


def test_a_rule_that_is_only_repeated_is_set_right(content: Content) -> None:
    replies = played(content, "基数要连续三年才算吧").replies
    assert "不用连续" in replies[0].text
