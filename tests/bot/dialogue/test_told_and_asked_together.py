"""Messages of several clauses: who is meant, what is claimed, supposed or set right, and what belongs to a question."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_talks_told import known, played

SPOUSE = "spouse_shanghai_hukou_years"
WHOSE = [
    (("堂弟95年出生，大专，社保4年，堂妹99年出生，本科双证，社保1年",), "堂妹", {"birth_year": 1999, "si_years": 1}),
    (("帮我和我太太一起看看，我44大专社保12年，伊39本科双证社保7年",), "", {"age": 44, "si_years": 12}),
    (
        ("三位员工：国庆 51 初中 社保22年；玉兰 33 大专 社保6年；晓峰 29 硕士 社保1年",),
        "玉兰",
        {"age": 33, "si_years": 6},
    ),
    (("帮Tony算，34，大专，社保4年", "me的话 29 硕士 社保1年"), "", {"age": 29, "education": "master"}),
    (("我45，我老公比我大四岁",), "老公", {"age": 49}),
    (
        ("我40大专社保9年，我妹比我小七岁，大专，社保3年", "不是小七岁，是小九岁"),
        "妹",
        {"age": 31, "si_years": 3},
    ),
    (("男38 太太江西的 社保13年 大专",), "", {"si_years": 13, "spouse_shanghai_hukou": False}),
    (("女36 外省老公 大专",), "", {"spouse_shanghai_hukou": False, "education": "college"}),
    (("给马大海算 48 高中 社保18年 去年被拘留过", "搞错了 被拘留的不是马大海"), "马大海", {"deductions": []}),
]


@pytest.mark.parametrize(("texts", "person", "expected"), WHOSE)
def test_whose_fact_it_is(content: Content, texts: tuple[str, ...], person: str, expected: dict[str, Any]) -> None:
    facts = known(played(content, *texts).session, person)
    assert {slot: facts.get(slot) for slot in expected} == expected


SET_RIGHT = [
    (("36大专，老婆上海户口结婚11年，社保6年", "说错，谈的3年也算了，领证其实8年"), {"si_years": 6, SPOUSE: 8}),
    (("40，大专，社保2014年6月开始交没断过", "记岔了，12年9月"), {"si_years": 14}),
    (("别按硕士给我算，就是个本科双证",), {"education": "bachelor_with_degree"}),
    (("38，大专，社保17年", "39了其实 社保也不是17是14"), {"age": 39, "si_years": 14}),
    (("今年44，高中，2012年3月开始交社保没断过", "糊涂了，社保是一零年三月开始交的"), {"age": 44, "si_years": 16}),
    (("35，大专，居住证过期了",), {"age": 35, "permit": "expired"}),
]


@pytest.mark.parametrize(("texts", "expected"), SET_RIGHT)
def test_what_is_set_right(content: Content, texts: tuple[str, ...], expected: dict[str, Any]) -> None:
    facts = known(played(content, *texts).session)
    assert {slot: facts.get(slot) for slot in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "请问配偶是沪籍，结婚满5年是不是加20分？",
        "群里有人卖高级职称证，九千块，能用吗",
        "班主任讲小学升初中要积分，是真的吗",
    ],
)
def test_what_is_no_fact_of_the_writer(content: Content, text: str) -> None:
    assert known(played(content, text).session) == {}


ASKED = [
    (("50岁还能拿25分吗",), "17 分"),
    (("社保交满15年是不是给40分",), "45 分"),
    (("41岁算几分", "52的呢"), "13 分"),
    (("硕士多少分", "光有本科毕业证的"), "60 分"),
    (("配偶上海户口结婚3年几分", "那6年呢"), "24 分"),
    (("我33 大专 社保6年。要是老婆是上海户口结婚满5年 那能有几分",), "→ 118"),
    (("47，大专，社保9年", "反过来 万一我被行政拘留过一次呢"), "-50"),
]


@pytest.mark.parametrize(("texts", "said"), ASKED)
def test_what_is_asked_of_a_value(content: Content, texts: tuple[str, ...], said: str) -> None:
    assert any(said in reply.text for reply in played(content, *texts).replies)


ENTRIES = [
    (("忘记密码，进不去系统", "我问的是公司那个账号"), ("reset-employer-password",)),
    (("积分申请的流程是怎样的", "要准备什么材料"), ("materials-list",)),
    (("打印通知书在哪", "要带什么去"), ("print-notice",)),
    (("去年跳槽了 想问1之前的积分还算数吗 2系统密码忘了咋办",), ("change-employer", "reset-personal-password")),
    (("系统说学历核实没通过 那接下来怎么办",), ("education-verification",)),
]


@pytest.mark.parametrize(("texts", "entries"), ENTRIES)
def test_what_a_question_belongs_to(content: Content, texts: tuple[str, ...], entries: tuple[str, ...]) -> None:
    assert set(entries) <= set(played(content, *texts).entries)


DONE = [
    (("33硕士社保3年", "不弄了 取消"), "steer"),
    (("我41大专社保3年，我说的话你会记下来吗",), "privacy"),
    (("刚才我讲的信息都删掉",), "privacy"),
    (("我30，大专", "跟你聊聊心里舒服多了"), "small_talk"),
    (("我35大专社保8年，老公40本科双证社保9年", "该用谁的"), "result"),
]


@pytest.mark.parametrize(("texts", "did"), DONE)
def test_what_is_done(content: Content, texts: tuple[str, ...], did: str) -> None:
    assert did in played(content, *texts).did


def test_facts_beside_a_question_on_privacy_are_kept(content: Content) -> None:
    assert known(played(content, "我41大专社保3年，我说的话你会记下来吗").session)["si_years"] == 3


@pytest.mark.parametrize(
    ("says", "entry"),
    [
        ("46岁中专，通知书弄丢了", "reprint-notice"),
        ("我33，硕士，积分系统密码忘记了", "reset-personal-password"),
        ("社保7年，公司账号被锁住了", "account-locked"),
    ],
)
def test_a_trouble_beside_facts_is_answered(content: Content, says: str, entry: str) -> None:
    assert entry in played(content, says).entries


@pytest.mark.parametrize("says", ["44岁大专，社保去年断了两个月", "29岁本科，学位证没拿到", "我31，上家倒闭了，大专"])
def test_a_trouble_that_is_a_fact_or_nobody_answers_is_none(content: Content, says: str) -> None:
    assert played(content, says).entries == ()
