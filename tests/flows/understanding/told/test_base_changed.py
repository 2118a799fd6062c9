"""Months at a base that was one multiple until a day, and another from then on."""

from datetime import date
from typing import Any

import pytest

from flows.understanding.told.base_changed import base_changed

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("text", "known", "base", "months"),
    [
        ("基数一直2倍，今年5月起改成最低了", {"si_years": 9}, "2x_to_3x", {"2x": 42}),
        ("一直1.2倍，去年11月开始不到1倍了", {"si_years": 7}, "1x_to_2x", {"1x": 36}),
        ("前两年都是2倍，今年3月起降到1倍", {"si_years": 6}, "2x_to_3x", {"2x": 24, "1x": 32, "0.8x": 32}),
        ("从2021年1月到2025年6月都是1倍，后来最低", {}, "1x_to_2x", {"1x": 32}),
        ("基数始终1.5倍，直到今年2月改成0.7倍", {"si_years": 12}, "1x_to_2x", {"1x": 39}),
        ("今年6月起是最低基数，之前一直1倍", {"si_years": 8}, "1x_to_2x", {"1x": 43}),
        ("一直1倍，今年7月起2倍", {"si_years": 2}, "2x_to_3x", {"2x": 4, "1x": 24, "0.8x": 24}),
        ("一直顶格，今年9月降到2倍", {"si_years": 5}, "3x", {"3x": 34, "2x": 48, "1x": 48, "0.8x": 48}),
    ],
)
def test_both_bases_are_counted(text: str, known: dict[str, Any], base: str, months: dict[str, int]) -> None:
    assert base_changed(text, {}, known, TODAY) == {"si_base": base, "base_months": months}


@pytest.mark.parametrize(
    ("text", "known"),
    [("一直2倍，今年5月起改成1倍", {}), ("我交的是2倍，今年9月以后变成0.9倍了", {"si_years": 11})],
)
def test_the_higher_base_is_noted_where_its_months_are_not_settled(text: str, known: dict[str, Any]) -> None:
    assert base_changed(text, {}, known, TODAY) == {"si_base": "2x_to_3x"}


@pytest.mark.parametrize(("text", "months"), [("一直1倍，今年9月起改成最低", 10), ("一直最低，今年9月起1倍", 2)])
def test_the_months_of_the_last_year_are_counted_where_a_certificate_needs_them(text: str, months: int) -> None:
    told = base_changed(text, {"title": "intermediate"}, {"si_years": 9}, TODAY)
    assert told["months_1x_last_12"] == months


@pytest.mark.parametrize(
    "text",
    [
        "以前2倍，现在最低",
        "一直1倍，明年起改成最低",
        "一直1倍，去年改成2倍好不好，还是最低？",
        "公积金一直2倍，今年5月起改成最低",
        "一直1倍",
        "如果今年5月起改成2倍，之前一直1倍",
    ],
)
def test_what_is_no_change_on_a_day_is_left(text: str) -> None:
    assert base_changed(text, {}, {"si_years": 8}, TODAY) == {}
