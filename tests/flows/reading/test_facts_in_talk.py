"""What a message tells beside what is known of the person already."""

from datetime import date

import pytest

from flows.forms.fields import Field, Slots
from flows.forms.form import FormState
from flows.reading.facts_in_talk import tells_another_fact, told_in_talk

TODAY = date(2026, 11, 23)
KNOWN: Slots = {"age": 36, "education": "bachelor_with_degree", "si_years": 9, "months_1x_last_12": 6}
MONTHS = Field(field="months_at_1x", name="m", ask="?", why="", kind="number", reads="base_months")


def told(text: str, known: Slots = KNOWN, whose: str = "") -> Slots:
    return told_in_talk(text, TODAY, FormState(form="estimate", answers=known, whose=whose))


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("我其实没有学位", {"education": "bachelor_no_degree"}),
        ("学位要多久认证", {}),
        ("不是9年，是8年", {"si_years": 8}),
        ("不是36岁，应该是37岁", {"age": 37}),
        ("不是12年，是11年", {}),
        ("我37了", {"age": 37}),
        ("你好", {}),
    ],
)
def test_what_is_told(text: str, slots: Slots) -> None:
    assert told(text) == slots


def test_an_old_value_that_two_facts_have_is_no_correction() -> None:
    assert told("不是9年，是8年", {"si_years": 9, "spouse_shanghai_hukou_years": 9}) == {}


@pytest.mark.parametrize(
    ("text", "known", "slots"),
    [
        ("不对 技师的证书还没批下来", {"skill_level": 2}, {"skill_level": "none"}),
        ("初级职称 不能算", {"title": "junior"}, {"title": "none"}),
        ("副高没评下来，社保7年", {"title": "senior"}, {"title": "none", "si_years": 7}),
        ("市级综合表彰没拿到", {"award": "municipal_comprehensive"}, {"award": "none"}),
        ("副高没评下来", {"title": "intermediate"}, {}),
        ("中级有，社保还没交到", {"title": "intermediate"}, {"title": "intermediate"}),
        ("领证日子翻出来看，就7年", {"spouse_shanghai_hukou_years": 9}, {"spouse_shanghai_hukou_years": 7}),
        ("我们登记才5年", {"spouse_shanghai_hukou": True}, {"spouse_shanghai_hukou_years": 5}),
        ("我们登记才5年", {"spouse_shanghai_hukou": False}, {}),
        ("领证是17年3月", {"spouse_shanghai_hukou_years": 7}, {}),
        ("结婚照找着了，社保才5年", {"spouse_shanghai_hukou_years": 9}, {"si_years": 5}),
    ],
)
def test_what_was_told_is_taken_back(text: str, known: Slots, slots: Slots) -> None:
    assert told(text, known) == slots


def test_a_degree_says_nothing_where_no_bachelor_is_known() -> None:
    assert told("我其实没有学位", {"education": "college"}) == {}


def test_facts_of_others_are_not_told() -> None:
    assert told("我妈50岁") == {}
    assert told("我是上海户口，结婚3年", {}, "老公") == {"spouse_shanghai_hukou_years": 3}


@pytest.mark.parametrize(
    ("text", "another"),
    [("我社保其实3年了", True), ("36", False), ("三年都是", False), ("一共20个月", False), ("1.2倍有20个月", False)],
)
def test_a_number_that_belongs_to_another_fact(text: str, another: bool) -> None:
    assert tells_another_fact(text, TODAY, FormState(form="estimate"), MONTHS) is another
