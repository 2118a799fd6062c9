"""An amount that is only exceeded: what it comes to is told behind it, and bounds nothing by itself."""

from datetime import date

import pytest

from flows.forms.fields import Slots
from flows.reading.stated_facts import told

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("参保何止三年，早九年了", {"si_years": 9}),
        ("社保哪止5年，有8年", {"si_years": 8}),
        ("社保早超过4年了，7年半", {"si_years": 7.5}),
        ("年龄可不止30岁，已经38了", {"age": 38}),
        ("1倍基数的月份不止36个月，有42个月", {"si_base": "1x_to_2x", "base_months": {"1x": 42}}),
        ("社保超过5年，跟太太结婚6年，太太上海户口", {"spouse_shanghai_hukou_years": 6}),
        ("社保不止3年", {}),
    ],
)
def test_what_an_exceeded_amount_comes_to_is_told(text: str, slots: Slots) -> None:
    assert told(text, TODAY, "self") == slots


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("社保不是10年，公司欠过费，真正交满的是9年", {"si_years": 9}),
        ("社保没有6年，换单位空了一段，实缴5年", {"si_years": 5}),
        ("社保满不了7年，5年", {"si_years": 5}),
        ("社保到不了11年，顶多10年", {"si_years": 10}),
        # What names another matter is no reason.
        ("不是6年，结婚都9年了", {}),
    ],
)
def test_what_is_so_behind_the_reason_why(text: str, slots: Slots) -> None:
    assert told(text, TODAY, "self") == slots
