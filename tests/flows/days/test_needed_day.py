"""A day by which a result is needed, told from the day a wait begins, said on Sunday 29 November 2026."""

from dataclasses import dataclass
from datetime import date
from time import process_time

import pytest

from flows.days.spoken_dates import read_start
from flows.days.wait_asked import WaitAsked
from flows.days.waiting import read_wait
from tests.flows.shipped_calendar import CALENDAR

TODAY = date(2026, 11, 29)
START = date(2026, 11, 24)


@dataclass(frozen=True)
class Last:
    """The wait told last, as a conversation keeps it."""

    start: date | None = START
    days: int = 20
    handed_in: bool = False
    first_application: bool = False
    needed_by: date | None = None


def wait(text: str, known: Last | None = None) -> WaitAsked | None:
    return read_wait(text, TODAY, CALENDAR, known)


def wanted(asked: WaitAsked | None) -> str | None:
    assert asked is not None
    return None if asked.needed_by is None else asked.needed_by.last.isoformat()


NEEDED = {
    "1月8号幼儿园要收材料，赶得及吗": "2027-01-08",
    "学校要求12月22号交上去，来不来得及": "2026-12-22",
    "12月24号得递到老师手里 能赶上伐": "2026-12-24",
    "12月25号中考报名要用到，这个还来得及不": "2026-12-25",
    "报名截止是1月6号，够不够": "2027-01-06",
    "12月29号要拿去给学校审核，行不行": "2026-12-29",
    "下个月底要交给学校 来得及伐": "2026-12-31",
    "元旦学校要用，来得及吗": "2026-12-31",
    "1月12号孩子要交通知书到学校，赶得及吗": "2027-01-12",
    "12月23号得提交积分通知书，来得及吧": "2026-12-23",
    "1月20号得上传积分了，来不来得及": "2027-01-20",
    "1月5号是ddl 来得及不": "2027-01-05",
    "下周五要交到学校，能下来吗": "2026-12-04",
    "后天就要用了 赶得上吗": "2026-12-01",
    "招办限1月4日登记，会不会晚": "2027-01-04",
    "校方定的是12月30号验材料，悬不悬": "2026-12-30",
}


@pytest.mark.parametrize(("text", "last"), NEEDED.items())
def test_a_needed_day_alone_is_asked_of_the_wait_told_last(text: str, last: str) -> None:
    asked = wait(text, Last())
    assert asked is not None
    assert (asked.start, asked.backwards, asked.again) == (START, False, True)
    assert wanted(asked) == last


@pytest.mark.parametrize(("text", "last"), NEEDED.items())
def test_where_no_wait_was_told_the_latest_day_to_hand_in_is_asked(text: str, last: str) -> None:
    asked = wait(text)
    assert asked is not None
    assert (asked.start, asked.backwards, asked.again) == (None, True, False)
    assert wanted(asked) == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("要是学校12月16号就要呢", "2026-12-16"),
        ("那如果1月7号学校才要呢", "2027-01-07"),
        ("12月28号拿得到不", "2026-12-28"),
        ("不能晚于12月30号 来得及不", "2026-12-30"),
        ("元旦来得及吗", "2026-12-31"),
        ("12月22号单位要看，来得及吗", "2026-12-22"),
    ],
)
def test_of_the_wait_told_last_more_may_be_left_out(text: str, last: str) -> None:
    asked = wait(text, Last())
    assert asked is not None
    assert (asked.start, asked.again) == (START, True)
    assert wanted(asked) == last


def test_of_papers_that_are_in_already_the_start_has_to_be_asked_for() -> None:
    asked = wait("12月18号学校要看通知书，材料已经交了，来得及吗")
    assert asked is not None
    assert (asked.start, asked.backwards) == (None, False)


def test_another_question_beside_it_does_not_take_the_wait_away() -> None:
    asked = wait("12月18号要用来得及吗，能不能加急", Last())
    assert asked is not None
    assert (asked.start, asked.backwards, asked.again) == (START, False, False)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("12月21号当天一定要下来，最晚啥时候受理", "2026-12-21"),
        ("1月10号要出结果 倒推哪天受理", "2027-01-10"),
        ("什么时候受理才能在1月12号出结果", "2027-01-12"),
        ("学校1月8号验材料，哪天前要受理", "2027-01-08"),
    ],
)
def test_asked_backwards_the_needed_day_is_no_start(text: str, last: str) -> None:
    asked = wait(text)
    assert asked is not None
    assert (asked.start, asked.backwards) == (None, True)
    assert wanted(asked) == last


@pytest.mark.parametrize(
    ("text", "start", "last"),
    [
        ("11月20号受理的，12月23号学校要交，来得及吗", "2026-11-20", "2026-12-23"),
        ("1月15号学校审核材料 我12月20号受理来得及不", "2026-12-20", "2027-01-15"),
        ("12月22号要递交给招办，11月19号受理的够不够", "2026-11-19", "2026-12-22"),
        ("改到12月3号受理的话元旦赶得上吗", "2026-12-03", "2026-12-31"),
        ("12月2号交给公司人事，多久出", "2026-12-02", None),
        ("12月3号要交积分材料，多久出", "2026-12-03", None),
        ("12月3号要交材料，多久出", "2026-12-03", None),
        ("我想在12月20号受理，几号出", "2026-12-20", None),
    ],
)
def test_a_start_beside_it_stays_one(text: str, start: str, last: str | None) -> None:
    asked = wait(text)
    assert asked is not None
    assert asked.start == date.fromisoformat(start)
    assert wanted(asked) == last


@pytest.mark.parametrize(
    "text",
    [
        "我12月18号结婚来得及吗",
        "12月18号孩子报名，社保断了来得及吗",
        "12月31号之前要用，考中级来得及吗",
        "学校报名截止是什么时候",
        "周末上班吗",
        "节假日受理点开门吗",
        "20个工作日从哪天开始数",
        "15个工作日含周末吗",
    ],
)
def test_what_is_of_another_matter_is_no_such_question(text: str) -> None:
    assert wait(text) is None
    assert wait(text, Last()) is None


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("12月20号之前必须拿到，10号受理赶得上吗", "2026-12-10"),
        ("1月底以前学校就要，18号受理赶得上吗", "2027-01-18"),
        ("春节前要用，8号交还来得及吗", "2026-12-08"),
        ("12月20号之前要用，10号受理的来得及吗", "2026-11-10"),
        ("12月20号之前要用，10号已经受理，来得及吗", "2026-11-10"),
    ],
)
def test_a_number_alone_lies_ahead_of_the_needed_day_unless_it_is_over(text: str, start: str) -> None:
    for known in (None, Last()):
        asked = wait(text, known)
        assert asked is not None
        assert asked.start == date.fromisoformat(start)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("12月4日受理的，哪天出", "2026-12-04"),
        ("1月4号受理的几号到期", "2027-01-04"),
        ("12月9号交的材料，1月6号能出吗", "2026-12-09"),
        ("12月9号递的材料，几号有消息", "2026-12-09"),
        ("人才中心12月8号收的我们的申请，哪天有结果", "2026-12-08"),
        ("单位要等到年底才替我递，12月18号进的窗口，元旦前能拿到吗", "2026-12-18"),
        ("区里1月5号收了我资料的话，结果哪天出来", "2027-01-05"),
        ("我们单位12月14号受理我的申请，什么时候下来", "2026-12-14"),
        ("11月16号受理的话，几号到期", "2026-11-16"),
        ("12月21号交了材料，怎么一点消息没有", "2025-12-21"),
        ("12月9号收的材料，到现在还没出", "2025-12-09"),
        ("12月10号才收的，什么时候出", "2025-12-10"),
        ("12月4日受理了，哪天出", "2025-12-04"),
        ("12月4日受理的，到现在都没出", "2025-12-04"),
        ("去年12月4日受理的，哪天出", "2025-12-04"),
        ("11月4日受理的，哪天出", "2026-11-04"),
        ("12月4日交的", "2025-12-04"),
    ],
)
def test_a_near_day_of_acceptance_is_the_coming_one_unless_it_is_over(text: str, start: str) -> None:
    assert read_start(text, TODAY, CALENDAR) == date.fromisoformat(start)


@pytest.mark.parametrize(
    "text",
    [
        "双休日算不算",
        "礼拜六礼拜天也算进去吗",
        "法定节假日要扣掉吗",
        "把元旦扣掉了没",
        "包括受理当天吗",
        "受理那天算不算",
        "那是从哪天开始算的",
        "从第二天开始数吗",
        "是自然日还是工作日",
        "怎么要等这么多天",
        "为啥会这么晚呀",
        "元旦三天扣掉没有",
        "这15个工作日含不含长假",
        "十五个工作日包含双休吗",
        "中秋节扣不扣",
        "劳动节和端午节都去掉了吗",
        "是指工作日还是自然日",
        "这个日子靠谱吗",
    ],
)
def test_how_it_was_counted_is_asked_of_the_wait_told_last_alone(text: str) -> None:
    asked = wait(text, Last(days=15))
    assert asked == WaitAsked(start=START, days=15, again=True, how=True)
    assert wait(text) is None


@pytest.mark.parametrize(
    ("text", "start", "last"),
    [
        ("那12月3号再受理呢", "2026-12-03", "2026-12-22"),
        ("前天已经受理了", "2026-11-27", "2026-12-22"),
        ("人事说下周四才递上去呢", "2026-12-03", "2026-12-22"),
        ("那10个工作日呢", None, "2026-12-22"),
        ("元旦前才要呢", None, "2026-12-31"),
        ("周六周日算吗", None, "2026-12-22"),
    ],
)
def test_a_wish_that_was_told_without_a_start_holds_for_the_start_told_later(
    text: str, start: str | None, last: str
) -> None:
    asked = wait(text, Last(start=None, needed_by=date(2026, 12, 22)))
    assert asked is not None
    assert (asked.start and asked.start.isoformat(), asked.backwards) == (start, start is None)
    assert wanted(asked) == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("学校要是放宽到12月30号呢", "2026-12-30"),
        ("宽限到下月底呢", "2026-12-31"),
        ("如果1月7号才要呢", "2027-01-07"),
        ("要是月底28号就要呢", "2026-12-28"),
    ],
)
def test_the_day_it_is_wanted_by_can_be_moved(text: str, last: str) -> None:
    asked = wait(text, Last(needed_by=date(2026, 12, 22)))
    assert asked is not None
    assert (asked.start, asked.again, wanted(asked)) == (START, True, last)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("说错啦，是11月17号", "2026-11-17"),
        ("不对，应该是上周二", "2026-11-17"),
        ("刚才日子讲错了 是11月12号收件的", "2026-11-12"),
        ("更正一下，是本月9号受理", "2026-11-09"),
        ("不是24号是23号", "2026-11-23"),
        ("记错了，是去年12月1号", "2025-12-01"),
    ],
)
def test_the_start_told_last_can_be_set_right(text: str, start: str) -> None:
    asked = wait(text, Last())
    assert asked is not None
    assert (asked.start, asked.again) == (date.fromisoformat(start), True)


@pytest.mark.parametrize("text", ["不对", "日子错了", "其实我40岁", "错了，是大专", "更正一下，我是本科"])
def test_what_sets_something_else_right_is_no_such_question(text: str) -> None:
    assert wait(text, Last()) is None


@pytest.mark.parametrize(
    "text",
    [
        "都超期了，该问谁",
        "已经过了好几天了怎么办",
        "到现在都没动静",
        "一直没消息，去哪里催",
        "早超时了找哪个部门",
        "要是到了那天没下来找谁",
        "到时候没结果咋办",
    ],
)
def test_what_to_do_once_it_is_over_is_asked_of_the_wait_told_last(text: str) -> None:
    asked = wait(text, Last(start=date(2026, 9, 1)))
    assert asked is not None
    assert asked.overdue
    assert wait(text) is None


@pytest.mark.parametrize("text", ["过期了怎么办", "居住证超期了找谁", "社保一直没交怎么办", "超过43岁怎么办"])
def test_what_is_over_elsewhere_is_no_such_question(text: str) -> None:
    assert wait(text, Last()) is None


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("最迟12月28号手上得有通知书，几号前得受理", "2026-12-28"),
        ("1月5号通知书必须到手，倒推哪天受理", "2027-01-05"),
        ("12月30号得带着积分通知书去，最晚哪天交", "2026-12-30"),
        ("最晚1月8号见到通知书，哪天要递上去", "2027-01-08"),
    ],
)
def test_a_paper_that_must_be_in_hand_is_needed_by_that_day(text: str, last: str) -> None:
    asked = wait(text)
    assert asked is not None
    assert (asked.start, asked.backwards, wanted(asked)) == (None, True, last)


def test_the_latest_day_to_hand_in_is_a_start() -> None:
    asked = wait("最晚12月3号受理，元旦能出来吗")
    assert asked is not None
    assert (asked.start, wanted(asked)) == (date(2026, 12, 3), "2026-12-31")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("12月9号再交一份，元旦前拿不到了吧", "2026-12-09"),
        ("12月15号受理的话年内来不及了吧", "2026-12-15"),
        ("12月9号交了，元旦前拿不到了吧", "2025-12-09"),
    ],
)
def test_what_comes_too_late_has_not_happened(text: str, start: str) -> None:
    asked = wait(text)
    assert asked is not None
    assert asked.start == date.fromisoformat(start)


@pytest.mark.parametrize(
    ("start", "text", "other"),
    [
        (date(2026, 3, 2), "要是10月13号呢", "2026-10-13"),
        (date(2026, 3, 2), "那12月14号呢", "2026-12-14"),
        (date(2026, 12, 21), "如果1月5号呢", "2027-01-05"),
    ],
)
def test_another_start_lies_near_the_time_from_the_first_to_today(start: date, text: str, other: str) -> None:
    asked = wait(text, Last(start=start))
    assert asked is not None
    assert asked.start == date.fromisoformat(other)


@pytest.mark.parametrize(
    "piece",
    [
        "12月1号要",
        "学校要",
        "12月1号就要得",
        "12月1号学校里要交到",
        "周末也算",
        "报名是",
        "能在1月3号",
        "过了",
        "怎么这么",
        "错了",
    ],
)
def test_a_long_text_of_pieces_is_read_quickly(piece: str) -> None:
    text = piece * (2000 // len(piece))
    started = process_time()
    wait(text)
    wait(f"{text}x", Last())
    assert process_time() - started < 2
