"""Corrections beside courtesies and in other orders, what is left out again, and asking once more how one stands."""

from typing import Any

import pytest

from bot.content.content import Content
from bot.dialogue.context import Context
from bot.dialogue.outcome import Outcome
from bot.dialogue.turn import take_turn
from bot.messages import ConversationKey, Incoming
from bot.session import ESTIMATE, Session
from tests.bot.conftest import NOW

KEY = ConversationKey("test", "p", "p")


def played(content: Content, *texts: str) -> tuple[Outcome, dict[str, Any]]:
    session, outcome = Session(), None
    for number, text in enumerate(texts):
        outcome = take_turn(session, Context(Incoming(f"e{number}", KEY, text), text, content, NOW))
        session = outcome.session
    assert outcome is not None
    state = session.state(ESTIMATE, session.current)
    return outcome, dict(state.answers) if state else {}


@pytest.mark.parametrize(
    ("told", "said", "slot", "value"),
    [
        ("36岁，本科双证，社保4年", "抱歉，学位证其实没有", "education", "bachelor_no_degree"),
        ("41岁，大专，社保6年，老公上海户口结婚11年", "结婚是9年不是11年", "spouse_shanghai_hukou_years", 9),
        ("41岁，大专，社保6年", "社保应该是8年，不是6年", "si_years", 8),
        ("41岁，大专，社保6年，老公上海户口结婚11年", "领证日子查到了，才9年", "spouse_shanghai_hukou_years", 9),
        ("41岁，大专，社保6年，老公上海户口结婚11年", "领证日子查到了，才9年", "si_years", 6),
        ("31岁，大专，社保4年，近一年3个月过1倍", "社保年限多填了，只有3年", "si_years", 3),
        ("31岁，大专，社保4年", "看错了，我不是", "si_years", 4),
        ("46岁，高中，社保7年", "社保我讲错了，从来没交过", "si_years", 0),
        ("46岁，高中，社保7年", "社保满不了7年", "si_years", None),
        ("46岁，高中，社保7年", "参保证明里写的6年", "si_years", 6),
        ("46岁，高中，社保7年", "年限也不对，窗口打出来是6年", "si_years", 6),
        ("46岁，高中，社保7年", "刚讲的年纪是虚的，实岁45", "age", 45),
        ("46岁，高中，社保7年", "46是虚岁，实足45", "age", 45),
        ("46岁，高中，社保7年", "才6年", "si_years", 6),
        # Of which of two lengths it is nobody can tell, and what was not asked it is not.
        ("41岁，大专，社保6年，老公上海户口结婚11年", "才3年", "si_years", 6),
        ("41岁，大专，社保6年，老公上海户口结婚11年", "才3年", "suburb_years", None),
        ("30岁，大专，社保6年，得过市级综合表彰", "那个表彰其实没发下来", "award", "none"),
    ],
)
def test_what_is_set_right(content: Content, told: str, said: str, slot: str, value: object) -> None:
    _, known = played(content, told, said)
    assert known.get(slot) == value


@pytest.mark.parametrize("said", ["社保年限先去掉吧", "社保年数你别算进去"])
def test_a_fact_that_is_left_out_again_counts_no_more(content: Content, said: str) -> None:
    outcome, known = played(content, "43岁，大专，社保14年", said)
    assert "si_years" not in known
    assert known["education"] == "college"
    assert "80 分" in "\n".join(reply.text for reply in outcome.replies)


@pytest.mark.parametrize("said", ["不好意思", "对不起啊"])
def test_an_apology_alone_is_small_talk(content: Content, said: str) -> None:
    assert played(content, said)[0].did == ("small_talk",)


@pytest.mark.parametrize("said", ["帮我再估算一下积分够不够", "究竟还差多少"])
def test_who_asks_for_known_points_loses_no_fact(content: Content, said: str) -> None:
    outcome, known = played(content, "37岁，大专，社保5年，没有职称", said)
    assert known["age"] == 37
    assert {"result", "ask"} & set(outcome.did)


@pytest.mark.parametrize("said", ["上次我堂弟是多少来着", "我堂弟那个没动吧"])
def test_another_person_asked_after_is_shown(content: Content, said: str) -> None:
    outcome, _ = played(content, "我堂弟29岁大专社保4年", "我33本科双证社保2年", said)
    assert "92 分" in "\n".join(reply.text for reply in outcome.replies)


@pytest.mark.parametrize("said", ["他俩谁够120了", "那孩子读书用谁的名义去办好", "哪个还没到线，差多少"])
def test_people_are_compared_in_other_words(content: Content, said: str) -> None:
    outcome, _ = played(content, "我堂弟29岁大专社保4年", "我33本科双证社保2年", said)
    text = "\n".join(reply.text for reply in outcome.replies)
    assert "126 分" in text
    assert "92 分" in text
