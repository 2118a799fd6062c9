"""Since when somebody is insured: counted anew behind a length, from graduation on, and of the last twelve months."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held
from tests.bot.dialogue.test_talks_told import known

MONTHS = "insured_months_last_12"


@pytest.mark.parametrize(
    ("says", "years"),
    [
        ("社保七年吧，等等我数数，2017年2月开始交的，一直到现在", 9),
        ("社保5年，让我想想，18年3月交起的，没断过", 8),
        ("2018年3月开始交社保，我算一算，7年了", 7),
        ("社保6年，2018年3月开始交，中间断过两年", 6),
        ("一毕业单位就给我交了社保，18年6月毕业", 8),
        ("毕业后一直在上海交社保，2017年7月毕业，大专", 9),
        ("毕业就在苏州交了，2019年毕业的", None),
        ("2018年毕业，社保5年", 5),
    ],
)
def test_years_from_a_start(says: str, years: float | None, content: Content) -> None:
    assert known(held(content, says).session).get("si_years") == years


@pytest.mark.parametrize(
    ("says", "facts"),
    [
        ("前年10月开始交的，没断过", {MONTHS: 12, "si_years": 2}),
        ("今年6月才开始", {MONTHS: 5}),
        ("2020年起一直交到现在", {MONTHS: 12}),
        ("19年开始的，中间断过3个月", {MONTHS: None}),
        ("9个月", {MONTHS: 9}),
    ],
)
def test_a_start_answers_for_the_last_twelve_months(says: str, facts: dict[str, Any], content: Content) -> None:
    told = known(held(content, "我能不能申请", "证有效", "上海的公司", "公司交的", says).session)
    assert {slot: told.get(slot) for slot in facts} == facts


@pytest.mark.parametrize(
    ("says", "years"),
    [("其中有7个月是补缴的", 8), ("里面有一年是别的公司代缴的", 8), ("其中半年在老家交的", 8), ("补缴的算不算", 9)],
)
def test_a_part_told_later_is_taken_off(says: str, years: float, content: Content) -> None:
    assert known(held(content, "大专，社保9年", says).session)["si_years"] == years
