"""A deadline as JSON, in words, and as a calendar file."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.texts import parse_texts
from bot.wording.calendar_event import deadline_ics, escape, fold
from bot.wording.deadline import Asked, deadline_json, explain_bad_period, explain_deadline
from bot.yaml_files import read_yaml
from flows.days.needed_by import NeededBy
from flows.deadline import DaysOutOfRange, Deadline, StartNotCovered, deadline
from flows.forms.form import parse_forms
from tests.flows.shipped_calendar import CALENDAR

ROOT = Path(__file__).parents[3]
TEXTS = parse_texts({"deadline.yaml": read_yaml(ROOT / "bot" / "texts" / "deadline.yaml").value})
SHANGHAI = timezone(timedelta(hours=8))
STAMP = datetime(2026, 11, 23, 9, 30, tzinfo=SHANGHAI)
CERTAIN = deadline(date(2026, 9, 21), 20, CALENDAR)
UNCERTAIN = deadline(date(2027, 1, 11), 20, CALENDAR)


def test_json_of_a_certain_deadline_has_the_public_shape() -> None:
    shape = deadline_json(CERTAIN, TEXTS)
    skipped = shape.pop("skipped")
    assert shape == {"start": "2026-09-21", "days": 20, "due": "2026-10-26", "certain": True}
    assert skipped[:2] == [{"date": "2026-09-25", "why": "中秋节"}, {"date": "2026-09-26", "why": "中秋节"}]
    assert {"date": "2026-10-17", "why": "周末"} in skipped
    assert len(skipped) == (date(2026, 10, 26) - date(2026, 9, 21)).days - 20


def test_json_of_an_uncertain_deadline_gives_the_latest_too() -> None:
    shape = deadline_json(UNCERTAIN, TEXTS)
    assert list(shape) == ["start", "days", "due", "latest", "certain", "skipped"]
    assert shape["certain"] is False
    assert shape["due"] < shape["latest"]


def test_words_give_the_day_with_its_weekday_and_each_holiday_once() -> None:
    words = explain_deadline(CERTAIN, TEXTS)
    assert words.startswith("最晚2026年10月26日（周一）。")
    assert "中秋节（9月25日—9月27日）、国庆节（10月1日—10月7日）" in words
    assert "调休上班、算工作日的：10月10日" in words
    assert "审核属实" in words
    assert "教育背景核实" in words
    assert len(words) < 350


def test_words_without_a_holiday_or_of_another_length_leave_those_lines_out() -> None:
    plain = explain_deadline(deadline(date(2026, 11, 2), 20, CALENDAR), TEXTS)
    assert "跳过" not in plain
    assert "调休" not in plain
    assert "审核属实" not in explain_deadline(deadline(date(2026, 11, 2), 15, CALENDAR), TEXTS)


def test_words_of_an_uncertain_deadline_give_both_ends_and_the_reason() -> None:
    words = explain_deadline(UNCERTAIN, TEXTS)
    assert UNCERTAIN.latest is not None
    for day in (UNCERTAIN.due, UNCERTAIN.latest):
        assert f"2027年{day.month}月{day.day}日" in words
    assert "2027 年，那一年的放假通知还没有公布" in words


def test_an_uncertain_deadline_whose_ends_meet_is_said_so() -> None:
    met = deadline(date(2027, 11, 1), 20, CALENDAR)
    assert not met.certain
    assert met.due == met.latest
    assert "多半是2027年11月29日（周一）" in explain_deadline(met, TEXTS)


def test_a_day_that_is_past_is_said_so_with_what_to_do() -> None:
    lines = explain_deadline(CERTAIN, TEXTS, Asked(today=date(2026, 11, 1))).split("\n")
    assert lines[0] == "最晚2026年10月26日（周一）。"
    assert "已经过了 6 天" in lines[1]
    assert "12333" in lines[1]


@pytest.mark.parametrize("today", [date(2026, 10, 26), date(2026, 9, 22), None])
def test_until_the_last_day_is_over_nothing_is_past(today: date | None) -> None:
    assert "过了" not in explain_deadline(CERTAIN, TEXTS, Asked(today=today))
    assert "过了" not in explain_deadline(UNCERTAIN, TEXTS, Asked(today=UNCERTAIN.latest))


@pytest.mark.parametrize(
    ("result", "last", "words"),
    [
        (CERTAIN, date(2026, 10, 26), "10月26日前来得及"),
        (CERTAIN, date(2026, 10, 25), "10月25日前不能保证"),
        (UNCERTAIN, UNCERTAIN.latest, "前来得及"),
        (UNCERTAIN, UNCERTAIN.due, "要看放假通知"),
        (UNCERTAIN, UNCERTAIN.due - timedelta(days=1), "不能保证"),
    ],
)
def test_whether_it_is_in_time_is_said_first(result: Deadline, last: date, words: str) -> None:
    first, *_ = explain_deadline(result, TEXTS, Asked(needed_by=NeededBy(0, 0, last))).split("\n")
    assert words in first


def test_a_holiday_is_named_and_nothing_is_promised_before_it_once_the_day_is_past() -> None:
    wanted = NeededBy(0, 0, date(2026, 12, 31), "元旦")
    assert explain_deadline(CERTAIN, TEXTS, Asked(needed_by=wanted)).startswith("元旦前来得及。")
    assert "元旦" not in explain_deadline(CERTAIN, TEXTS, Asked(date(2026, 11, 1), wanted))


def test_of_papers_handed_in_it_is_said_first_that_the_days_do_not_count_from_then() -> None:
    first, second, *rest = explain_deadline(CERTAIN, TEXTS, Asked(handed_in=True)).split("\n")
    assert first == "20 个工作日从审核属实起算，之前还要核教育背景。就算交件当天就属实："
    assert second.startswith("最晚")
    assert sum("教育背景核实" in line for line in rest) == 1
    assert explain_deadline(CERTAIN, TEXTS, Asked(handed_in=True, again=True)).startswith("就算交件当天就属实：")


def test_what_was_explained_just_before_is_not_explained_again() -> None:
    again = explain_deadline(CERTAIN, TEXTS, Asked(again=True))
    assert "国庆节" in again
    assert "依据" not in again


def test_holidays_of_a_year_without_a_notice_are_only_expected() -> None:
    words = explain_deadline(deadline(date(2027, 1, 20), 20, CALENDAR), TEXTS)
    assert "至少跳过：春节（2月5日—2月8日），还有平常的周末。" in words


def test_a_period_that_cannot_be_counted_is_explained_with_what_would_do() -> None:
    assert "1 到 366" in explain_bad_period(DaysOutOfRange(0), TEXTS)
    assert "2004 年到 2027 年" in explain_bad_period(StartNotCovered(date(2030, 1, 1), 2004, 2027), TEXTS)


def unfolded(file: str) -> dict[str, str]:
    lines = file.replace("\r\n ", "").split("\r\n")
    return dict(line.split(":", 1) for line in lines if line and not line.startswith(("BEGIN", "END")))


def test_the_file_holds_one_whole_day_and_the_same_words() -> None:
    file = deadline_ics(CERTAIN, TEXTS, STAMP)
    event = unfolded(file)
    assert file.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert file.endswith("END:VEVENT\r\nEND:VCALENDAR\r\n")
    assert event["DTSTART;VALUE=DATE"] == "20261026"
    assert event["DTEND;VALUE=DATE"] == "20261027"
    assert event["DTSTAMP"] == "20261123T013000Z"
    assert event["UID"] == "20260921-20@jifen-bot"
    read = re.sub(r"\\(.)", lambda match: {"n": "\n"}.get(match[1], match[1]), event["DESCRIPTION"])
    assert read == explain_deadline(CERTAIN, TEXTS)


def test_the_file_of_an_uncertain_deadline_covers_the_whole_range() -> None:
    assert UNCERTAIN.latest is not None
    event = unfolded(deadline_ics(UNCERTAIN, TEXTS, STAMP))
    assert event["DTSTART;VALUE=DATE"] == f"{UNCERTAIN.due:%Y%m%d}"
    assert event["DTEND;VALUE=DATE"] == f"{UNCERTAIN.latest + timedelta(days=1):%Y%m%d}"
    assert "待放假通知" in event["SUMMARY"]


def test_a_stamp_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        deadline_ics(CERTAIN, TEXTS, STAMP.replace(tzinfo=None))
    assert deadline_ics(CERTAIN, TEXTS, STAMP) == deadline_ics(CERTAIN, TEXTS, STAMP.astimezone(UTC))


def test_text_is_escaped_and_control_characters_are_left_out() -> None:
    assert escape("a\\b;c,d\r\ne\x07\tf\u3000") == "a\\\\b\\;c\\,d\\ne\tf\u3000"


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
def test_no_line_is_longer_than_75_octets_and_nothing_is_lost(text: str) -> None:
    lines = fold(text).split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert all(line.startswith(" ") for line in lines[1:])
    assert lines[0] + "".join(line[1:] for line in lines[1:]) == text


def test_the_form_asks_for_the_start_alone() -> None:
    name = "deadline.yaml"
    form = parse_forms({name: read_yaml(ROOT / "flows" / "content" / "forms" / name).value})["deadline"]
    assert [(field.field, field.kind, field.reads) for field in form.fields] == [("start", "date", "start_date")]
