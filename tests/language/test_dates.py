"""Dates that name a year and a month."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.dates import find_dates


@given(st.text(max_size=12))
def test_no_text_breaks_the_dates(text: str) -> None:
    assert all(0 <= each.start < each.end <= len(text) for each in find_dates(text))


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("1986-05-20", "1986-05-20"),
        ("1990/3", "1990-03"),
        ("19900305", "1990-03-05"),
        ("90年3月", "1990-03"),
        ("零一年十二月五号", "2001-12-05"),
        ("2023年 4月 17日", "2023-04-17"),
        ("1988 年 12 月 3 号", "1988-12-03"),
        ("二〇二四年 六月 十八日", "2024-06-18"),
        ("2024. 7. 09", "2024-07-09"),
        ("2021\u3000年 8月", "2021-08"),
        ("95年 3月 8日", "1995-03-08"),
        ("1990-02-30", None),
        ("2023年 4月 31日", None),
        ("3月5日", None),
        ("1990", None),
    ],
)
def test_date(text: str, iso: str | None) -> None:
    found = [each.iso for each in find_dates(text) if (each.start, each.end) == (0, len(text))]
    assert found == ([] if iso is None else [iso])


@pytest.mark.parametrize("text", ["1991年 7月 3个孩子", "2001年 9月 12岁", "满10年 5月断的"])
def test_a_number_of_something_else_is_no_day_of_the_month_before_it(text: str) -> None:
    assert all(len(each.iso) == len("2000-01") for each in find_dates(text))


@pytest.mark.parametrize("piece", ["2026年 ", "2026 年  5 月  ", "二〇二六年", "2026. 1", "20", " 年 月 "])
def test_a_long_text_of_pieces_is_searched_quickly(piece: str) -> None:
    started = process_time()
    list(find_dates(piece * (2000 // len(piece))))
    assert process_time() - started < 1
