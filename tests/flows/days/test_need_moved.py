"""What is asked of the wait told last: another day of need, a start of its month, whether it comes by a day."""

from dataclasses import dataclass
from datetime import date

import pytest

from flows.days.waiting import read_wait
from tests.flows.shipped_calendar import CALENDAR

TODAY = date(2026, 11, 24)


@dataclass
class Told:
    start: date | None = date(2026, 11, 16)
    days: int = 20
    handed_in: bool = False
    needed_by: date | None = date(2026, 12, 8)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("推到12月16日呢", "2026-12-16"),
        ("要是延到18号呢", "2026-12-18"),
        ("学校说可以晚到12月20号", "2026-12-20"),
        ("那宽限到月底呢", "2026-12-31"),
        ("提前到12月2号要用呢", "2026-12-02"),
        ("要是招办1月6号才收呢", "2027-01-06"),
        ("假如1月7号才开始报名呢", "2027-01-07"),
        ("那12月22号呢", "2026-12-22"),
        ("换成1月5号呢", "2027-01-05"),
    ],
)
def test_the_day_of_need_moves_where_the_start_is_over(text: str, last: str) -> None:
    asked = read_wait(text, TODAY, CALENDAR, Told())
    assert asked is not None
    assert asked.start == Told.start
    assert asked.needed_by is not None
    assert asked.needed_by.last == date.fromisoformat(last)


@pytest.mark.parametrize(
    ("text", "known", "start"),
    [
        ("改成11月12号呢", Told(), "2026-11-12"),
        ("那11月18号呢", Told(), "2026-11-18"),
        ("12月22号才受理呢", Told(), "2026-12-22"),
        ("那12月22号呢", Told(needed_by=None), "2026-12-22"),
        ("推迟到12月5号受理呢", Told(), "2026-12-05"),
        ("推到12月16日呢", Told(start=date(2026, 12, 7), needed_by=date(2027, 1, 5)), "2026-12-16"),
        ("推到12月16日呢", Told(needed_by=None), "2026-12-16"),
    ],
)
def test_a_start_moves_where_it_can(text: str, known: Told, start: str) -> None:
    asked = read_wait(text, TODAY, CALENDAR, known)
    assert asked is not None
    assert asked.start == date.fromisoformat(start)


@pytest.mark.parametrize(
    ("text", "start", "meant"),
    [
        ("受理时间其实是17号", "2026-11-16", "2026-11-17"),
        ("如果受理日应该是19号呢", "2026-11-16", "2026-11-19"),
        ("要是20号受理呢", "2026-11-16", "2026-11-20"),
        ("看了下回执上写的是13号", "2026-11-16", "2026-11-13"),
        ("要是拖到15号呢", "2026-12-08", "2026-12-15"),
        ("2号交呢", "2026-12-08", "2026-12-02"),
    ],
)
def test_a_number_of_an_unsaid_month_is_of_the_month_talked_about(text: str, start: str, meant: str) -> None:
    asked = read_wait(text, TODAY, CALENDAR, Told(start=date.fromisoformat(start), needed_by=date(2026, 12, 24)))
    assert asked is not None
    assert asked.start == date.fromisoformat(meant)


@pytest.mark.parametrize(
    "text",
    ["12月9号前肯定等不到吧", "那10号之前怕是办不下来", "12月15号前应该稳了", "12月4号前是不是悬", "元旦前总该能拿到"],
)
def test_whether_it_comes_by_a_day_is_asked_in_any_words(text: str) -> None:
    asked = read_wait(text, TODAY, CALENDAR, Told())
    assert asked is not None
    assert asked.again
    assert asked.needed_by is not None
    assert asked.start == Told.start


@pytest.mark.parametrize("text", ["推到明年再办积分行不行", "居住证12月16号到期要紧吗", "12月5号前社保补得上吗"])
def test_other_matters_move_nothing(text: str) -> None:
    asked = read_wait(text, TODAY, CALENDAR, Told())
    assert asked is None or asked.needed_by is None or asked.needed_by.last == Told.needed_by


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("25号得交给学校", "2027-03-25"),
        ("10号就得拿到手", "2027-03-10"),
        ("那31号呢", "2027-03-31"),
        ("推到29", "2027-03-29"),
        ("再晚一个礼拜呢", "2027-03-19"),
        ("早一周呢", "2027-03-05"),
        ("晚到月底呢", "2027-03-31"),
        ("那18呢", "2027-03-18"),
        ("再宽限三天呢", "2027-03-15"),
        ("学校说31号也行", "2027-03-31"),
        ("那4月底呢", "2027-04-30"),
        ("4月2号呢", "2027-04-02"),
    ],
)
def test_where_only_a_need_was_told_another_day_is_one_of_need_in_its_month(text: str, last: str) -> None:
    asked = read_wait(text, TODAY, CALENDAR, Told(start=None, needed_by=date(2027, 3, 12)))
    assert asked is not None
    assert asked.backwards
    assert asked.needed_by is not None
    assert asked.needed_by.last == date.fromisoformat(last)


@pytest.mark.parametrize(("text", "last"), [("那3号要呢", "2026-12-03"), ("20号前要呢", "2026-11-20")])
def test_no_day_that_is_over_is_needed(text: str, last: str) -> None:
    asked = read_wait(text, date(2026, 11, 10), CALENDAR, Told(start=None, needed_by=date(2026, 11, 27)))
    assert asked is not None
    assert asked.needed_by is not None
    assert asked.needed_by.last == date.fromisoformat(last)


def test_a_day_to_hand_in_is_no_day_of_need() -> None:
    asked = read_wait("那3号交呢", TODAY, CALENDAR, Told(start=None, needed_by=date(2026, 12, 31)))
    assert asked is not None
    assert asked.start == date(2026, 12, 3)


def test_what_is_handed_to_a_school_is_no_application() -> None:
    asked = read_wait("幼儿园定的12月25号收，来得及吧", TODAY, CALENDAR, Told())
    assert asked is not None
    assert not asked.handed_in
