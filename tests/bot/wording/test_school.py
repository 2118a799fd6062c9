"""bot/wording/school.py: a child's clock says what the step asks for, when to begin, and how the points stand then."""

from datetime import date

import pytest

from bot.content.content import Folders
from bot.content.yaml_files import read_yaml
from bot.texts import parse_texts
from bot.wording.school import PointsThen, day_of, explain_clock
from flows.days.school_year import SchoolStep, Stage

TODAY = date(2026, 11, 29)
TEXTS = parse_texts({"school.yaml": read_yaml(Folders().texts / "school.yaml").value})


def _clock(stage: Stage, year: int, points: PointsThen | None = None) -> str:
    return explain_clock(SchoolStep(stage, year), TODAY, points, 120, TEXTS)


@pytest.mark.parametrize("stage", ["primary", "middle"])
def test_schools_without_an_examination_ask_for_no_points(stage: Stage) -> None:
    said = _clock(stage, 2028)
    assert "入学本身不看 120 分" in said
    assert "资格审核" not in said
    assert "5 月 7 日" not in said


def test_high_school_asks_for_valid_points_and_names_the_year_of_the_only_day_known() -> None:
    said = _clock("high", 2028)
    assert "父母一方够 120 分" in said
    assert "2022 年那次" in said
    assert "2028 年的截止日要看当年通知" in said


def test_the_examination_after_it_has_no_day_to_count_from() -> None:
    assert day_of(SchoolStep("college", 2029)) is None
    assert "动手" not in _clock("college", 2029)


@pytest.mark.parametrize(
    ("year", "words"),
    [(2029, "在 2028-05 到 2028-11 之间动手"), (2028, "在 2027-05 到 2027-11 之间动手"), (2027, "已不到半年")],
)
def test_one_begins_half_a_year_to_a_year_before(year: int, words: str) -> None:
    assert words in _clock("high", year)


def test_between_a_year_and_half_a_year_before_it_is_time() -> None:
    said = explain_clock(SchoolStep("high", 2027), date(2026, 8, 1), None, 120, TEXTS)
    assert "现在就可以动手，最晚别过 2026-11" in said


@pytest.mark.parametrize(
    ("points", "words"),
    [
        (PointsThen(126, 123, 120), "到 2028-05 前后 123 分，够"),
        (PointsThen(121, 119, 120), "只有 119 分，不够 120 分"),
        (PointsThen(104, 110, 120), "还差 10 分"),
        (PointsThen(114, 123, 120, date(2027, 6, 1)), "2027-06-01 起才够，够了再请单位申报，算上办理时间来得及"),
        (PointsThen(114, 120, 120, date(2028, 4, 1)), "很紧"),
        (None, "你的分我还不知道"),
    ],
)
def test_the_points_of_that_time_are_told(points: PointsThen | None, words: str) -> None:
    assert words in _clock("high", 2028, points)
