"""Lengths of time: plain ones, ranges, bounds, and what is missing or more."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.durations import find_durations, read_duration


def _value(text: str) -> object:
    duration = read_duration(text)
    return None if duration is None else duration.value


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("五年半", 5.5),
        ("66个月", 5.5),
        ("半年", 0.5),
        ("三载", 3),
        ("六年零三个月", 6.25),
        ("六年多", {"min": 6, "max": 7}),
        ("快七年", {"min": 6, "max": 7}),
        ("不到五年", {"min": 4, "max": 5}),
        ("五六年", {"min": 5, "max": 6}),
        ("3-5年", {"min": 3, "max": 5}),
        ("十来年", 10),
        ("差三个月满六年", 5.75),
        ("小十年", {"min": 9, "max": 10}),
        ("五又四分之一年", 5.25),
        ("八又三分之二年", 8.67),
        ("5年都不满", {"min": 4, "max": 5}),
        ("八年都没有", {"min": 7, "max": 8}),
        ("7年都没交满", {"min": 6, "max": 7}),
        ("半年没缴够", {"min": 0, "max": 0.5}),
        ("9年也没到", {"min": 8, "max": 9}),
        ("最少4年最多6年", {"min": 4, "max": 6}),
        ("顶多八年，起码六年", {"min": 6, "max": 8}),
    ],
)
def test_duration(text: str, years: object) -> None:
    duration = read_duration(text)
    assert duration is not None
    assert duration.value == years


@pytest.mark.parametrize("text", ["十几年", "十多年", "五年以上", "好几年", "几个月", "2018年6月起", "五"])
def test_a_vague_duration_is_not_guessed(text: str) -> None:
    assert read_duration(text) is None


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("7、8年", 7, 8),
        ("三、四年", 3, 4),
        ("两年到四年", 2, 4),
        ("4或者5年", 4, 5),
        ("4年或5年", 4, 5),
        ("8/9年", 8, 9),
        ("6,7年", 6, 7),
        ("四年五年", 4, 5),
        ("2~4个月", 0.17, 0.33),
        ("5个月到8个月", 0.42, 0.67),
        ("半年到两年", 0.5, 2),
        ("一年到一年半", 1, 1.5),
        ("九年还是十年记不清了", 9, 10),
        ("大半年", 0.5, 1),
        ("三年零几个月", 3, 4),
        ("两年半多", 2.5, 3),
        ("四年不满", 3, 4),
        ("四年差一点", 3, 4),
        ("就快八年", 7, 8),
        ("差一点三年", 2, 3),
        ("小六年", 5, 6),
    ],
)
def test_of_two_values_both_are_kept(text: str, least: float, most: float) -> None:
    assert [each.value for each in find_durations(text)] == [{"min": least, "max": most}]


@pytest.mark.parametrize("text", ["九年还是十年", "3、4、5年", "8到6年", "一年半载", "3、2年", "三年级"])
def test_what_does_not_settle_between_two_is_no_value(text: str) -> None:
    assert not any(isinstance(each.value, int | float) and each.value > 2 for each in find_durations(text))


@pytest.mark.parametrize(
    ("text", "years"),
    [("36,7年社保", 7), ("33,34个月社保", 2.83), ("1、大专 2、3年社保", 3), ("1、4年社保 2、本科", 4)],
)
def test_a_number_of_something_else_is_no_end_of_a_range(text: str, years: float) -> None:
    assert [each.value for each in find_durations(text)] == [years]


@pytest.mark.parametrize(
    "text", ["最多四年", "顶多也就四年", "不超过四年", "四年以下", "四年及以下", "四年以内", "低于四年"]
)
def test_an_upper_bound_is_no_value(text: str) -> None:
    found = list(find_durations(text))
    assert [(each.start, each.low, each.high, each.value) for each in found] == [(0, None, 4, None)]


@pytest.mark.parametrize(
    "text", ["至少四年", "起码也有四年", "少说四年", "不少于四年", "四年以上", "四年开外", "超过四年"]
)
def test_a_lower_bound_is_no_value(text: str) -> None:
    found = list(find_durations(text))
    assert [(each.start, each.low, each.high, each.value) for each in found] == [(0, 4, None, None)]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("八年减三个月", 7.75),
        ("四年少一个月", 3.92),
        ("差半年满三年", 2.5),
        ("差一个半月四年", 3.88),
        ("两年又半载", 2.5),
        ("三年零半年", 3.5),
        ("四年一个季度", 4.25),
        ("三个季度", 0.75),
        ("四分之一年", 0.25),
        ("四年零三个半月", 4.29),
        ("十年零八个月", 10.67),
    ],
)
def test_parts_of_a_year(text: str, years: float) -> None:
    assert _value(text) == pytest.approx(years, abs=0.01)


@given(st.text(max_size=12))
def test_no_text_breaks_the_durations(text: str) -> None:
    assert all(0 <= each.start < each.end <= len(text) for each in find_durations(text))


@pytest.mark.parametrize(
    "unit", ["1", "十", "1、", "差3个月", "最多", "五年", "五年到", "一年半", "3个月或", "不超过也就"]
)
def test_a_long_hostile_text_takes_no_time(unit: str) -> None:
    begun = time.process_time()
    list(find_durations((unit * 2000)[:2000]))
    assert time.process_time() - begun < 2


@pytest.mark.parametrize("text", ["8千一个月", "60万一年", "工资9000元一个月"])
def test_what_an_amount_is_for_is_no_length(text: str) -> None:
    assert list(find_durations(text)) == []
