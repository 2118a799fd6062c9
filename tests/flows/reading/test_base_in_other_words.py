"""Months at a base that are counted behind its start, and a last year that is only said to be enough."""

from datetime import date
from typing import Any

import pytest

from flows.reading.reader import read

TODAY = date(2026, 11, 29)


def _told(text: str, *slots: str) -> dict[str, Any]:
    return {slot: value for slot, value in read(text, TODAY).items() if slot in slots}


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("基数1.5倍是从前年开始的，大概26个月", {"1x": 26}),
        ("2倍是去年才有的，差不多15个月", {"2x": 15}),
        ("1倍从2024年3月开始的，有30个月左右", {"1x": 30}),
        ("1.2倍是从2024年1月开始的，一共30个月", {"1x": 30}),
    ],
)
def test_a_count_behind_the_start_of_a_base_is_of_that_base(text: str, months: dict[str, int]) -> None:
    assert _told(text, "base_months", "si_years") == {"base_months": months}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("社保大概20个月", {"si_years": 1.67}),
        ("2倍从去年1月开始，要多久才能到36个月", {}),
    ],
)
def test_other_counts_stay_what_they_are(text: str, told: dict[str, Any]) -> None:
    assert _told(text, "base_months", "si_years") == told


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("中级职称，近一年基数都达标的", 12),
        ("近12个月基数都够1倍，中级", 12),
        ("中级职称，过去一年基数达标", 6),
        ("一级建造师，最近一年基数够标准", 6),
        ("高级工程师，近一年基数是够的", 6),
        ("中级，近一年够一倍", 6),
        ("近一年社保基数符合要求，中级", 6),
    ],
)
def test_a_last_year_that_is_enough(text: str, months: int) -> None:
    assert _told(text, "months_1x_last_12") == {"months_1x_last_12": months}


@pytest.mark.parametrize(
    "text",
    [
        "中级，近一年基数不够",
        "中级，近一年基数不达标",
        "中级，近一年基数够吗",
        "中级，近一年基数要够一倍",
        "中级，近一年基数都不到1倍",
        "中级，近12个月没有6个月够1倍",
        "中级，近4年基数达标",
        "近一年业绩达标",
    ],
)
def test_a_last_year_that_is_not_said_to_be_enough(text: str) -> None:
    assert _told(text, "months_1x_last_12") == {}
