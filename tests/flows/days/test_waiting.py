"""What is asked after working days were told, on Wednesday 25 November 2026, counted from the day before."""

from dataclasses import dataclass
from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.days.day_kinds import CONTRADICTED, LUNAR
from flows.days.needed_by import read_needed_by
from flows.days.wait_asked import WaitAsked
from flows.days.wait_words import Change, read_change, read_working_days
from flows.days.waiting import read_named_wait, read_wait
from tests.flows.shipped_calendar import CALENDAR

TODAY = date(2026, 11, 25)
START = date(2026, 11, 24)


def change(text: str) -> Change | None:
    return read_change(text, START, TODAY, CALENDAR)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("要是11月16号呢", "2026-11-16"),
        ("如果是12月3號交的呢？", "2026-12-03"),
        ("换成上周四", "2026-11-19"),
        ("那今天受理的话", "2026-11-25"),
        ("1月8号呢", "2027-01-08"),
        ("如果去年12月3号呢", "2025-12-03"),
        ("国庆前最后一天交的呢", "2026-09-30"),
    ],
)
def test_another_start_is_the_day_nearest_to_the_one_before(text: str, start: str) -> None:
    assert change(text) == Change(start=date.fromisoformat(start))


@pytest.mark.parametrize(
    ("text", "days"),
    [("15个工作日呢", 15), ("如果要三十个工作日", 30), ("那10天呢", 10), ("按25个工作日算是几号", 25)],
)
def test_another_number_of_days_is_read(text: str, days: int) -> None:
    assert change(text) == Change(days=days)


@pytest.mark.parametrize(
    ("text", "last", "name"),
    [
        ("元旦前下得来吗", "2026-12-31", "元旦"),
        ("赶得上清明吗", "2027-04-04", "清明"),
        ("年前能批吗", "2027-02-04", "年"),
        ("春節前拿得到嗎", "2027-02-04", "春节"),
        ("12月15号之前呢", "2026-12-15", ""),
        ("12月前来得及吗", "2026-11-30", ""),
        ("3月底能好吗", "2027-03-31", ""),
        ("月底能下来吗", "2026-11-30", ""),
        ("下个月底前能出吗", "2026-12-31", ""),
        ("年底前能出来吗", "2026-12-31", ""),
    ],
)
def test_the_day_it_is_wanted_by_is_the_next_one_after_the_start(text: str, last: str, name: str) -> None:
    read = change(text)
    assert read is not None
    assert read.needed_by is not None
    assert (read.needed_by.last.isoformat(), read.needed_by.name) == (last, name)
    assert (read.start, read.days) == (None, None)


def test_the_day_that_is_needed_begins_no_wait_when_it_is_named_again() -> None:
    asked = read_named_wait("结果最迟12月30日到手，30号当天拿到也来得及，最晚几号递材料", TODAY, CALENDAR)
    assert asked.backwards
    assert asked.start is None
    assert asked.needed_by is not None
    assert asked.needed_by.last == date(2026, 12, 30)


def test_a_start_and_a_number_of_days_are_read_together() -> None:
    assert change("11月16号受理，30个工作日呢") == Change(start=date(2026, 11, 16), days=30)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "呢",
        "如果评上副高呢",
        "再交三年呢",
        "社保上周断了怎么办",
        "我42岁",
        "如果1988年3月呢",
        "20天后呢",
        "2月30号呢",
        "上个月底交的",
        "还有三天我就离职了",
        "晚三天发工资呢",
    ],
)
def test_what_speaks_of_anything_else_is_no_change(text: str) -> None:
    assert change(text) is None


@pytest.mark.parametrize(
    "text", ["上个月底交的材料", "6月底交的", "国庆前最后一天", "三年前", "提前交的", "20个工作日"]
)
def test_a_day_that_is_over_is_no_wish(text: str) -> None:
    assert read_needed_by(text, START, TODAY, CALENDAR) is None


def test_of_a_year_of_which_nothing_is_known_a_movable_holiday_is_not_guessed() -> None:
    assert read_needed_by("春节前能出来吗", date(2027, 3, 1), TODAY, CALENDAR) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("11月2号受理，15个工作日是哪天", 15),
        ("二十个工作日", 20),
        ("已经过了25个工作日还没结果", None),
        ("11月2号受理的", None),
    ],
)
def test_the_working_days_to_count_are_read_not_those_that_are_over(text: str, days: int | None) -> None:
    assert read_working_days(text) == days


@dataclass(frozen=True)
class Last:
    """The wait told last, as a conversation keeps it."""

    start: date = START
    days: int = 20
    handed_in: bool = False
    first_application: bool = False
    needed_by: date | None = None


def wait(text: str, known: Last | None = None) -> WaitAsked | None:
    return read_wait(text, TODAY, CALENDAR, known)


def wanted(asked: WaitAsked | None) -> str | None:
    assert asked is not None
    return None if asked.needed_by is None else asked.needed_by.last.isoformat()


@pytest.mark.parametrize(
    ("text", "start", "last"),
    [
        ("冬月初一受理的，什么时候出", "2025-12-20", None),
        ("11月10号窗口受理的，几号能有结果", "2026-11-10", None),
        ("要是12月7号受理，赶得上圣诞吗", "2026-12-07", None),
        ("12月2日去递材料，小年夜那会儿我不管，年底前能批吗", "2026-12-02", "2026-12-31"),
        ("11月16日受理 12月14日那天就要用 赶得及吗", "2026-11-16", "2026-12-14"),
        ("公司昨天交的材料 学校截止是12月30号 来得及么", "2026-11-24", "2026-12-30"),
        ("下下周一交，春节前下得来吗", "2026-12-07", "2027-02-04"),
        ("从11月5号起算15个工作日是哪天", "2026-11-05", None),
    ],
)
def test_a_first_question_gives_the_day_and_the_wish(text: str, start: str, last: str | None) -> None:
    asked = wait(text)
    assert asked is not None
    assert (asked.start, asked.choices, asked.trouble, asked.again) == (date.fromisoformat(start), (), None, False)
    assert last is None or wanted(asked) == last


def test_a_day_on_which_it_is_used_is_told_from_one_before_which() -> None:
    used, before = wait("11月16日受理，12月14日当天要用，行不行"), wait("11月16日受理，12月14日之前要用，行不行")
    assert used is not None
    assert used.needed_by is not None
    assert used.needed_by.on_the_day
    assert before is not None
    assert before.needed_by is not None
    assert not before.needed_by.on_the_day


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("1月15号之前要拿到通知书，最晚什么时候交材料", "2027-01-15"),
        ("想赶在元旦前批下来，最迟几号受理才行", "2026-12-31"),
        ("学校3月10号要，我哪天之前递上去才稳妥", "2027-03-10"),
        ("要赶上清明前出，提前多久交材料", "2027-04-04"),
    ],
)
def test_asked_backwards_there_is_a_wish_and_no_start(text: str, last: str) -> None:
    asked = wait(text)
    assert asked is not None
    assert asked.backwards
    assert asked.start is None
    assert wanted(asked) == last


@pytest.mark.parametrize(
    "text",
    [
        "",
        "谢谢啊",
        "11月10号交的社保，什么时候到账",
        "居住证签注11月3号递上去的，几天能好",
        "我1991年4月8日出生，本科，想申请积分",
        "2019年8月12号入职到现在，多久能申请",
        "元旦前能批下来吗",
        "工资12月10号发，来得及交吗",
        "审核一般要多久",
        "我36岁，大专，评上中级能加多少分",
    ],
)
def test_what_does_not_ask_to_count_these_days_is_no_such_question(text: str) -> None:
    assert wait(text) is None


@pytest.mark.parametrize(
    ("text", "start", "last"),
    [
        ("那圣诞之前呢", "2026-11-24", "2026-12-25"),
        ("如果挪到12月8号受理呢", "2026-12-08", None),
        ("那推迟到下周三交的话", "2026-12-02", None),
        ("如果12月18日之前就要用到", "2026-11-24", "2026-12-18"),
        ("12月22号能拿到吗", "2026-11-24", "2026-12-22"),
        ("那周五能出吗", "2026-11-24", "2026-11-27"),
        ("10号能下来吗", "2026-11-24", "2026-12-10"),
        ("春节能拿到吗", "2026-11-24", "2027-02-04"),
        ("那晚两周交呢", "2026-12-08", None),
        ("如果提前三天受理的话", "2026-11-21", None),
    ],
)
def test_what_is_asked_of_the_wait_told_last_may_leave_the_rest_out(text: str, start: str, last: str | None) -> None:
    asked = wait(text, Last())
    assert asked is not None
    assert asked.again
    assert (asked.start, wanted(asked)) == (date.fromisoformat(start), last)


def test_what_was_told_last_holds_until_something_else_is_said() -> None:
    known = Last(date(2026, 11, 9), 30, handed_in=True, first_application=True, needed_by=date(2026, 12, 24))
    asked = wait("那改成11月12号呢", known)
    assert asked is not None
    assert (asked.days, asked.handed_in, asked.first_application) == (30, True, True)
    assert wanted(asked) == "2026-12-24"
    proven = wait("11月12号核实完的呢", known)
    assert proven is not None
    assert (proven.handed_in, proven.first_application) == (False, False)


def test_asked_backwards_of_the_last_the_wish_told_then_is_meant() -> None:
    asked = wait("那最迟哪天交", Last(needed_by=date(2026, 12, 24)))
    assert asked is not None
    assert (asked.backwards, asked.start) == (True, None)
    assert wanted(asked) == "2026-12-24"
    other = wait("要1月20号前拿到的话最晚几号受理呢", Last(needed_by=date(2026, 12, 24)))
    assert other is not None
    assert other.backwards
    assert wanted(other) == "2027-01-20"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("第一次申请，11月16号交的，元旦前能下来吗", True),
        ("首次办积分，11月16号受理，多久出", True),
        ("不是首次了，11月16号受理，多久出", False),
        ("首次申请，11月16号核实完的，多久出", False),
        ("11月16号第一次被退，今天重新交的，多久出", False),
    ],
)
def test_a_first_application_is_heard_until_its_check_is_over(text: str, first: bool) -> None:
    asked = wait(text)
    assert asked is not None
    assert asked.first_application is first


def test_several_days_and_troubles_are_handed_on() -> None:
    several = wait("11月10号或者11号受理的，什么时候出结果")
    assert several is not None
    assert (several.start, several.choices) == (None, (date(2026, 11, 10), date(2026, 11, 11)))
    again = wait("那5号或者6号受理呢", Last())
    assert again is not None
    assert again.choices == (date(2026, 11, 5), date(2026, 11, 6))
    for text, trouble in {
        "11月10号，周五受理的，什么时候出结果": CONTRADICTED,
        "农历十月底受理，多久出": LUNAR,
    }.items():
        asked = wait(text)
        assert asked is not None
        assert (asked.start, asked.trouble) == (None, trouble)


def test_where_it_is_known_that_a_wait_is_asked_about_nothing_need_be_said() -> None:
    asked = read_named_wait("帮我数一下，11月10号", TODAY, CALENDAR)
    assert (asked.start, asked.days) == (date(2026, 11, 10), 20)
    assert read_named_wait("到哪天", TODAY, CALENDAR) == WaitAsked()


@pytest.mark.parametrize(
    "piece", ["那么", "最晚哪天", "能不能", "材料那么", "12月1号前", "年前", "春节能", "的话", "1天", "要用"]
)
def test_a_long_text_of_pieces_is_read_quickly(piece: str) -> None:
    text = piece * (2000 // len(piece))
    started = process_time()
    wait(text)
    wait(f"{text}x", Last())
    read_change(f"{text}x", START, TODAY, CALENDAR)
    read_needed_by(text, START, TODAY, CALENDAR)
    assert process_time() - started < 2


@settings(deadline=None)
@given(st.text(alphabet="如果是要上周下这个月年底末十二月日号前元旦春节国庆能出来吗呢工作天30159赶得上 ", max_size=18))
def test_no_text_breaks_it(text: str) -> None:
    assert isinstance(change(text), Change | None)


@settings(deadline=None)
@given(st.text(alphabet="如果最晚哪天交受理12345月号周一农历腊前后那年去国庆要用、或者 第个", max_size=20))
def test_no_question_breaks_it(text: str) -> None:
    for known in (None, Last()):
        asked = wait(text, known)
        assert asked is None or not (asked.start and asked.choices)
