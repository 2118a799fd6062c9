"""What a known person says or sends is told of them; who has the writer ask is told of; how somebody stands."""

import re
from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_talks_told import known, played

COUPLE = "我34 本科双证 社保5年，我老公38 大专 社保9年"
STAFF = ("程慧，33，本科没学位，社保6年", "再一位钱进，50，高中，社保16年")
PAIR = ("小岑29岁大专社保5年 阿梅44岁高中社保11年，分别几分",)

SAID = [
    ((COUPLE, "老公刚来电话，说是10年"), {"老公": {"si_years": 10}, "": {"si_years": 5}}),
    ((COUPLE, "刚跟老公确认了 社保10年"), {"老公": {"si_years": 10}, "": {"si_years": 5}}),
    ((COUPLE, "老公说他39岁"), {"老公": {"age": 39}, "": {"age": 34}}),
    ((COUPLE, "老公说我社保其实是6年"), {"老公": {"si_years": 9}, "": {"si_years": 6}}),
    ((COUPLE, "老公说要满7年才能办"), {"老公": {"si_years": 9}, "": {"si_years": 5}}),
    ((COUPLE, "听老公说他社保是10年"), {"老公": {"si_years": 10}, "": {"si_years": 5}}),
    ((COUPLE, "听老公说他们公司按2倍交"), {"": {"si_base": None}}),
    ((COUPLE, "老公说再等2年"), {"老公": {"si_years": 9}, "": {"si_years": 5}}),
    ((COUPLE, "老公发消息说晚点回来"), {"老公": {"si_years": 9}, "": {"si_years": 5}}),
    ((*PAIR, "小岑讲有6年"), {"小岑": {"si_years": 6}, "阿梅": {"si_years": 11}}),
    ((*PAIR, "阿梅那边回复了，12年"), {"小岑": {"si_years": 5}, "阿梅": {"si_years": 12}}),
    ((*PAIR, "阿梅刚说不是11年是12年"), {"阿梅": {"si_years": 12}}),
    ((*PAIR, "阿梅满12年零3个月了"), {"阿梅": {"si_years": 12.25}}),
    ((*PAIR, "阿梅微信上讲她45岁了"), {"小岑": {"age": 29}, "阿梅": {"age": 45}}),
    ((*PAIR, "阿梅满13年了不是11年"), {"阿梅": {"si_years": 13}}),
    ((*STAFF, "程慧回电话了，本科学位上个月考出来了"), {"程慧": {"education": "bachelor_with_degree"}}),
    ((*STAFF, "程慧来消息，说职称评上中级了"), {"程慧": {"title": "intermediate"}, "钱进": {"title": None}}),
    ((*STAFF, "刚接到程慧电话，社保7年了"), {"程慧": {"si_years": 7}, "钱进": {"si_years": 16}}),
]


@pytest.mark.parametrize(("texts", "expected"), SAID)
def test_what_they_say_is_theirs(content: Content, texts: tuple[str, ...], expected: dict[str, dict[str, Any]]) -> None:
    session = played(content, *texts).session
    told = {person: {slot: known(session, person).get(slot) for slot in facts} for person, facts in expected.items()}
    assert told == expected


SENT = [
    (("有个老乡拜托我代为咨询：44岁大专社保10年",), "老乡"),
    (("有位大姐托我问问 44岁 大专 社保10年",), "大姐"),
    (("有人托我问一下，44岁，大专，社保10年",), "另一个人"),
    (("我36，硕士，社保7年", "隔壁老周也要我帮着问，44岁大专社保10年"), "老周"),
    (("我36，硕士，社保7年", "对门小顾也托我看看她44岁大专社保10年"), "小顾"),
    (("我36，硕士，社保7年", "同事老吕听说了也托我问他44大专社保10年"), "老吕"),
    (("我老板叫我帮他算算 他44 大专 社保10年",), "老板"),
    (("我36，硕士，社保7年", "楼上老何也求我打听44岁大专社保10年"), "老何"),
]


@pytest.mark.parametrize(("texts", "person"), SENT)
def test_who_has_the_writer_ask_is_told_of(content: Content, texts: tuple[str, ...], person: str) -> None:
    session = played(content, *texts).session
    theirs, own = known(session, person), known(session)
    assert (theirs["age"], theirs["education"], theirs["si_years"]) == (44, "college", 10)
    assert own.get("age") == (36 if len(texts) > 1 else None)


@pytest.mark.parametrize(
    "text",
    [
        "我托同事问的，我36岁，大专，社保7年",
        "老板让我来问，我36，大专，社保7年",
        "公司让我来查查，36岁，大专，社保7年",
        "有个事问下，我36，大专，社保7年",
    ],
)
def test_who_sends_the_writer_for_themselves_is_nobody(content: Content, text: str) -> None:
    session = played(content, text).session
    assert (known(session)["age"], known(session)["si_years"], session.people) == (36, 7, ("",))


ASKED = [
    ((COUPLE, "老公加起来是几分呀"), "老公"),
    ((COUPLE, "把老公的分再念我听听"), "老公"),
    ((COUPLE, "老公目前拢共几分来着 我忘了"), "老公"),
    ((COUPLE, "我老公的结果发我一下"), "老公"),
    ((COUPLE, "老公呢", "我自己那份念给我听"), ""),
    ((COUPLE, "老公呢", "再念一下总分我听听"), "老公"),
    ((*STAFF, "麻烦重复一下程慧的总分"), "程慧"),
    ((*STAFF, "我忘了程慧多少分了"), "程慧"),
    ((*STAFF, "程慧够不够线"), "程慧"),
    ((*STAFF, "我能不能申请", "程慧总共几分，再亮一下"), "程慧"),
]


@pytest.mark.parametrize(("texts", "person"), ASKED)
def test_how_somebody_stands_is_shown(content: Content, texts: tuple[str, ...], person: str) -> None:
    before, outcome = played(content, *texts[:-1]).session, played(content, *texts)
    assert outcome.session.current == person
    assert known(outcome.session, person) == known(before, person)
    totals = {"": "135", "老公": "107", "程慧": "108"}
    assert any(totals[person] in reply.text for reply in outcome.replies)


@pytest.mark.parametrize("text", ["老公社保一共能加多少分", "老公多少岁", "配偶能加几分", "我俩谁分多"])
def test_another_question_turns_to_nobody(content: Content, text: str) -> None:
    assert played(content, COUPLE, text).session.current == ""


@pytest.mark.parametrize("text", ["我和老公分别多少分", "老公跟我各几分来着"])
def test_several_are_shown_beside_one_another(content: Content, text: str) -> None:
    replies = " ".join(reply.text for reply in played(content, COUPLE, text).replies)
    assert {"135", "107"} <= {*re.findall(r"\d+", replies)}
