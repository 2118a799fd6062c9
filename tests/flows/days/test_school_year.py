"""flows/days/school_year.py: which step a child takes, and in which year."""

from datetime import date

import pytest

from flows.days.school_year import SchoolStep, school_step
from language.spelling import plain

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("said", "stage", "year"),
    [
        ("女儿明年中考，积分什么时候办", "high", 2027),
        ("儿子2029年考高中要提前多久", "high", 2029),
        ("小孩现在念八年级", "high", 2028),
        ("孩子初三了还来得及吗", "high", 2027),
        ("娃读六年级，中考前要办好吧", "high", 2030),
        ("老二后年上小学", "primary", 2028),
        ("幼儿园大班，积分急不急", "primary", 2027),
        ("三年后小升初", "middle", 2029),
        ("高二的孩子高考要积分吗", "college", 2028),
        ("28届中考生", "high", 2028),
        ("我家丫頭明年初升高", "high", 2027),
        ("大的今年四年级，后年小升初", "middle", 2028),
        ("老大三年级", "middle", 2029),
        ("明年才初二", "high", 2029),
        ("去年上的预初", "high", 2029),
        ("今年中班，后年上小学", "primary", 2028),
    ],
)
def test_stage_and_year(said: str, stage: str, year: int) -> None:
    assert school_step(plain(said), TODAY) == SchoolStep(stage, year)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "said",
    ["孩子中考要什么条件", "明年办积分来得及吗", "2019年中考的政策", "上海社保明年调基数吗", ""],
)
def test_without_both_nothing_is_read(said: str) -> None:
    assert school_step(plain(said), TODAY) is None


def test_a_grade_ends_with_its_school_year() -> None:
    assert school_step("孩子初三", date(2026, 8, 31)) == SchoolStep("high", 2026)
    assert school_step("孩子初三", date(2026, 9, 1)) == SchoolStep("high", 2027)
