"""One way given up and another supposed, one matter put first, and a way back to what was supposed."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_asked_and_supposed import replied
from tests.bot.dialogue.test_cut_short import held

TOLD = "40岁本科没学位，社保5年，老公上海户口结婚2年"


@pytest.mark.parametrize(
    ("says", "total"),
    [
        ("不要学位了，换成1倍交满36个月够不够", "→ 163"),
        ("学位先不管，就靠2倍36个月够不够", "→ 213"),
        ("学位先不拿 就再多交五年社保 到得了120不", "→ 145"),
        ("学位不考了，结婚满10年的话能到多少", "→ 145"),
        ("不读书了，要是社保再交两年呢", "→ 127"),
    ],
)
def test_what_is_given_up_is_not_counted_with_what_is_supposed_instead(says: str, total: str, content: Content) -> None:
    outcome = held(content, TOLD, "假如把学士学位拿到呢", says)
    assert outcome.did == ("what_if", "ask")
    assert total in replied(outcome)


@pytest.mark.parametrize("says", ["学位我不拿了", "本科不念了", "不升本了，要是社保再交三年呢", "不读研了"])
def test_what_is_given_up_is_no_fact(says: str, content: Content) -> None:
    outcome = held(content, "35岁大专社保6年", "如果去读个本科呢", says, "现在几分")
    assert "98 分" in replied(outcome)


@pytest.mark.parametrize(
    ("says", "total"),
    [
        ("单说社保这块吧 换成9年有几分", "→ 125"),
        ("只看社保的话 如果是10年是多少分呀", "→ 128"),
        ("其他不动 年限换成7年", "→ 119"),
        ("光说年龄 变成46岁是几分", "→ 108"),
        ("跑题了 我要是念个硕士回来呢", "→ 153"),
        ("不闹了 我若是把学士学位拿下来 能多几分", "→ 143"),
        ("假设评了个中级回来能有多少啊", "→ 153"),
    ],
)
def test_a_matter_put_first_or_a_way_back_leads_to_a_supposition(says: str, total: str, content: Content) -> None:
    assert total in replied(held(content, TOLD, says))


@pytest.mark.parametrize(
    ("says", "fact"),
    [
        ("社保换成10年，刚才说错了", "社保年限：10 年"),
        ("不升学了，社保已经满7年了", "社保年限：7 年"),
        ("光社保就10年了", "社保年限：10 年"),
    ],
)
def test_what_is_so_by_now_is_told(says: str, fact: str, content: Content) -> None:
    outcome = held(content, TOLD, says)
    assert fact in replied(outcome)
    assert "what_if" not in outcome.did


@pytest.mark.parametrize(
    ("says", "months"),
    [("那真的按2倍交要交几个月", "36"), ("那0.8倍要缴多久", "36"), ("正经缴3倍得缴多少个月", "24")],
)
def test_how_long_a_multiple_is_paid_is_told(says: str, months: str, content: Content) -> None:
    assert months in replied(held(content, "虚报工资基数行不行", says))


@pytest.mark.parametrize("says", ["那我正经去读个自考大专有分吗", "那认真读个函授本科有没有分"])
def test_an_honest_way_of_study_is_answered_whether_it_counts(says: str, content: Content) -> None:
    assert held(content, "假学历行不行", says).entries == ("part-time-degree",)
