"""A deadline as JSON, in words, and as a calendar file."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.yaml_files import read_yaml
from bot.texts import parse_texts
from bot.wording.calendar_event import deadline_ics, escape, fold
from bot.wording.deadline import (
    Asked,
    deadline_json,
    explain_bad_period,
    explain_choices,
    explain_deadline,
    explain_latest_start,
    explain_trouble,
)
from flows.days.day_kinds import CONTRADICTED, LUNAR, NO_SUCH_DAY, NOT_RECKONED
from flows.days.deadline import DaysOutOfRange, Deadline, StartNotCovered, deadline, latest_start
from flows.days.needed_by import NeededBy
from flows.forms.form_files import parse_forms
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


def test_the_usual_span_is_told_apart_from_the_ends() -> None:
    lines = explain_deadline(UNCERTAIN, TEXTS).split("\n")
    assert UNCERTAIN.usual is not None
    first, last = UNCERTAIN.usual
    assert "极端" in lines[1]
    assert f"{first.month}月{first.day}日" in lines[1]
    assert f"{last.month}月{last.day}日" in lines[1]
    assert "2027 年的通知没公布" in lines[1]
    assert "通常的排法" not in explain_deadline(CERTAIN, TEXTS)
    one = deadline(date(2027, 4, 12), 20, CALENDAR)
    assert "多半是2027年5月12日（周三）" in explain_deadline(one, TEXTS)


def test_what_only_the_schedule_decides_is_weighed_by_what_is_usual() -> None:
    assert UNCERTAIN.usual is not None
    kind = NeededBy(0, 0, UNCERTAIN.usual[1])
    hard = NeededBy(0, 0, UNCERTAIN.usual[0] - timedelta(days=1))
    assert "多半来得及" in explain_deadline(UNCERTAIN, TEXTS, Asked(needed_by=kind))
    assert "多半来不及" in explain_deadline(UNCERTAIN, TEXTS, Asked(needed_by=hard))


def test_of_a_first_application_the_check_that_comes_before_is_said_first() -> None:
    wanted = NeededBy(0, 0, date(2026, 12, 31), "元旦")
    first, second, *_ = explain_deadline(CERTAIN, TEXTS, Asked(needed_by=wanted, first_application=True)).split("\n")
    assert first.startswith("元旦前还说不准：首次申请要先核实教育背景")
    assert second.startswith("最晚")
    assert "来得及" not in first
    early = NeededBy(0, 0, date(2026, 10, 1))
    assert "不能保证" in explain_deadline(CERTAIN, TEXTS, Asked(needed_by=early, first_application=True))
    assert explain_deadline(CERTAIN, TEXTS, Asked(first_application=True)).startswith("首次申请要先核实教育背景")


def test_a_day_on_which_it_is_used_leaves_no_room_when_it_is_the_last() -> None:
    tight = NeededBy(0, 0, CERTAIN.due, on_the_day=True)
    assert "没有余地" in explain_deadline(CERTAIN, TEXTS, Asked(needed_by=tight)).split("\n")[0]
    later = NeededBy(0, 0, CERTAIN.due + timedelta(days=1), on_the_day=True)
    assert "没有余地" not in explain_deadline(CERTAIN, TEXTS, Asked(needed_by=later))


def backwards(wanted: date, asked: Asked) -> list[str]:
    latest = latest_start(wanted, 20, CALENDAR)
    return explain_latest_start(latest, TEXTS, Asked(asked.today, NeededBy(0, 0, wanted))).split("\n")


def test_asked_backwards_the_latest_day_is_told_with_how_it_is_counted() -> None:
    lines = backwards(date(2026, 11, 18), Asked(date(2026, 10, 1)))
    assert lines[0] == "要在11月18日前拿到，最晚2026年10月21日（周三）受理。"
    assert lines[1] == "从那天的第二天起数，第 20 个工作日是2026年11月18日（周三）。"
    assert not any("已经过了" in line for line in lines)


def test_asked_backwards_a_day_without_work_is_not_given_as_the_latest() -> None:
    lines = backwards(date(2026, 11, 20), Asked(date(2026, 11, 1)))
    assert "最晚2026年10月23日（周五）受理" in lines[0]
    assert "已经过了" in lines[1]
    assert any("2026年10月25日（周日），可那天不上班" in line for line in lines)


def test_asked_backwards_across_a_year_without_a_notice_both_days_are_told() -> None:
    lines = backwards(date(2027, 3, 31), Asked())
    assert "2027年3月3日（周三）受理" in lines[0]
    assert "拖到2027年3月7日（周日）" in lines[1]


def test_asked_backwards_for_a_first_application_the_check_gets_its_days() -> None:
    latest = latest_start(date(2026, 11, 18), 20, CALENDAR)
    wanted = NeededBy(0, 0, date(2026, 11, 18))
    said = explain_latest_start(latest, TEXTS, Asked(needed_by=wanted, first_application=True, again=True))
    assert "2026年9月17日（周四）就要交上去" in said
    assert "依据" not in said
    with pytest.raises(ValueError, match="needed_by"):
        explain_latest_start(latest, TEXTS, Asked())


def test_of_several_days_it_is_asked_which_one() -> None:
    said = explain_choices((date(2026, 10, 14), date(2026, 10, 15)), TEXTS)
    assert "2026年10月14日（周三）、2026年10月15日（周四）" in said
    assert said.endswith("？")


@pytest.mark.parametrize("trouble", [CONTRADICTED, LUNAR, NO_SUCH_DAY, NOT_RECKONED])
def test_every_trouble_with_a_day_is_said_and_the_day_asked_for(trouble: str) -> None:
    assert "受理" in explain_trouble(trouble, TEXTS)


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
