"""What is known of whom after the messages of a talk, in the many ways in which people tell it."""

from typing import Any

import pytest

from bot.content.content import Content
from bot.dialogue.context import Context
from bot.dialogue.outcome import Outcome
from bot.dialogue.turn import take_turn
from bot.messages import ConversationKey, Incoming
from bot.session import Session
from tests.bot.conftest import NOW

KEY = ConversationKey("test", "p", "p")


def played(content: Content, *texts: str) -> Outcome:
    """Play a talk and return the outcome of its last message."""
    session = Session()
    for text in texts:
        outcome = take_turn(session, Context(Incoming("e", KEY, text), text, content, NOW))
        session = Session.from_json(outcome.session.to_json())
    return outcome


def known(session: Session, person: str = "") -> dict[str, Any]:
    return {slot: value for state in session.of_person(person) for slot, value in state.answers.items()}


LATE = [
    (("我33岁，硕士，社保多少年忘了", "查清楚了，一共6年"), {"age": 33, "education": "master", "si_years": 6}),
    (("39，大专，社保记不清了", "七八年的样子"), {"age": 39, "si_years": {"min": 7, "max": 8}}),
    (("42，中专", "社保呢，11年"), {"age": 42, "si_years": 11}),
    (("36 硕士 社保7",), {"age": 36, "education": "master", "si_years": 7}),
    (("29，大专", "表彰、应届、紧缺专业统统没有"), {"award": "none", "fresh_graduate": False, "urgent_major": False}),
    (("34，大专", "坐牢啊拘留啊这些都没有过"), {"deductions": []}),
    (("34，本科没有学位", "学位证刚补下来了"), {"education": "bachelor_with_degree"}),
    (("34，本科双证", "学位证其实没有"), {"education": "bachelor_no_degree"}),
    (("31，大专", "攞到高级工证嘞"), {"skill_level": 3}),
    (("47岁，大专，社保9年", "其实49了"), {"age": 49, "si_years": 9}),
    (("47岁，大专，社保9年", "打错了，是8"), {"age": 47, "si_years": 8}),
    (("35，大专，社保9年不对", "社保卡上看是8年"), {"si_years": 8}),
]


@pytest.mark.parametrize(("texts", "expected"), LATE)
def test_a_fact_told_late_or_set_right(content: Content, texts: tuple[str, ...], expected: dict[str, Any]) -> None:
    facts = known(played(content, *texts).session)
    assert {slot: facts.get(slot) for slot in expected} == expected


PEOPLE = [
    (("小郭28大专社保4年，老范45硕士社保13年", "再加个小丁 31 中专 社保6年"), "小丁", {"age": 31, "si_years": 6}),
    (("阿芳29大专社保3年 阿军33硕士社保5年",), "阿军", {"age": 33, "education": "master", "si_years": 5}),
    (("小郭28大专社保4年", "小郭的爱人是沪籍，领证6年了"), "小郭", {"spouse_shanghai_hukou_years": 6}),
    (("我37老公41都是硕士",), "老公", {"age": 41, "education": "master"}),
    (("我35大专", "帮我男人也算，38，硕士"), "老公", {"age": 38, "education": "master"}),
    (("我比我老婆大四岁，她今年31，大专",), "", {"age": 35}),
    (("老婆30大专社保3年", "先不算她了，我41，硕士，社保9年"), "", {"age": 41, "education": "master"}),
]


@pytest.mark.parametrize(("texts", "person", "expected"), PEOPLE)
def test_whose_fact_it_is(content: Content, texts: tuple[str, ...], person: str, expected: dict[str, Any]) -> None:
    facts = known(played(content, *texts).session, person)
    assert {slot: facts.get(slot) for slot in expected} == expected


@pytest.mark.parametrize(
    ("texts", "did", "said"),
    [
        (("我38大专社保8年，老婆上海户口结婚6年", "配偶那项给了几分"), "answer", "24 分"),
        (("我38大专社保8年，老婆36硕士社保5年", "那我们俩都够了吗"), "result", "按说过的来比"),
        (("我38，大专，社保8年", "这下呢"), "result", "104"),
        (("我46，本科双证，社保7年", "学历几分，年龄几分"), "answer", "46 岁"),
        (("我46，本科双证，社保7年", "社保给了多少"), "answer", "21 分"),
        (("我46，大专，社保7年", "要是先读个本科双证呢"), "what_if", "90"),
        (("我33，大专，我老公40，硕士", "哪个最高"), "result", "按说过的来比"),
        (("通知书怎么打印", "你们是官方的吗"), "small_talk", "民间"),
        (("我32大专，能不能积分",), "flow", "80"),
        (("我46，本科双证，社保7年", "年龄几分，社保几分"), "answer", "21 分"),
        (("社保才缴了4个月，我是派遣的，现在能申请吗",), "eligibility", "4 个月"),
        (("1月20日前要结果，12月3日受理赶得上吗", "18号受理呢"), "deadline", "2026年12月18日"),
        (("把我的资料清掉吧",), "privacy", "删除"),
        (("办这个要钱伐",), "answer", "收费"),
        (("我40大专社保4年", "要是考个四级工呢", "三级的呢"), "what_if", "60"),
    ],
)
def test_what_is_asked_in_other_words(content: Content, texts: tuple[str, ...], did: str, said: str) -> None:
    outcome = played(content, *texts)
    assert did in outcome.did
    assert said in "\n".join(reply.text for reply in outcome.replies)


def test_what_is_said_again_and_again_is_done_once(content: Content) -> None:
    outcome = played(content, "我38，大专，社保8年", "怎么办？" * 200)
    assert len(outcome.replies) < 5


@pytest.mark.parametrize("text", ["我老板都当上博导了", "我嫂子是高级教师"])
def test_a_word_about_others_beside_a_question_is_no_answer(content: Content, text: str) -> None:
    before = played(content, "我38，大专").session
    outcome = take_turn(before, Context(Incoming("e", KEY, text), text, content, NOW))
    assert known(outcome.session) == known(before)
    assert "unread" not in outcome.did
