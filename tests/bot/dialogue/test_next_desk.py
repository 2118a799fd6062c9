"""What is told of others in passing: of the next desk in short form, of a child, and of who has what one has not."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held
from tests.bot.dialogue.test_talks_told import known


@pytest.mark.parametrize(
    "says",
    [
        "我38大专社保7年 对桌的43硕士上半年就批下来了",
        "我38大专社保7年，楼上那个45本科双证早办好了",
        "我38大专社保7年，旁边工位的中级职称社保10年",
    ],
)
def test_who_sits_next_to_one_is_nobody_to_be_counted(says: str, content: Content) -> None:
    session = held(content, says).session
    facts = known(session)
    assert (facts["age"], facts["education"], facts["si_years"]) == (38, "college", 7)
    assert set(session.people) == {""}


OWN = "我38，大专，社保7年"


@pytest.mark.parametrize(
    "says", ["同事家闺女今年12了 跟我儿子一样大", "他家小孩15岁，比我家那个大一岁", "隔壁部门的硕士去年就办好了"]
)
def test_a_remark_asks_nothing(says: str, content: Content) -> None:
    outcome = held(content, OWN, says)
    assert outcome.did == ("small_talk", "ask")
    assert outcome.asking == "si_base"


@pytest.mark.parametrize(
    ("says", "slot"),
    [
        ("堂妹考了初级会计师 我没考过", "title"),
        ("我师父有职称，可我没有", "title"),
        ("我姐得过市级表彰，我没得过", "award"),
        ("他有技能证，我倒没有", "skill_level"),
    ],
)
def test_what_one_has_not_that_another_has(says: str, slot: str, content: Content) -> None:
    session = held(content, OWN, says).session
    assert known(session)[slot] == "none"
    assert set(session.people) == {""}
