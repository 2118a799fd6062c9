"""A start of the insurance set right by its year alone."""

from datetime import date

import pytest

from flows.understanding.set_right.start_by_year import start_by_year

TODAY = date(2026, 11, 23)
START, YEARS = "2011-05", 15


@pytest.mark.parametrize(
    ("said", "start"),
    [
        ("5月那次应该是12年", "2012-05"),
        ("不对,是2015年", "2015-05"),
        ("记错了,是10年", "2010-05"),
        ("记错了,是14年8月", "2014-08"),
        ("不是11年,是12年", "2012-05"),
        ("社保其实是13年开始交的", "2013-05"),
        ("应该从09年3月起", "2009-03"),
    ],
)
def test_the_year_moves_the_start(said: str, start: str) -> None:
    assert start_by_year(said, START, YEARS, TODAY) == start


@pytest.mark.parametrize(
    "said",
    [
        "其实是9年",
        "应该是15年半",
        "12年",
        "职称是12年评的",
        "其实是11年",
        "其实是2030年",
        "我是85年生的,应该是41岁",
        "应该是12年9个月",
    ],
)
def test_a_length_another_fact_and_a_day_to_come_are_no_start(said: str) -> None:
    assert start_by_year(said, START, YEARS, TODAY) is None


def test_a_start_told_by_its_year_alone_stays_one() -> None:
    assert start_by_year("不对,应该是18年", "2017", 9, TODAY) == "2018"
    assert start_by_year("不对,应该是18年", "2009", 17, TODAY) is None
