"""Copied records of the insurance apps: labels before numbers, and months beside one another."""

from datetime import date
from typing import Any

import pytest

from flows.reading.insurance.insured_record import as_told
from flows.reading.reader import read
from language.spelling import plain
from tests.flows.first_start import first_start

_TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("record", "slots"),
    [
        ("实际缴费月数 93", {"si_years": 7.75}),
        ("城镇职工养老保险\n累计缴费月数\n66", {"si_years": 5.5}),
        ("参保状态 正常 累计月数 74 缴费基数 8300", {"si_years": 6.17, "si_base_yuan": 8300}),
        ("总缴费月数：58", {"si_years": 4.83}),
        ("起始年月 201803 截止年月 202609 缴费 100个月", {"si_years": 8.33}),
        ("2020-02 至 2026-09 累计 78 个月 中断 2 个月", {"si_years": 6.5}),
        ("个人账户 累计缴费 69个月", {"si_years": 5.75}),
        ("基数1.2倍的月数 37", {"si_base": "1x_to_2x", "base_months": {"1x": 37}}),
        ("补缴月数 5", {}),
        ("中断月数 4", {}),
    ],
)
def test_how_long_was_paid(record: str, slots: dict[str, Any]) -> None:
    told = read(record, _TODAY)
    assert {slot: value for slot, value in told.items() if slot != "insured_now"} == slots


@pytest.mark.parametrize(
    "record",
    ["2019-04至2026-10 正常缴费", "201904 - 202610 已缴", "起始时间 2019年4月 截止时间 2026年10月 缴费状态 正常"],
)
def test_two_months_that_were_paid(record: str) -> None:
    since = first_start(as_told(plain(record)), _TODAY)
    assert since is not None
    assert (since.slot, since.start, since.years) == ("si_years", "2019-04", 7)


@pytest.mark.parametrize("text", ["我1987年3月生", "2019-08入职", "一共几个月", "87年的", "2018-03到2020-10正常上班"])
def test_what_is_no_record_stays(text: str) -> None:
    assert as_told(plain(text)) == plain(text)


@pytest.mark.parametrize(
    ("record", "years"),
    [
        ("201403-201805，201901-202610", 12),
        ("201503-201708，201901-至今，大专，36岁", 10),
        ("38岁 本科 2012.04-2015.06 2016.09-2026.11", 13),
        ("2013年5月-2016年8月，2017年3月-至今", 13),
    ],
)
def test_a_bare_list_of_times_is_that_of_the_insurance(record: str, years: int) -> None:
    since = first_start(as_told(plain(record)), _TODAY)
    assert since is not None
    assert (since.slot, since.years) == ("si_years", years)


@pytest.mark.parametrize(
    "record", ["工作经历：201309-201607，201608-202006", "201309-201607", "2013-2016, 2017-2019读书"]
)
def test_times_of_something_else_stay(record: str) -> None:
    assert as_told(plain(record)) == plain(record)
