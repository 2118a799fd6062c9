"""When a reminder goes out, and which day to come a text names."""

from datetime import date, timedelta

import pytest

from flows.days.future_day import read_future_day
from flows.days.reminding import DAYS_BEFORE, reminder_day

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("kind", "ahead", "before"),
    [
        ("permit", 100, 30),
        ("permit", 31, 30),
        ("permit", 30, 7),
        ("permit", 8, 7),
        ("permit", 7, 1),
        ("permit", 2, 1),
        ("permit", 1, 0),
        ("renewal", 25, 20),
        ("due", 1, 0),
        ("hand_in", 40, 14),
    ],
)
def test_as_early_as_usual_or_as_early_as_still_can_be(kind: str, ahead: int, before: int) -> None:
    day = TODAY + timedelta(days=ahead)
    assert reminder_day(kind, day, TODAY) == day - timedelta(days=before)


@pytest.mark.parametrize("kind", DAYS_BEFORE)
def test_never_for_a_day_that_has_come(kind: str) -> None:
    assert reminder_day(kind, TODAY, TODAY) is None
    assert reminder_day(kind, TODAY - timedelta(days=1), TODAY) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("居住证2027年3月15日到期", date(2027, 3, 15)),
        ("3月15日", date(2027, 3, 15)),
        ("11月30日", date(2027, 11, 30)),
        ("12月5日", date(2026, 12, 5)),
        ("明年3月15号", date(2027, 3, 15)),
        ("15号", date(2026, 12, 15)),
        ("下个月10号", date(2026, 12, 10)),
        ("2027-03-15", date(2027, 3, 15)),
        ("2028年2月29日", date(2028, 2, 29)),
        ("去年3月15日", None),
        ("2020年3月15日", None),
        ("13月40日", None),
        ("3月", None),
        ("3月1日或者4月1日", None),
        ("不知道", None),
        ("", None),
    ],
)
def test_the_day_to_come_that_a_text_names(text: str, day: date | None) -> None:
    assert read_future_day(text, TODAY) == day


def test_a_long_text_costs_no_more_than_its_beginning() -> None:
    assert read_future_day("3月15日" + "12月1日" * 5000, TODAY) is None
