"""Answers to a known question that hold two values, a bound, or an amount said in other words."""

from datetime import date
from typing import Any

import pytest

from flows.reading.base.salary import tells_salary
from flows.reading.reader import read_field

_TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("family", "says", "slots"),
    [
        ("si_years", "7、8年", {"si_years": {"min": 7, "max": 8}}),
        ("si_years", "4到6", {"si_years": {"min": 4, "max": 6}}),
        ("si_years", "4、5", {"si_years": {"min": 4, "max": 5}}),
        ("si_years", "顶多四年", {"si_years": {"min": 0, "max": 4}}),
        ("si_years", "还差一个月满八年", {"si_years": 7.92}),
        ("si_base", "一万三上下", {"si_base_yuan": 13000}),
        ("si_base", "每个月9800块钱", {"si_base_yuan": 9800}),
        ("si_base", "跟工资一致，一万六", {"si_base_yuan": 16000}),
        ("si_base", "养老保险个人扣680", {"si_base_yuan": 8500}),
        ("si_base", "下限", {"si_base": "min"}),
        ("si_base", "没有三倍", {"si_base": "2x_to_3x"}),
        ("si_base", "不是2倍", {"si_base": "1x_to_2x"}),
        ("si_base", "三倍的从来没有", {"si_base": "2x_to_3x"}),
        ("si_base", "1倍都没到过", {"si_base": "0.8x_to_1x"}),
        ("si_base", "连0.8倍都不够", {"si_base": "min"}),
        ("spouse", "四年多", {"spouse_shanghai_hukou_years": 4}),
        ("suburb", "快六年", {"suburb_years": 5}),
        ("base_months", "48个月里有40个月", {"number": 40}),
        ("title_months", "12个月里面9个月", {"months_1x_last_12": 9}),
    ],
)
def test_an_answer(family: str, says: str, slots: dict[str, Any]) -> None:
    assert read_field(family, says, _TODAY) == slots


@pytest.mark.parametrize(
    ("family", "says"),
    [
        ("si_years", "起码六年"),
        ("si_base", "9000到11000"),
        ("si_base", "13000以上"),
        ("si_base", "不到9000"),
        ("si_base", "工资15000"),
        ("spouse", "三四年"),
        ("suburb", "最多五年"),
        ("public_service", "2、3年"),
        ("base_months", "至少30个月"),
        ("base_months", "20到30个月"),
        ("title_months", "七八个月"),
        ("invest", "30到40万"),
    ],
)
def test_two_values_or_a_bound_are_no_answer(family: str, says: str) -> None:
    assert read_field(family, says, _TODAY) is None


@pytest.mark.parametrize(("text", "salary"), [("工资一万五", True), ("工资一万五，基数一样", False)])
def test_a_salary_that_the_base_equals_is_a_base(text: str, salary: bool) -> None:
    assert tells_salary(text) is salary
