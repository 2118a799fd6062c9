"""A birth told by a birthday, with the age that it brings or the age of now."""

from datetime import date

import pytest

from flows.understanding.told.birthday_told import with_birth

TODAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("said", "told", "born"),
    [
        ("明年4月满51岁", {}, "1976-04"),
        ("我下个月就满38", {}, "1989-01"),
        ("7月就46岁了", {}, "1981-07"),
        ("今年9月刚满33岁", {}, "1993-09"),
        ("52岁生日在后天", {}, "1974-12-03"),
        ("下周五是我47岁生日", {}, "1979-12-11"),
        ("我36，生日是8月2号", {"age": 36}, "1990-08-02"),
        ("36岁 12月30日生日", {"age": 36}, "1989-12-30"),
        ("我的生日 2 月 3 日", {"birth_year": 1988}, "1988-02-03"),
        ("四月的生日", {"age": 29}, "1997-04"),
    ],
)
def test_the_birth_that_follows(said: str, told: dict[str, object], born: str) -> None:
    assert with_birth(said, told, {}, TODAY) == {"birth_date": born}


@pytest.mark.parametrize(
    "said",
    [
        "明年4月满10年社保",
        "3月满36个月",
        "农历八月十五生日",
        "12月的生日",
        "证8月2号到期",
        "2月30号生日",
        "生日那天去办",
    ],
)
def test_nothing_follows(said: str) -> None:
    assert with_birth(said, {"age": 40}, {}, TODAY) == {"age": 40}


def test_a_birthday_told_later_goes_with_the_age_that_is_known() -> None:
    assert with_birth("生日5月6号", {}, {"age": 40}, TODAY) == {"birth_date": "1986-05-06"}
