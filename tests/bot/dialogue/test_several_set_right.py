"""Several facts set right in one message, and the facts of two told jointly: each lands where its clause names it."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held
from tests.bot.dialogue.test_talks_told import known, played

OWN = ("我41 本科双证 社保9年 老婆沪籍结婚4年",)
SET_RIGHT = [
    ((*OWN, "结婚不是四年 是六年 年龄也错 43"), {"spouse_shanghai_hukou_years": 6, "age": 43, "si_years": 9}),
    ((*OWN, "社保数错了 是7年，年龄改成40"), {"si_years": 7, "age": 40, "spouse_shanghai_hukou_years": 4}),
    ((*OWN, "年龄改回42，手快了，另外通知书去哪打印"), {"age": 42, "si_years": 9}),
    (
        ("38，大专，社保6年，结婚证2019年3月领的，老婆沪籍", "结婚年份记错了 是2021年5月"),
        {"spouse_shanghai_hukou_years": 5, "si_years": 6},
    ),
    (("46，高中，社保10年，一倍38个月", "那个38改成26"), {"months_at_1x": 26, "age": 46}),
    (("35，大专，没职称", "刚才说没职称 其实有个初级统计师 现在几分"), {"title": "junior"}),
    (("社保11年 年龄44 学历大专",), {"si_years": 11, "age": 44, "education": "college"}),
    (("帮我看看够不够 37 本科双证 社保5年 近四年有40个月0.8倍",), {"si_years": 5, "age": 37}),
    (("39，高中", "表彰没有，紧缺专业更谈不上"), {"award": "none", "urgent_major": False}),
]


@pytest.mark.parametrize(("texts", "expected"), SET_RIGHT)
def test_what_is_set_right(content: Content, texts: tuple[str, ...], expected: dict[str, Any]) -> None:
    facts = known(played(content, *texts).session)
    assert {slot: facts.get(slot) for slot in expected} == expected


OF_OTHERS = [
    (
        ("我妈58高中社保14年，我30硕士社保3年", "技能证和职称我们俩都没有"),
        "妈",
        {"title": "none", "skill_level": "none"},
    ),
    (("我妈58高中社保14年，我30硕士社保3年", "技能证和职称我们俩都没有"), "", {"title": "none", "skill_level": "none"}),
    (("替我爸算，年纪我忘了，高中，社保16年", "问到了，68年9月"), "爸", {"birth_date": "1968-09", "si_years": 16}),
    (("我和我姐一起算 我38她41 我大专她本科双证 我社保8年她呢是6年",), "姐", {"si_years": 6, "age": 41}),
    (("帮我妈算 57 高中 社保11年", "我32本科双证社保4年", "把我妈的社保改成13年"), "妈", {"si_years": 13}),
    (("阿强39大专社保7年，小曼31本科双证社保5年", "阿强有中级职称；小曼的社保改成6年"), "小曼", {"si_years": 6}),
]


@pytest.mark.parametrize(("texts", "person", "expected"), OF_OTHERS)
def test_whose_fact_it_is(content: Content, texts: tuple[str, ...], person: str, expected: dict[str, Any]) -> None:
    facts = known(played(content, *texts).session, person)
    assert {slot: facts.get(slot) for slot in expected} == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [("48岁的话年龄分是21吗", "21 分"), ("社保12年是加36吧", "36 分"), ("中级职称是不是加100分", "100")],
)
def test_a_number_that_is_claimed_is_answered(content: Content, text: str, said: str) -> None:
    assert said in played(content, text).replies[0].text


BOTH = "我37大专2015年1月开始交社保，老婆35本科双证2016年1月开始交社保"


@pytest.mark.parametrize(
    ("says", "own", "hers"),
    [
        ("我断过一年，老婆断过两年", 10, 8),
        ("老婆停了两年，我停了一年", 10, 8),
        ("我没断过，老婆断了一年", 11, 9),
        ("老婆断过两年", 11, 8),
    ],
)
def test_a_break_is_taken_off_the_years_of_whoever_had_it(says: str, own: int, hers: int, content: Content) -> None:
    session = held(content, BOTH, says).session
    years = {person: session.of_person(person)[0].answers["si_years"] for person in ("", "老婆")}
    assert years == {"": own, "老婆": hers}


@pytest.mark.parametrize(
    ("says", "own"), [("我断了1年，我老婆也断了两年", 10), ("我老婆断了两年", 11), ("换公司的时候断了一年", 10)]
)
def test_that_of_somebody_unknown_is_taken_off_nobodys(says: str, own: int, content: Content) -> None:
    session = held(content, "我37大专2015年1月开始交社保", says).session
    assert session.of_person("")[0].answers["si_years"] == own
