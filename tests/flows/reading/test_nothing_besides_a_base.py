"""A base that was paid for so long, told with that there is nothing besides."""

from datetime import date

import pytest

from flows.reading.reader import read

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("says", "months"),
    [
        ("我2倍基数交了三年了，别的没有", {"2x": 36}),
        ("3倍基数交了两年多，其它没有", {"3x": 24}),
        ("我按3倍基数交满两年了，别的都没有", {"3x": 24}),
        ("1倍基数交了三年了，其余的什么都没有", {"1x": 36}),
    ],
)
def test_its_months_are_read(says: str, months: dict[str, int]) -> None:
    assert read(says, TODAY).get("base_months") == months


@pytest.mark.parametrize("says", ["3倍基数交了两年没有", "1倍基数有没有三年", "3倍基数没到两年，别的没有"])
def test_what_is_asked_or_not_reached_is_none(says: str) -> None:
    assert "base_months" not in read(says, TODAY)
