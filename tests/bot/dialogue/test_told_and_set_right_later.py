"""What is set right in few words later: months not reached, a bare slip, a start found out, how one may apply."""

from typing import Any

import pytest

from bot.content.content import Content
from bot.dialogue.context import Context
from bot.dialogue.outcome import Outcome
from bot.dialogue.turn import take_turn
from bot.messages import ConversationKey, Incoming
from bot.session import ELIGIBILITY, ESTIMATE, Session
from tests.bot.conftest import NOW

KEY = ConversationKey("test", "p", "p")


def played(content: Content, *texts: str) -> tuple[Outcome, dict[str, Any]]:
    session, outcome = Session(), None
    for number, text in enumerate(texts):
        outcome = take_turn(session, Context(Incoming(f"e{number}", KEY, text), text, content, NOW))
        session = outcome.session
    assert outcome is not None
    states = (session.state(form, session.current) for form in (ESTIMATE, ELIGIBILITY))
    return outcome, {slot: value for state in states if state for slot, value in state.answers.items()}


@pytest.mark.parametrize(
    ("texts", "slot", "value"),
    [
        (("34岁本科没学位社保5年", "基数2倍", "不过还没攒够36个月"), "si_base", "1x_to_2x"),
        (("34岁本科没学位社保5年，基数2倍", "36个月的要求我还没达到"), "si_base", "1x_to_2x"),
        (("34岁本科没学位社保5年，基数2倍", "社保没交够36个月"), "si_base", "2x_to_3x"),
        (("31岁大专社保6年", "1倍", "42", "错了 39"), "months_at_1x", 39),
        (("31岁大专社保6年", "1倍", "42", "错了 39"), "age", 31),
        (("31岁大专社保6年", "不对 33"), "age", 33),
        (("34岁大专社保9年", "没有9年，其实就8"), "si_years", 8),
        (("34岁大专社保11年", "1倍", "问了会计，他说是2018年4月给我上的"), "si_years", 8),
        (("社保2013年5月开始交，没断过，34岁大专", "先干的三年临时工没有买，2016年8月才买"), "si_years", 10),
        (("社保2013年5月开始交，没断过，34岁大专", "学徒期没给交，16年8月才上"), "si_years", 10),
        (("34岁大专社保11年", "1倍", "前台说2018年4月换的老板"), "si_years", 11),
    ],
)
def test_a_fact_is_set_right_in_few_words(content: Content, texts: tuple[str, ...], slot: str, value: object) -> None:
    assert played(content, *texts)[1].get(slot) == value


@pytest.mark.parametrize(
    ("texts", "slot", "value"),
    [
        (("居住证过期三个礼拜了没去签注，我现在能申请吗",), "permit_valid", False),
        (("居住证过期三个礼拜了没去签注，我现在能申请吗", "昨天去续签好了，现在有效了"), "permit_valid", True),
        (("我老板是个体户，我能申请吗",), "employer", "sole_trader"),
        (("我老板是个体户，我能申请吗", "讲错了，老板那边是上海注册的公司，不是个体户"), "employer", "company"),
        (("居住证过期了怎么办",), "permit_valid", None),
    ],
)
def test_how_one_stands_is_kept_beside_the_question(
    content: Content, texts: tuple[str, ...], slot: str, value: object
) -> None:
    assert played(content, *texts)[1].get(slot) == value


@pytest.mark.parametrize("said", ["没得，样样没得", "没有，一样都没有", "里头没一条是我的", "上面几项我都不够格"])
def test_nothing_of_all_that_in_any_words(content: Content, said: str) -> None:
    outcome, known = played(content, "47岁高中社保6年，基数最低，没有证书", said)
    assert "unread" not in outcome.did
    assert known["bonuses"] == []


@pytest.mark.parametrize("said", ["11年", "早就11年了", "是十一年", "现在有11年了吧"])
def test_a_length_alone_after_a_result_is_asked_about(content: Content, said: str) -> None:
    outcome, known = played(content, "37岁本科双证社保9年", said)
    assert "unread" in outcome.did
    assert "11年" in outcome.replies[-1].text or "十一年" in outcome.replies[-1].text
    assert known == played(content, "37岁本科双证社保9年")[1]
