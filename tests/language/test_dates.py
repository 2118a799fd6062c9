"""Dates that name a year and a month."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.dates import find_dates, read_date


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
        ("1990-02-30", None),
        ("3月5日", None),
        ("1990", None),
    ],
)
def test_date(text: str, iso: str | None) -> None:
    assert read_date(text) == iso
