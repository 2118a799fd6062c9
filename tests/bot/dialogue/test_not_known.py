"""What somebody does not know of themselves stays unknown, until it was looked up; a slip sets the right fact right."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_talks_told import known, played


@pytest.mark.parametrize(
    ("texts", "skipped"),
    [
        (("大专，社保6年，33岁", "考过一个证，等级忘了"), "certificate"),
        (("大专，社保6年，33岁", "证是有的，但几级要回去翻一翻"), "certificate"),
        (("社保6年，33岁", "算大专还是本科，我也说不准"), "education"),
        (("33岁", "是中级还是高级我不清楚"), "certificate"),
        (("大专，社保6年", "多大我不想讲"), "age"),
        (("本科，学士学位有没有我自己也忘了",), "degree"),
        (("33岁，大专", "倍数？真没算过"), "si_base"),
    ],
)
def test_the_question_that_is_named_is_left_out(content: Content, texts: tuple[str, ...], skipped: str) -> None:
    form = played(content, *texts).session.form
    assert form is not None
    assert skipped in form.skipped


@pytest.mark.parametrize("asked", ["这个去哪查", "上哪儿能查到呀"])
def test_where_to_look_is_asked_of_what_was_left_out(content: Content, asked: str) -> None:
    assert played(content, "33岁，大专", "社保多久了忘了", asked).entries == ("check-own-records",)
    assert played(content, "33岁，大专", f"社保多久了忘了，{asked}").entries == ("check-own-records",)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("33岁，大专", "社保年数？6年"), {"si_years": 6}),
        (("33岁", "学历？硕士"), {"education": "master"}),
        (("33岁，大专，中级职称，社保6年", "忘了", "打电话问到了，有9个月"), {"months_1x_last_12": 9}),
        (("33岁，大专，中级职称，社保6年", "忘了", "打听到了，近四年1倍的有9个月"), {"months_at_1x": 9}),
        (("33岁，大专", "社保不记得了", "翻了下单子，一共76个月"), {"si_years": 6.33}),
        (("33岁，大专", "查到了，6年4个月"), {"si_years": 6.33}),
        (("43，大专", "交了5年还是6年，记不清了"), {"si_years": {"min": 5, "max": 6}}),
        (("近4年里2倍的有38个月，43，大专", "2倍的月数报多了，33个月"), {"months_at_2x": 33}),
        (("近一年1倍的有8个月，35岁，中级职称", "1倍那个我数岔了，5个月"), {"months_1x_last_12": 5}),
        (("大专，中级，社保3年，31岁", "9", "点错了，4"), {"months_1x_last_12": 4, "si_years": 3}),
        (("社保从2018年5月交到现在，35岁大专", "搞错了，是2019年5月"), {"si_years": 7, "age": 35}),
        (("29大专，看我一共能有多少分",), {"age": 29, "education": "college"}),
    ],
)
def test_a_value_that_was_looked_up_or_set_right(
    content: Content, texts: tuple[str, ...], expected: dict[str, Any]
) -> None:
    facts = known(played(content, *texts).session)
    assert {slot: facts.get(slot) for slot in expected} == expected


def test_what_is_only_planned_answers_no_gate(content: Content) -> None:
    facts = known(played(content, "居住证没过期，公司从下个月开始给我交社保，我现在能申请吗").session)
    assert "insurance" not in facts
    assert facts["permit"] == "valid"


def test_a_fact_beside_a_question_does_not_choose_its_answer(content: Content) -> None:
    outcome = played(content, "配偶怎么加进积分里；另外我不是应届")
    assert outcome.entries == ("add-child-spouse",)
    assert known(outcome.session)["fresh_graduate"] is False


@pytest.mark.parametrize("typed", ["shuoshi", "gaozhong", "benke"])
def test_a_word_in_letters_that_answers_the_open_question_asks_nothing(content: Content, typed: str) -> None:
    outcome = played(content, "我想测一测", typed)
    assert "education" in known(outcome.session)
    assert not outcome.entries
