"""What is told in passing of those who are only described is nobody's; what the writer is themselves is theirs."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_talks_told import known, played

ME = "我36，大专，社保7年"
OWN = {"age": 36, "education": "college", "si_years": 7}


@pytest.mark.parametrize(
    "text",
    [
        "教我开车的教练有二级技师证",
        "带我的老师傅快60了，小学文化",
        "我雇了个人，今年50",
        "楼上邻居大爷62了，社保交了30年",
        "厂长的女儿是研究生",
        "院长女婿有中级职称",
        "同村的大叔56了，初中",
        "对门那家的男人是博士",
        "隔壁店的老板娘社保交了15年",
        "我们厂长是高级工程师",
        "我们人事是硕士毕业",
        "公司前台小姑娘都本科了",
        "食堂阿姨55了社保18年",
        "门口保安社保都12年了",
        "单位会计是中级职称",
        "女儿的英语老师研究生毕业",
        "老公公司的老板是博士",
        "给我们做饭的大姐48，高中毕业",
        "和我一起进厂的都有中级职称了",
        "总监的老公是上海户口",
        "副总是三倍基数",
        "厂里招的都是硕士",
        "厂里好多人都是本科",
        "连我们保洁阿姨都有高级工证",
        "昨天接了个客人是教授",
        "群里有个博士说他早落户了",
        "隔壁租房的小两口都是硕士",
        "我前老板的女儿读的研究生",
    ],
)
def test_whoever_is_only_described_is_nobody(content: Content, text: str) -> None:
    session = played(content, ME, text).session
    assert (known(session), session.people) == (OWN, ("",))


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("我是店里的会计，36岁，大专，社保7年",), OWN),
        (("我是护士长，36岁，大专，社保7年",), OWN),
        (("厂里的焊工，36岁，大专，社保7年",), OWN),
        (("公司前台，36岁，大专，社保7年",), OWN),
        (("给老板开车的，36，大专，社保7年",), OWN),
        ((ME, "单位会计，中级职称"), {"title": "intermediate"}),
        ((ME, "单位主管护师，中级"), {"title": "intermediate"}),
        ((ME, "前台做了5年，现在本科了，双证"), {"education": "bachelor_with_degree"}),
        ((ME, "公司会计帮我查了社保是8年"), {"si_years": 8}),
        ((ME, "老板给我们都按最低交"), {"si_base": "min"}),
        ((ME, "老板人好，社保交满8年了"), {"si_years": 8}),
        ((ME, "朋友帮我查了，社保8年"), {"si_years": 8}),
        ((ME, "我有个会计中级"), {"title": "intermediate"}),
        ((ME, "店里生意不好，社保其实是6年"), {"si_years": 6}),
    ],
)
def test_what_the_writer_is_stays_theirs(content: Content, texts: tuple[str, ...], expected: dict[str, Any]) -> None:
    session = played(content, *texts).session
    assert known(session).items() >= {**(OWN if len(texts) > 1 else {}), **expected}.items()
    assert session.people == ("",)


@pytest.mark.parametrize(
    "text",
    [
        "帮我们店里的伙计也算一下，25，初中，社保2年",
        "店里伙计也想算，25岁，初中，社保2年",
        "隔壁店老板娘托我问，25岁，初中，社保2年",
    ],
)
def test_whoever_is_asked_for_is_somebody(content: Content, text: str) -> None:
    session = played(content, ME, text).session
    other = next(person for person in session.people if person)
    assert known(session) == OWN
    assert known(session, other) == {"age": 25, "education": "below_college", "si_years": 2}


@pytest.mark.parametrize(
    "text", ["我大姑父是上海户口", "我嫂嫂也有中级职称", "房东没有职称", "前任考过一个三级技师", "单位司机有学士学位"]
)
def test_what_somebody_else_is_or_has_asks_nothing(content: Content, text: str) -> None:
    outcome = played(content, ME, text)
    assert known(outcome.session) == OWN
    assert not outcome.entries
    assert "small_talk" in outcome.did


@pytest.mark.parametrize("text", ["我大姑父是上海户口有用吗", "我大姑父是上海户口，能给我加分吗"])
def test_what_somebody_else_is_may_be_asked_about(content: Content, text: str) -> None:
    assert played(content, ME, text).entries


@pytest.mark.parametrize(
    "text",
    [
        "我36大专社保7年，租客叫韩冬，25岁，初中，社保2年",
        "徒弟叫韩冬，25岁，初中，社保2年，我36大专社保7年",
    ],
)
def test_whoever_is_called_by_a_name_is_told_of(content: Content, text: str) -> None:
    session = played(content, text).session
    assert known(session) == OWN
    assert known(session, "韩冬") == {"age": 25, "education": "below_college", "si_years": 2}
