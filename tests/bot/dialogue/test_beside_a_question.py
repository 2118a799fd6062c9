"""Starts and values told together with a question, and answers that stand beside their question in other words."""

from typing import Any

import pytest

from bot.content.content import Content
from bot.session import ESTIMATE
from tests.bot.dialogue.test_set_right_in_passing import played

TO_THE_BONUSES = "39岁，中专，社保11年，基数最低，职称和技能统统没有"


@pytest.mark.parametrize(
    "said",
    [
        "社保是2019年7月起的，中间没断，够几年了？",
        "我19年7月在上海开始交社保的，一直没停，到现在有多久了",
        "上海社保2019年7月开始交到现在没断算几年",
        "社保从2019年7月交到现在能加几分",
    ],
)
def test_a_start_that_is_told_with_a_question_is_kept(content: Content, said: str) -> None:
    _, known = played(content, said)
    assert known["si_years"] == 7
    assert played(content, said, "记错了，是20年9月开始的")[1]["si_years"] == 6


@pytest.mark.parametrize(
    "said",
    ["从2026年1月起社保基数是多少", "社保从2017年4月交到2021年5月，这算几年"],
)
def test_a_time_that_does_not_run_to_now_gives_no_years_to_now(content: Content, said: str) -> None:
    assert played(content, said)[1].get("si_years") in {None, 4}


@pytest.mark.parametrize(
    ("said", "slot", "value"),
    [
        ("缴满12年给36分不？唉我才缴了9年", "si_years", 9),
        ("社保一年给几分啊？我交了6年", "si_years", 6),
        ("14年社保42分没错吧 但我只有13年", "si_years", 13),
        ("0.8倍36个月是25分吧，可惜我只有27个月", "months_at_0.8x", 27),
    ],
)
def test_an_own_value_behind_a_question_is_of_what_was_asked_about(
    content: Content, said: str, slot: str, value: int
) -> None:
    assert played(content, "37岁，高中", said)[1][slot] == value


@pytest.mark.parametrize(
    "said", ["居住证要办多久？我等了半年了", "社保断了会清零吗？我断了3个月", "临港满5年10分吗？可我只有3年"]
)
def test_a_length_of_something_else_is_no_value(content: Content, said: str) -> None:
    assert "si_years" not in played(content, "37岁，高中", said)[1]


@pytest.mark.parametrize("said", ["回回都最低", "唉历来最低", "始终最低", "公司给按最低弄的"])
def test_the_lowest_base_in_any_words(content: Content, said: str) -> None:
    assert played(content, "31岁，大专", said)[1]["si_base"] == "min"


@pytest.mark.parametrize("said", ["最低是多少", "不是最低的"])
def test_no_lowest_base(content: Content, said: str) -> None:
    assert played(content, "31岁，大专", said)[1].get("si_base") != "min"


@pytest.mark.parametrize(
    "said", ["都摊不上我", "好事没咱的份", "哪轮得到我", "一样没有，摊不上", "跟我不沾边", "哪有这种好事"]
)
def test_none_of_the_bonuses_in_any_words(content: Content, said: str) -> None:
    outcome, _ = played(content, TO_THE_BONUSES, said)
    assert "unread" not in outcome.did
    state = outcome.session.state(ESTIMATE, "")
    assert state is not None
    assert state.answers["bonuses"] == []


@pytest.mark.parametrize(
    ("said", "insurance"),
    [
        ("厂里给缴", "employer"),
        ("五险老板给买的", "employer"),
        ("同一家单位给办的", "employer"),
        ("厂里给办了", "employer"),
        ("我自己交的", "self"),
        ("没人给我上", "none"),
    ],
)
def test_who_pays_in_any_words(content: Content, said: str, insurance: str) -> None:
    assert eligibility(content, "我能申请吗", "居住证有效", "上海注册的公司", said)["insurance"] == insurance


@pytest.mark.parametrize("said", ["一次都没漏过，11个月", "11个月，一天没断过"])
def test_months_that_are_not_missing_are_no_second_count(content: Content, said: str) -> None:
    told = eligibility(content, "我能申请吗", "居住证有效", "上海注册的公司", "公司交的", said)
    assert told["insured_months_last_12"] == 11


def eligibility(content: Content, *texts: str) -> dict[str, Any]:
    outcome, _ = played(content, *texts)
    state = outcome.session.state("eligibility", "")
    return dict(state.answers) if state else {}


@pytest.mark.parametrize("said", ["岁数能先空着不？", "年龄可不可以不填", "年龄不写没事吧"])
def test_a_wish_to_withhold_that_is_put_as_a_question(content: Content, said: str) -> None:
    outcome, known = played(content, "本科双证，社保5年", said)
    assert "age" not in known
    assert not any("今年多大" in reply.text for reply in outcome.replies)
