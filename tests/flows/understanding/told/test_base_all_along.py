"""A base that was so since a day, and a base of now beside the start of the insurance."""

from datetime import date

import pytest

from flows.understanding.told.base_all_along import base_all_along

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    "text",
    [
        "社保2017年3月至今，基数2倍",
        "2019年5月开始交社保，现在基数2倍",
        "社保2016年2月至今，今年基数2倍",
        "2017年8月开始缴社保，最近基数2倍",
        "2018年4月起在上海交社保，目前按2倍交",
        "社保2016年2月至今现在按2倍交",
    ],
)
def test_the_base_of_now_is_none_of_all_the_time(text: str) -> None:
    assert base_all_along(text, {"si_base": "2x_to_3x", "si_years": 8}, {}, TODAY) == {}


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("社保2016年2月至今，基数一直2倍", 48),
        ("2018年4月开始交社保，都是按2倍交的", 48),
        ("从2023年3月起基数2倍", 44),
        ("2倍是2023年5月开始的", 42),
        ("2023年5月开始，基数2倍", 42),
    ],
)
def test_a_base_since_a_day_is_counted(text: str, months: int) -> None:
    told = base_all_along(text, {"si_base": "2x_to_3x", "si_years": 8}, {}, TODAY)
    assert told == {"base_months": {"2x": months}}
