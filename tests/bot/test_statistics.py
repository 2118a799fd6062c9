"""Counts summed up."""

from datetime import date

import pytest

from bot.metrics.statistics import DailyCount, as_csv, last_days, summed

FIRST, LAST = date(2026, 11, 17), date(2026, 11, 23)
ROWS = tuple(
    DailyCount(day, name, label, count)
    for day, name, label, count in (
        ("2026-11-22", "entries", "age-points", 3),
        ("2026-11-22", "form_started", "estimate", 5),
        ("2026-11-22", "people", "web", 4),
        ("2026-11-22", "people", "telegram", 2),
        ("2026-11-23", "entries", "age-points", 1),
        ("2026-11-23", "entries", "lost-card", 5),
        ("2026-11-23", "form_cancelled", "estimate", 1),
        ("2026-11-23", "form_finished", "estimate", 2),
        ("2026-11-23", "form_reached", "estimate.age", 3),
        ("2026-11-23", "form_reached", "estimate.education", 5),
        ("2026-11-23", "people", "web", 1),
        ("2026-11-23", "questions", "answered", 9),
        ("2026-11-23", "questions_to_result", "estimate.4", 1),
        ("2026-11-23", "questions_to_result", "estimate.7", 1),
    )
)


def test_counts_are_summed_over_days_and_channels() -> None:
    found = summed(ROWS, FIRST, LAST)
    assert found.entries == (("lost-card", 5), ("age-points", 4))
    assert found.people == {"2026-11-22": 6, "2026-11-23": 1}
    way = found.forms["estimate"]
    assert (way.started, way.finished, way.cancelled, way.abandoned) == (5, 2, 1, 2)
    assert way.reached == (("education", 5), ("age", 3))
    assert way.median_questions == 5.5


@pytest.mark.parametrize(
    ("put", "median"),
    [({}, None), ({3: 1}, 3.0), ({0: 1, 9: 2}, 9.0), ({1: 2, 2: 2}, 1.5), ({5: 4, 6: 1}, 5.0)],
)
def test_the_median_of_counted_numbers(put: dict[int, int], median: float | None) -> None:
    rows = [DailyCount("2026-11-23", "questions_to_result", f"estimate.{each}", count) for each, count in put.items()]
    rows.append(DailyCount("2026-11-23", "form_started", "estimate", 1))
    assert summed(rows, FIRST, LAST).forms["estimate"].median_questions == median


def test_nothing_counted_is_a_summary_too() -> None:
    found = summed((), *last_days(LAST, 7))
    assert (found.first, found.messages, found.forms, found.entries) == (FIRST, 0, {}, ())


def test_csv_has_a_line_a_count() -> None:
    lines = as_csv(ROWS).splitlines()
    assert lines[0] == "day,name,label,count"
    assert lines[1] == "2026-11-22,entries,age-points,3"
    assert len(lines) == len(ROWS) + 1
