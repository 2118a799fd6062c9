"""Counting working days: the worked examples, what must always hold, and the bounds against schedules that came."""

from dataclasses import replace
from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.days.deadline import DaysOutOfRange, SkippedDay, StartNotCovered, deadline, in_time, latest_start
from flows.days.unannounced import REACH, SWAPS_A_HOLIDAY, Bounds
from flows.days.working_days import WEEKEND, Calendar, consecutive, days_between, is_weekend
from tests.flows.shipped_calendar import CALENDAR

# policy/reference_values.yaml, twenty_working_day_examples: accepted on, twentieth working day.
EXAMPLES = [
    (date(2026, 1, 5), date(2026, 2, 2)),
    (date(2026, 2, 2), date(2026, 3, 6)),
    (date(2026, 4, 20), date(2026, 5, 20)),
    (date(2026, 9, 21), date(2026, 10, 26)),
    (date(2026, 11, 2), date(2026, 11, 30)),
]
# The movable days of years that are over: New Year's Eve was off by law only from 2025 on, 2 May too.
MOVABLE = {
    2016: ("2016-02-08", "2016-04-04", "2016-06-09", "2016-09-15"),
    2017: ("2017-01-28", "2017-04-04", "2017-05-30", "2017-10-04"),
    2018: ("2018-02-16", "2018-04-05", "2018-06-18", "2018-09-24"),
    2019: ("2019-02-05", "2019-04-05", "2019-06-07", "2019-09-13"),
    2021: ("2021-02-12", "2021-04-04", "2021-06-14", "2021-09-21"),
    2022: ("2022-02-01", "2022-04-05", "2022-06-03", "2022-09-10"),
    2023: ("2023-01-22", "2023-04-05", "2023-06-22", "2023-09-29"),
    2024: ("2024-02-10", "2024-04-04", "2024-06-10", "2024-09-17"),
    2025: ("2025-01-29", "2025-04-04", "2025-05-31", "2025-10-06"),
    2026: ("2026-02-17", "2026-04-05", "2026-06-19", "2026-09-25"),
}
# The next year's notice may change the last days of December.
LAST_WEEKS = timedelta(days=20)


def statutory(year: int) -> dict[date, str]:
    """Return the days off by the law of that year."""
    spring, *single = map(date.fromisoformat, MOVABLE[year])
    days = [date(year, 1, 1), date(year, 5, 1), *(date(year, 10, day) for day in (1, 2, 3)), *single]
    days += [spring + timedelta(days=number) for number in range(3)]
    if year >= 2025:
        days += [spring - timedelta(days=1), date(year, 5, 2)]
    return dict.fromkeys(days, "法定")


def before_its_notice(year: int) -> Calendar:
    """Return the calendar as it stood while the schedule of `year` was not announced."""
    return replace(CALENDAR, announced=CALENDAR.announced - {year}, statutory=statutory(year))


@pytest.mark.parametrize(("accepted", "due"), EXAMPLES)
def test_the_worked_examples(accepted: date, due: date) -> None:
    result = deadline(accepted, 20, CALENDAR)
    assert (result.due, result.latest, result.certain) == (due, None, True)


def test_every_skipped_day_is_named_and_every_made_up_one_is_told() -> None:
    result = deadline(date(2026, 9, 21), 20, CALENDAR)
    named = [skipped for skipped in result.skipped if skipped.why != WEEKEND]
    assert named[0] == SkippedDay(date(2026, 9, 25), "中秋节")
    assert [each.date.day for each in named if each.why == "国庆节"] == [1, 2, 3, 4, 5, 6, 7]
    assert SkippedDay(date(2026, 10, 17), WEEKEND) in result.skipped
    assert result.made_up == (date(2026, 10, 10),)


def test_the_start_does_not_count_and_need_not_be_a_working_day() -> None:
    assert deadline(date(2026, 11, 20), 1, CALENDAR).due == date(2026, 11, 23)
    assert deadline(date(2026, 11, 21), 1, CALENDAR).due == date(2026, 11, 23)
    assert deadline(date(2026, 10, 9), 1, CALENDAR).due == date(2026, 10, 10)


@pytest.mark.parametrize("days", [0, -1, 367])
def test_a_period_of_no_length_or_too_long_is_refused(days: int) -> None:
    with pytest.raises(DaysOutOfRange, match="from 1 to 366") as caught:
        deadline(date(2026, 1, 5), days, CALENDAR)
    assert (caught.value.field, caught.value.limits) == ("days", (1, 366))


@pytest.mark.parametrize("start", [date(2003, 12, 31), date(2028, 1, 1), date.max])
def test_a_start_in_a_year_of_which_nothing_is_known_is_refused(start: date) -> None:
    with pytest.raises(StartNotCovered, match="covers 2004 to 2027") as caught:
        deadline(start, 20, CALENDAR)
    assert (caught.value.field, caught.value.limits) == ("start", (2004, 2027))


def test_the_last_working_day_of_the_announced_year_is_still_certain() -> None:
    assert deadline(date(2026, 12, 3), 20, CALENDAR).due == date(2026, 12, 31)
    assert deadline(date(2026, 12, 3), 20, CALENDAR).certain
    over = deadline(date(2026, 12, 4), 20, CALENDAR)
    assert not over.certain
    assert over.due == date(2027, 1, 4)
    assert over.latest == date(2027, 1, 6)


def test_across_spring_festival_the_range_holds_every_usual_schedule() -> None:
    result = deadline(date(2027, 1, 11), 20, CALENDAR)
    # Off 5 to 12 February, made up on 30 January and 14 February; or no swap at all, off 5 to 10 February.
    assert result.latest is not None
    assert result.due <= date(2027, 2, 13) <= result.latest
    assert result.due <= date(2027, 2, 14) <= result.latest
    assert (result.latest - result.due).days <= 21


def test_a_period_may_run_through_a_year_of_which_nothing_is_known() -> None:
    result = deadline(date(2026, 11, 23), 366, CALENDAR)
    assert not result.certain
    assert result.latest is not None
    assert result.due.year == result.latest.year == 2028


def test_before_its_notice_the_statutory_days_of_a_year_are_skipped_by_name() -> None:
    result = deadline(date(2027, 4, 1), 20, CALENDAR)
    assert SkippedDay(date(2027, 4, 5), "清明节") in result.skipped


DAYS = st.dates(date(2004, 1, 1), date(2026, 12, 31))
LENGTHS = st.integers(1, 366)


@settings(deadline=None)
@given(DAYS, LENGTHS)
def test_as_many_working_days_lie_between_as_were_asked_for(start: date, days: int) -> None:
    result = deadline(start, days, CALENDAR)
    if not result.certain:
        return
    between = list(days_between(start + timedelta(days=1), result.due))
    assert sum(map(chinese_calendar.is_workday, between)) == days
    assert chinese_calendar.is_workday(result.due)
    assert {each.date for each in result.skipped} == {day for day in between if not chinese_calendar.is_workday(day)}
    assert result.made_up == tuple(day for day in between if day.weekday() > 4 and chinese_calendar.is_workday(day))


@settings(deadline=None)
@given(st.dates(date(2025, 6, 1), date(2027, 12, 31)), LENGTHS)
def test_a_longer_period_never_ends_sooner_and_the_range_is_in_order(start: date, days: int) -> None:
    result = deadline(start, days, CALENDAR)
    assert result.certain == (result.latest is None)
    assert result.certain == (result.due.year <= 2026)
    assert start < result.due <= (result.latest or result.due)
    if days < 366:
        longer = deadline(start, days + 1, CALENDAR)
        assert longer.due >= result.due
        assert (longer.latest or longer.due) >= (result.latest or result.due)


@settings(deadline=None)
@given(st.sampled_from(sorted(MOVABLE)), st.integers(-40, 320), st.integers(1, 90))
def test_the_schedule_that_came_lies_within_the_range_given_before_it(year: int, offset: int, days: int) -> None:
    start = date(year, 1, 1) + timedelta(days=offset)
    true = deadline(start, days, CALENDAR)
    if true.due > date(year, 12, 31) - LAST_WEEKS:
        return
    expected = deadline(start, days, before_its_notice(year))
    assert expected.due <= true.due <= (expected.latest or expected.due)
    assert expected.certain == (true.due.year < year)


@pytest.mark.no_cover
@pytest.mark.parametrize("year", sorted(MOVABLE))
def test_on_every_day_the_true_count_lies_between_the_bounds(year: int) -> None:
    start = date(year - 1, 12, 31)
    bounds = Bounds(before_its_notice(year), start, year)
    for day in days_between(start + timedelta(days=1), date(year, 12, 31) - LAST_WEEKS):
        between = list(days_between(start + timedelta(days=1), day))
        added = sum(map(CALENDAR.is_working, between)) - sum(not is_weekend(each) for each in between)
        assert bounds.least(day) <= added <= bounds.most(day), day


def test_no_schedule_since_2009_moved_more_days_or_farther_than_the_limits() -> None:
    for name in set(chinese_calendar.workdays.values()):
        runs = consecutive(sorted(day for day, each in chinese_calendar.holidays.items() if each == name), gap=3)
        worked = [day for day, each in chinese_calendar.workdays.items() if each == name and day.year >= 2009]
        nearest = [min(runs, key=lambda run: min(abs(each - day) for each in run)) for day in worked]
        assert all(min(abs(each - day) for each in run) <= REACH for day, run in zip(worked, nearest, strict=True))
        assert all(nearest.count(run) <= SWAPS_A_HOLIDAY for run in nearest)


@pytest.mark.parametrize(
    ("accepted", "wanted", "word"),
    [
        (date(2026, 10, 19), date(2026, 11, 16), "yes"),
        (date(2026, 10, 19), date(2026, 11, 15), "no"),
        (date(2027, 1, 11), date(2027, 2, 16), "yes"),
        (date(2027, 1, 11), date(2027, 2, 15), "open"),
        (date(2027, 1, 11), date(2027, 2, 2), "no"),
    ],
)
def test_whether_it_is_in_time(accepted: date, wanted: date, word: str) -> None:
    assert in_time(deadline(accepted, 20, CALENDAR), wanted) == word


def test_the_check_of_a_first_application_leaves_open_what_would_be_in_time_and_helps_nothing_else() -> None:
    result = deadline(date(2026, 10, 19), 20, CALENDAR)
    assert in_time(result, date(2026, 12, 31), first_application=True) == "open"
    assert in_time(result, date(2026, 11, 1), first_application=True) == "no"


@pytest.mark.parametrize(
    ("wanted", "start", "working"),
    [
        (date(2026, 11, 18), date(2026, 10, 21), date(2026, 10, 21)),
        # Nobody is at the window on the Sunday; the two days after 1 May are off.
        (date(2026, 11, 20), date(2026, 10, 25), date(2026, 10, 23)),
        (date(2026, 6, 1), date(2026, 5, 5), date(2026, 4, 30)),
    ],
)
def test_the_latest_start_is_the_last_day_that_is_in_time(wanted: date, start: date, working: date) -> None:
    latest = latest_start(wanted, 20, CALENDAR)
    assert (latest.start, latest.working, latest.hopeful) == (start, working, start)
    assert latest.end == deadline(start, 20, CALENDAR)
    assert deadline(latest.before_check, 20, CALENDAR).last <= latest.working


@settings(deadline=None, max_examples=30)
@given(st.dates(date(2025, 3, 1), date(2027, 12, 31)), st.integers(1, 60))
def test_no_later_start_is_in_time(wanted: date, days: int) -> None:
    latest = latest_start(wanted, days, CALENDAR)
    assert in_time(latest.end, wanted) == "yes"
    assert in_time(deadline(latest.start + timedelta(days=1), days, CALENDAR), wanted) != "yes"
    assert latest.start <= latest.hopeful
    assert in_time(deadline(latest.hopeful, days, CALENDAR), wanted) != "no"
    assert in_time(deadline(latest.hopeful + timedelta(days=1), days, CALENDAR), wanted) == "no"


def test_a_day_in_a_year_of_which_nothing_is_known_has_no_latest_start() -> None:
    with pytest.raises(StartNotCovered):
        latest_start(date(2029, 6, 1), 20, CALENDAR)


@settings(deadline=None, max_examples=50)
@given(st.dates(date(2026, 11, 1), date(2027, 10, 31)), st.integers(1, 40))
def test_what_is_usual_lies_within_the_range(start: date, days: int) -> None:
    result = deadline(start, days, CALENDAR)
    assert (result.usual is None) == (result.certain or result.last.year > 2027)
    if result.usual:
        assert result.due <= result.usual[0] <= result.usual[1] <= result.last


@pytest.mark.no_cover
def test_nine_in_ten_schedules_since_2016_kept_to_what_is_usual() -> None:
    held = []
    for year in sorted(MOVABLE):
        before = before_its_notice(year)
        for offset in range(-20, 320, 9):
            start = date(year, 1, 1) + timedelta(days=offset)
            true, expected = deadline(start, 20, CALENDAR).due, deadline(start, 20, before)
            if expected.usual and true <= date(year, 12, 31) - LAST_WEEKS:
                held.append(expected.usual[0] <= true <= expected.usual[1])
    assert sum(held) / len(held) > 0.9
