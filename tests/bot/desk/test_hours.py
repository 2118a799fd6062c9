"""When people are there: working days by the calendar, made-up Saturdays included, holidays not."""

from datetime import datetime

import pytest

from bot.clock import SHANGHAI
from bot.content.content import Content
from bot.desk.hours import Hours


def _at(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        ("2026-11-23 09:00", None),
        ("2026-11-23 17:59:59", None),
        ("2026-11-23 18:00", "2026-11-24 09:00"),
        ("2026-11-23 08:59", "2026-11-23 09:00"),
        ("2026-11-27 20:00", "2026-11-30 09:00"),
        # The Saturday after the holiday of October is worked.
        ("2026-10-10 10:00", None),
        ("2026-10-01 10:00", "2026-10-08 09:00"),
        # Nothing is announced of 2027 but what the law says.
        ("2026-12-31 19:00", "2027-01-04 09:00"),
    ],
)
def test_people_are_there_on_working_days(content: Content, now: str, opens: str | None) -> None:
    wanted = None if opens is None else _at(opens)
    assert Hours.of("09:00-18:00").opens(_at(now), content.calendar) == wanted


def test_hours_that_end_before_they_begin_are_refused() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        Hours.of("18:00-09:00")
