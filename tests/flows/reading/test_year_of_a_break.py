"""A year in which insurance was broken off is no length of the break, and none of the insurance."""

from datetime import date

import pytest

from flows.reading.reader import read
from flows.reading.since.since import find_since

TODAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("said", "years"),
    [
        ("社保2015年4月开始交，18年断了半年", 11),
        ("从16年9月交社保，中间20年停过4个月", 9),
        ("2014年8月起交社保 17年断缴一年 21年又断了3个月", 11),
        ("社保从2019年2月交到现在，2022年的时候断了两个月", 7),
        ("社保2017年5月开始交 中间断了2年", 7),
    ],
)
def test_the_break_is_taken_off_by_its_own_length(said: str, years: int) -> None:
    assert [each.years for each in find_since(said, TODAY)] == [years]


@pytest.mark.parametrize(
    ("said", "slots"),
    [
        ("社保18年断了半年，一共交了7年", {"si_years": 7}),
        ("社保17年断过3个月", {}),
        ("社保交了12年断了半年", {"si_years": 12}),
        ("社保交到去年9月停了", {"insured_now": False}),
    ],
)
def test_what_is_told_of_the_insurance(said: str, slots: dict[str, object]) -> None:
    assert read(said, TODAY) == slots
