"""Numerals."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.numbers import AMOUNT, read_number, read_pair, read_year

_DIGITS = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("35", 35),
        ("三十五", 35),
        ("十二", 12),
        ("廿五", 25),
        ("卅", 30),
        ("俩", 2),
        ("仨", 3),
        ("半", 0.5),
        ("三点五", 3.5),
        ("一百零五", 105),
        ("一百二", 120),
        ("八千", 8000),
        ("8千5", 8500),
        ("一万五", 15000),
        ("一万零五百", 10500),
        ("1.5w", 15000),
        ("1w2", 12000),
        ("12k", 12000),
    ],
)
def test_numeral(text: str, number: float) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize("text", ["", "很多", "三五", "九三", "35岁", "十点", "点五", "一 二"])
def test_what_is_no_numeral_is_not_guessed(text: str) -> None:
    assert read_number(text) is None


@given(st.integers(min_value=1, max_value=99))
def test_every_spoken_number_below_a_hundred(number: int) -> None:
    tens, ones = divmod(number, 10)
    spoken = ("" if tens < 2 else _DIGITS[tens]) + ("十" if tens else "") + (_DIGITS[ones] if ones else "")
    assert read_number(spoken) == number


@given(st.text(max_size=12))
def test_no_text_breaks_the_numerals(text: str) -> None:
    number = read_number(text)
    assert number is None or number >= 0


@pytest.mark.parametrize(
    ("text", "year"), [("92", 1992), ("九三", 1993), ("零零", 2000), ("05", 2005), ("1992", 1992), ("一", None)]
)
def test_year(text: str, year: int | None) -> None:
    assert read_year(text) == year


@pytest.mark.parametrize(
    ("text", "pair"), [("五六", (5, 6)), ("三十五六", (35, 36)), ("三五", (3, 5)), ("六五", None), ("二四", None)]
)
def test_pair(text: str, pair: tuple[int, int] | None) -> None:
    assert read_pair(text) == pair


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("60万一年", "60万"),
        ("六十万一年", "六十万"),
        ("8千一个月", "8千"),
        ("150万1年", "150万"),
        ("三百万两年", "三百万"),
        ("一万五", "一万五"),
        ("1万2", "1万2"),
        ("一万二千五", "一万二千五"),
        ("二千零一年", "二千零一"),
    ],
)
def test_a_time_behind_an_amount_is_none_of_it(text: str, amount: str) -> None:
    match = re.match(AMOUNT, text)
    assert match is not None
    assert match[0] == amount
