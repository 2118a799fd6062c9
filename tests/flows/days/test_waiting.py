"""What is asked after working days were told, on Wednesday 25 November 2026, counted from the day before."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.days.needed_by import read_needed_by
from flows.days.waiting import Change, read_change, read_working_days
from tests.flows.shipped_calendar import CALENDAR

TODAY = date(2026, 11, 25)
START = date(2026, 11, 24)


def change(text: str) -> Change | None:
    return read_change(text, START, TODAY, CALENDAR)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("要是11月16号呢", "2026-11-16"),
        ("如果是12月3號交的呢？", "2026-12-03"),
        ("换成上周四", "2026-11-19"),
        ("那今天受理的话", "2026-11-25"),
        ("1月8号呢", "2027-01-08"),
        ("如果去年12月3号呢", "2025-12-03"),
        ("国庆前最后一天交的呢", "2026-09-30"),
    ],
)
def test_another_start_is_the_day_nearest_to_the_one_before(text: str, start: str) -> None:
    assert change(text) == Change(start=date.fromisoformat(start))


@pytest.mark.parametrize(
    ("text", "days"),
    [("15个工作日呢", 15), ("如果要三十个工作日", 30), ("那10天呢", 10), ("按25个工作日算是几号", 25)],
)
def test_another_number_of_days_is_read(text: str, days: int) -> None:
    assert change(text) == Change(days=days)


@pytest.mark.parametrize(
    ("text", "last", "name"),
    [
        ("元旦前下得来吗", "2026-12-31", "元旦"),
        ("赶得上清明吗", "2027-04-04", "清明"),
        ("年前能批吗", "2027-02-04", "年"),
        ("春節前拿得到嗎", "2027-02-04", "春节"),
        ("12月15号之前呢", "2026-12-15", ""),
        ("12月前来得及吗", "2026-11-30", ""),
        ("3月底能好吗", "2027-03-31", ""),
        ("月底能下来吗", "2026-11-30", ""),
        ("下个月底前能出吗", "2026-12-31", ""),
        ("年底前能出来吗", "2026-12-31", ""),
    ],
)
def test_the_day_it_is_wanted_by_is_the_next_one_after_the_start(text: str, last: str, name: str) -> None:
    read = change(text)
    assert read is not None
    assert read.needed_by is not None
    assert (read.needed_by.last.isoformat(), read.needed_by.name) == (last, name)
    assert (read.start, read.days) == (None, None)


def test_a_start_and_a_number_of_days_are_read_together() -> None:
    assert change("11月16号受理，30个工作日呢") == Change(start=date(2026, 11, 16), days=30)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "呢",
        "如果评上副高呢",
        "再交三年呢",
        "社保上周断了怎么办",
        "我42岁",
        "如果1988年3月呢",
        "20天后呢",
        "2月30号呢",
        "上个月底交的",
        "还有三天我就离职了",
    ],
)
def test_what_speaks_of_anything_else_is_no_change(text: str) -> None:
    assert change(text) is None


@pytest.mark.parametrize(
    "text", ["上个月底交的材料", "6月底交的", "国庆前最后一天", "三年前", "提前交的", "20个工作日"]
)
def test_a_day_that_is_over_is_no_wish(text: str) -> None:
    assert read_needed_by(text, START, TODAY, CALENDAR) is None


def test_of_a_year_of_which_nothing_is_known_a_movable_holiday_is_not_guessed() -> None:
    assert read_needed_by("春节前能出来吗", date(2027, 3, 1), TODAY, CALENDAR) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("11月2号受理，15个工作日是哪天", 15),
        ("二十个工作日", 20),
        ("已经过了25个工作日还没结果", None),
        ("11月2号受理的", None),
    ],
)
def test_the_working_days_to_count_are_read_not_those_that_are_over(text: str, days: int | None) -> None:
    assert read_working_days(text) == days


@settings(deadline=None)
@given(st.text(alphabet="如果是要上周下这个月年底末十二月日号前元旦春节国庆能出来吗呢工作天30159赶得上 ", max_size=18))
def test_no_text_breaks_it(text: str) -> None:
    assert isinstance(change(text), Change | None)
