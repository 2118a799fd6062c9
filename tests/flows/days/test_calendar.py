"""The shipped years against the library, what a file may say, and how it is laid over the library."""

from collections.abc import Callable
from datetime import date
from typing import Any

import chinese_calendar
import pytest
from pydantic import ValidationError

from flows.days.calendar import parse_calendar
from flows.days.working_days import WEEKEND, NotAnnounced, days_between
from tests.flows.shipped_calendar import CALENDAR, calendar_files

NOTICE_2027 = {
    "year": 2027,
    "announced": True,
    "source": {"title": "国务院办公厅通知", "url": "gov.cn"},
    "confidence": "high",
    "checked_on": "2026-11-23",
    "off": [{"name": "元旦", "from": "2026-12-31", "to": "2027-01-02"}],
    "work": ["2026-12-26", "2027-01-03"],
}


@pytest.mark.parametrize("year", [2025, 2026])
def test_every_day_of_the_shipped_years_agrees_with_the_library(year: int) -> None:
    days = list(days_between(date(year, 1, 1), date(year, 12, 31)))
    wrong = [day for day in days if CALENDAR.is_working(day) != chinese_calendar.is_workday(day)]
    assert wrong == []
    assert len(days) == 365
    assert sum(map(CALENDAR.is_working, days)) == 248


def test_years_without_a_file_are_the_library_s() -> None:
    days = days_between(date(2004, 1, 1), date(2024, 12, 31))
    assert [day for day in days if CALENDAR.is_working(day) != chinese_calendar.is_workday(day)] == []


def test_the_year_to_come_is_known_only_by_its_statutory_days() -> None:
    assert 2027 in CALENDAR.years
    assert 2027 not in CALENDAR.announced
    with pytest.raises(NotAnnounced, match="2027 is not announced"):
        CALENDAR.is_working(date(2027, 1, 4))
    assert CALENDAR.why_off(date(2027, 2, 5)) == "春节"
    assert CALENDAR.why_off(date(2027, 2, 9)) is None
    assert CALENDAR.why_off(date(2027, 1, 9)) == WEEKEND


def test_a_day_off_has_the_name_of_its_holiday() -> None:
    assert CALENDAR.why_off(date(2026, 9, 25)) == "中秋节"
    assert CALENDAR.why_off(date(2026, 9, 27)) == "中秋节"
    assert CALENDAR.why_off(date(2026, 9, 20)) is None
    assert CALENDAR.why_off(date(2026, 9, 19)) == WEEKEND
    assert CALENDAR.why_off(date(2019, 1, 1)) == "元旦"


def test_a_holiday_is_found_by_a_part_of_its_name_and_the_year_it_ends_in() -> None:
    assert CALENDAR.holiday("国庆", 2026) == (date(2026, 10, 1), date(2026, 10, 7))
    assert CALENDAR.holiday("中秋", 2025) == (date(2025, 10, 1), date(2025, 10, 8))
    assert CALENDAR.holiday("元旦", 2019) == (date(2018, 12, 30), date(2019, 1, 1))
    assert CALENDAR.holiday("春节", 2027) == (date(2027, 2, 5), date(2027, 2, 8))
    assert CALENDAR.holiday("春节", 2030) is None


def test_a_notice_needs_no_release_and_may_change_the_december_before() -> None:
    calendar = parse_calendar({**calendar_files(), "2027.yaml": NOTICE_2027})
    assert 2027 in calendar.announced
    assert not calendar.is_working(date(2026, 12, 31))
    assert calendar.is_working(date(2026, 12, 26))
    assert calendar.is_working(date(2027, 1, 3))
    assert calendar.is_working(date(2027, 2, 8))


def test_an_announced_file_decides_its_year_alone() -> None:
    other = {
        **NOTICE_2027,
        "year": 2026,
        "off": [{"name": "元旦", "from": "2026-01-01", "to": "2026-01-01"}],
        "work": [],
    }
    calendar = parse_calendar({"2026.yaml": other})
    assert calendar.is_working(date(2026, 10, 1))
    assert not calendar.is_working(date(2026, 10, 10))
    assert not calendar.is_working(date(2025, 10, 1))


def test_statutory_days_give_way_to_a_schedule_that_the_library_knows() -> None:
    expected = {**calendar_files()["2027.yaml"], "year": 2026, "statutory": [{"name": "元旦", "date": "2026-01-01"}]}
    calendar = parse_calendar({"2026.yaml": expected})
    assert 2026 in calendar.announced
    assert calendar.is_working(date(2026, 1, 4))
    assert calendar.statutory == {}


def _with(**changes: Any) -> Callable[[dict[str, Any]], None]:
    return lambda files: files["2026.yaml"].update(changes)


def _next_year(**changes: Any) -> Callable[[dict[str, Any]], None]:
    return lambda files: files["2027.yaml"].update(changes)


def _holiday(first: str, last: str) -> dict[str, str]:
    return {"name": "元旦", "from": first, "to": last}


FAULTS = [
    (_with(announced="yes"), ("2026.yaml", "announced"), "true or false"),
    (_with(colour="red"), ("2026.yaml", "colour"), "Extra inputs"),
    (_with(off=[_holiday("2026-01-03", "2026-01-01")]), ("2026.yaml", "off", 0), "swap the two"),
    (_with(off=[_holiday("2025-11-01", "2025-11-02")]), ("2026.yaml", "off", 0, "from"), "outside 2026"),
    (_with(off=[_holiday("2026-13-01", "2026-13-02")]), ("2026.yaml", "off", 0, "from"), "month must be in 1..12"),
    (_with(off=[_holiday("2026-01-01", "2026-01-02")] * 2), ("2026.yaml", "off", 1, "from"), "shares a day"),
    (_with(work=["2026-03-03"]), ("2026.yaml", "work", 0), "no Saturday or Sunday"),
    (_with(work=["2027-01-02"]), ("2026.yaml", "work", 0), "outside 2026"),
    (_with(work=["2026-10-04"]), ("2026.yaml", "work", 0), "under 'off' too"),
    (_with(work=["2026-01-04", "2026-01-04"]), ("2026.yaml", "work", 1), "twice"),
    (_with(working_days=250), ("2026.yaml", "working_days"), "make 248 working days, not 250"),
    (_with(year=2025), ("2026.yaml", "year"), "2025 stands in 2025.yaml too"),
    (_next_year(statutory=[]), ("2027.yaml", "statutory"), "lists no day"),
    (
        _next_year(statutory=[{"name": "元旦", "date": "2026-01-01"}]),
        ("2027.yaml", "statutory", 0, "date"),
        "outside 2027",
    ),
    (
        _next_year(statutory=[{"name": "元旦", "date": "2027-01-01"}] * 2),
        ("2027.yaml", "statutory", 1, "date"),
        "twice",
    ),
]


@pytest.mark.parametrize(("break_it", "where", "words"), FAULTS)
def test_a_fault_is_reported_where_it_stands(
    break_it: Callable[[dict[str, Any]], None], where: tuple[str | int, ...], words: str
) -> None:
    files = calendar_files()
    break_it(files)
    with pytest.raises(ValidationError) as caught:
        parse_calendar(files)
    assert any(error["loc"] == where and words in error["msg"] for error in caught.value.errors())


def test_all_faults_of_all_files_are_reported_at_once() -> None:
    files = calendar_files()
    _with(working_days=1)(files)
    _next_year(statutory=[])(files)
    files["list.yaml"] = []
    with pytest.raises(ValidationError) as caught:
        parse_calendar(files)
    assert {error["loc"][0] for error in caught.value.errors()} == {"2026.yaml", "2027.yaml", "list.yaml"}
