"""Days as people say them, on Monday 23 November 2026."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.days.spoken_dates import handed_in, read_start
from tests.flows.shipped_calendar import CALENDAR

TODAY = date(2026, 11, 23)

READ = {
    "9月21日": "2026-09-21",
    "９月２１号": "2026-09-21",
    "11.2": "2026-11-02",
    "3/9受理": "2026-03-09",
    "2026-9-21": "2026-09-21",
    "受理日是2026年5月18日，算截止": "2026-05-18",
    "2025.12.20": "2025-12-20",
    "去年12月20号交的": "2025-12-20",
    "十月八号": "2026-10-08",
    "十一月廿三": "2026-11-23",
    "受理日期是十月十九": "2026-10-19",
    "2月29日": "2024-02-29",
    "12月5号交的": "2025-12-05",
    "昨天": "2026-11-22",
    "大前天受理": "2026-11-20",
    "今早刚收到受理短信": "2026-11-23",
    "三天前": "2026-11-20",
    "上周五": "2026-11-20",
    "上個禮拜天網上提交的": "2026-11-22",
    "上上周三受理的": "2026-11-11",
    "这周一": "2026-11-23",
    "周五下午交的，从下周一开始算到哪天": "2026-11-20",
    "三周前的周二交的": "2026-11-03",
    "这个月3号": "2026-11-03",
    "上个月28号受理的，这个月几号该有结果": "2026-10-28",
    "二十三号受理的": "2026-11-23",
    "30号交的": "2026-10-30",
    "上个月最后一天": "2026-10-31",
    "国庆前最后一天": "2026-09-30",
    "五一前一天交的": "2026-04-30",
    "教师节那天提交": "2026-09-10",
    "accepted on Sept 21": "2026-09-21",
    "last Friday 受理的": "2026-11-20",
    "yesterday": "2026-11-22",
    # Plans, and hopes for a day that is long past, look ahead.
    "下周二准备去交": "2026-12-01",
    "如果我后天交": "2026-11-25",
    "打算12月1号交": "2026-12-01",
    "12月1日提交，元旦前能下来吗": "2026-12-01",
    "准备3号交": "2026-12-03",
    "准备周五交": "2026-11-27",
    # Of several days the one of acceptance, then that of handing in.
    "7月1号受理到现在8月5号了": "2026-07-01",
    "我6月3号受理的，今天还没结果": "2026-06-03",
    "孩子中考5月7号要通知书，4月2号受理来得及吗": "2026-04-02",
    "上月中旬被退回，这月4号重新受理": "2026-11-04",
    "9月20号那个补班的星期天交的": "2026-09-20",
}
NOT_READ = [
    "",
    "不知道",
    "国庆前受理",
    "下个月初交的话",
    "1月中旬受理的",
    "6月30号前要用，哪天之前交才稳",
    "想在春节前拿到，最迟哪天得交上去",
    "小年那天交的",
    "2月30日",
    "13月5日",
    "2027年2月29日",
    "20个工作日包括周末吗",
    "20日内出结果吗",
    "一批是11月3号受理，另一批11月10号，分别几号到期",
    "11月3号或者11月5号",
    "基数1.5倍",
]


@pytest.mark.parametrize(("text", "day"), READ.items())
def test_a_day_is_read(text: str, day: str) -> None:
    assert read_start(text, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize("text", NOT_READ)
def test_what_settles_no_day_is_not_guessed(text: str) -> None:
    assert read_start(text, TODAY, CALENDAR) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("国庆前最后一个工作日递进去的", date(2026, 9, 30)),
        ("春节前最后一个工作日", date(2026, 2, 14)),
        ("元旦后第一个工作日受理", date(2026, 1, 4)),
        ("清明节后第一天受理的", date(2026, 4, 7)),
        ("端午前一天", date(2026, 6, 18)),
    ],
)
def test_with_a_calendar_the_days_beside_a_holiday_are_read(text: str, day: date) -> None:
    assert read_start(text, TODAY, CALENDAR) == day
    assert read_start(text, TODAY) in {None, day}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("上周五把材料遞上去了", True),
        ("昨天网上提交的", True),
        ("昨天交的，今天受理了", False),
        ("交的材料上周审核属实了", False),
        ("昨天核实完的", False),
        ("受理了", False),
        ("9月21日", None),
    ],
)
def test_handing_in_is_told_from_acceptance(text: str, said: bool | None) -> None:
    assert handed_in(text) is said


@settings(deadline=None)
@given(st.dates(date(2005, 1, 1), date(2026, 12, 31)), st.integers(0, 300))
def test_a_month_and_day_is_the_most_recent_one(today: date, back: int) -> None:
    day = today - timedelta(days=back)
    if (day.month, day.day) != (2, 29):
        assert read_start(f"{day.month}月{day.day}日受理的", today) == day
    assert read_start(day.isoformat(), today) == day


@settings(deadline=None)
@given(
    st.text(alphabet="上下这个月周星期一二三十廿0123456789./-年号日前后天国庆最第工作受理交，the 昨今明半", max_size=24)
)
def test_no_text_breaks_it(text: str) -> None:
    assert isinstance(read_start(text, TODAY, CALENDAR), date | None)
