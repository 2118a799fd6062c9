"""The months to come as a stepped line."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.cards import OutlookCard, Turn
from bot.page_view.charts import HEIGHT, TOP, chart_of
from tests.bot.page_view.samples import OUTLOOK


def test_the_line_is_whole_and_changes_its_stroke_where_the_known_rules_end() -> None:
    chart = chart_of(OUTLOOK)
    assert chart.runs[0].x1 == 0
    assert chart.runs[-1].x2 == 100
    for before, after in zip(chart.runs, chart.runs[1:], strict=False):
        assert before.x2 == after.x1
    assert [run.known for run in chart.runs] == [True, True, False, False, False]
    assert chart.runs[0].day == OUTLOOK.day
    assert [run.day for run in chart.runs[1:]] == [
        "2027-05-01",
        "2027-05-01",
        *(turn.day for turn in OUTLOOK.turns[1:]),
    ]
    assert chart.shade == next(run.x1 for run in chart.runs if not run.known)


def test_every_crossing_is_marked_and_the_standard_is_a_line() -> None:
    chart = chart_of(OUTLOOK)
    assert [crossing.turn.day for crossing in chart.crossings] == ["2027-05-01", "2028-05-01", "2029-11-01"]
    assert [crossing.at_right for crossing in chart.crossings] == [False, False, True]
    assert [line.points for line in chart.lines if line.is_standard] == [120]
    assert [year for _, year in chart.years] == [2027, 2028, 2029]


def test_without_an_end_of_the_rules_nothing_is_shaded() -> None:
    chart = chart_of(replace(OUTLOOK, known_until=None))
    assert chart.shade is None
    assert all(run.known for run in chart.runs)


FIRST = date(2026, 11, 29)


@given(
    st.integers(0, 700),
    st.lists(st.tuples(st.integers(1, 1095), st.integers(0, 700)), max_size=20, unique_by=lambda each: each[0]),
)
def test_any_outlook_stays_within_its_drawing(total: int, changes: list[tuple[int, int]]) -> None:
    turns = tuple(Turn((FIRST + timedelta(days)).isoformat(), points, "") for days, points in sorted(changes))
    until = (FIRST + timedelta(1095)).isoformat()
    chart = chart_of(OutlookCard("", "", FIRST.isoformat(), until, "2027-12-31", total, 120, turns))
    assert all(0 <= run.x1 <= run.x2 <= 100 and TOP <= run.y <= TOP + HEIGHT for run in chart.runs)
    assert len(chart.lines) <= 11
