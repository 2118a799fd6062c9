"""The lowest or the highest base, told behind the years, with what is paid or by itself."""

from datetime import date
from typing import Any

import pytest

from flows.reading.reader import read
from language.spelling import plain

_TODAY = date(2026, 11, 29)


def told(text: str) -> dict[str, Any]:
    return read(plain(text), _TODAY)


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("社保6年最低缴的", "min"),
        ("参保11年，交得最低", "min"),
        ("社保五年 缴得都最低", "min"),
        ("社保10年 底线交的", "min"),
        ("社保10年，保底交的", "min"),
        ("社保8年 最低的", "min"),
        ("社保3年了 一直最低档", "min"),
        ("社保8年 交得最少", "min"),
        ("社保12年，最高交的", "3x"),
        ("社保12年 缴得最高", "3x"),
        ("社保4年多，最高的", "3x"),
    ],
)
def test_an_edge_behind_the_years(text: str, base: str) -> None:
    found = told(text)
    assert found["si_base"] == base
    assert "si_years" in found


@pytest.mark.parametrize(
    "text",
    [
        "社保8年 最低交多少",
        "社保8年 最低几年",
        "社保8年，最低分是多少",
        "社保8年，想最低交",
        "社保8年，交得不高",
        "社保8年 最低交能不能办",
        "学历最低的也能办",
    ],
)
def test_what_is_asked_or_wished_tells_no_base(text: str) -> None:
    assert "si_base" not in told(text)


def test_the_base_of_an_earlier_time_gives_way() -> None:
    assert told("社保8年 以前最低缴的，现在一倍")["si_base"] == "1x_to_2x"
