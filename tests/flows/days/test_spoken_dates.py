"""Days as people say them, on Monday 23 November 2026."""

from datetime import date, timedelta
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.days.day_kinds import CONTRADICTED, LUNAR, NO_SUCH_DAY, NOT_RECKONED
from flows.days.spoken_dates import Starts, handed_in, read_start, read_starts
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
    # Spaces inside a date, as they are copied, change nothing.
    "8月 14号交上去的": "2026-08-14",
    "2026 年 7 月 2 日受理": "2026-07-02",
    "2026. 6. 11 受理": "2026-06-11",
    "窗口 九月 二十一日 收的": "2026-09-21",
    "7月的3号交的": "2026-07-03",
    "6月份那个8号受理": "2026-06-08",
    "2026年5月的7号受理": "2026-05-07",
    # What is corrected or denied is not meant.
    "10月8号受理的，说错了，10月9号": "2026-10-09",
    "不是9月14号，是16号": "2026-09-16",
    # A weekday beside a date only explains it.
    "10月19号，星期一交的": "2026-10-19",
    "2026年8月26日、周三受理": "2026-08-26",
    "11月4号（周三）": "2026-11-04",
    "10月20号是周二，那天交的": "2026-10-20",
    "周四 11月12号受理的": "2026-11-12",
    "昨天，周日交的": "2026-11-22",
    "11月13号受理，周三能出结果吗": "2026-11-13",
    # A year said before the day decides.
    "去年劳动节前一天交的": "2025-04-30",
    "前年儿童节那天递的": "2024-06-01",
    "24年建军节受理": "2024-08-01",
    "2023年圣诞节": "2023-12-25",
    "去年材料是8月6号受理的": "2025-08-06",
    "两年前的教师节交的": "2024-09-10",
    "今年双十一当天受理": "2026-11-11",
    # The nth weekday of a month.
    "上个月第三个周四受理的": "2026-10-15",
    "下个月第一个星期五去交": "2026-12-04",
    "明年3月第二个周二": "2027-03-09",
    "9月最后一个周一交的": "2026-09-28",
    "2026年8月第1个周六": "2026-08-01",
    # Lunar days.
    "农历九月十五交的": "2026-10-24",
    "去年腊月十六受理": "2026-02-03",
    "今年正月初九递的": "2026-02-25",
    "大年初七受理的": "2026-02-23",
    "年三十那天递的": "2026-02-16",
    "去年重阳节那天交的": "2025-10-29",
    "九月初二受理的": "2026-10-11",
    # Coming or past by the sense.
    "居住证到期日是2月3号": "2027-02-03",
    "预约在1月20号": "2027-01-20",
    "1月20号受理了": "2026-01-20",
    "2月8号受理 几号能好": "2027-02-08",
    "下周过去，12月2号递": "2026-12-02",
    "之前打算早点弄，结果2月8号才受理的": "2026-02-08",
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
    "我这边10月 32号",
    "12月8号就得用",
    "12月8号能拿到吗",
    "截止日期是12月8号",
    "元宵节之后交的",
    "一直交到7月，3号受理的",
    "1983年7月9号出生",
]
# Texts that name several days, and what they name.
SEVERAL = {
    "8月20号还是21号受理的来着": ["2026-08-20", "2026-08-21"],
    "9月3、4号交的": ["2026-09-03", "2026-09-04"],
    "十月二十二三号受理": ["2026-10-22", "2026-10-23"],
    "上周二或者周三递的": ["2026-11-17", "2026-11-18"],
    "2号到4号交的": ["2026-11-02", "2026-11-04"],
    "昨天或者前天受理": ["2026-11-22", "2026-11-21"],
    "一批11月3号受理，另一批11月10号": ["2026-11-03", "2026-11-10"],
}
TROUBLE = {
    "11月4号，周一受理的": CONTRADICTED,
    "周五，11月4号受理": CONTRADICTED,
    "今天周六交的": CONTRADICTED,
    "10月20号是周四，那天交的": CONTRADICTED,
    "农历腊月底交的": LUNAR,
    "去年农历八月三十受理的": LUNAR,
    "6月31号受理": NO_SUCH_DAY,
    "这个月31号": NO_SUCH_DAY,
    "明年五一后第一天去交": NOT_RECKONED,
    "那年教师节受理的": NOT_RECKONED,
    "今年11月第五个周五受理": NOT_RECKONED,
    "第二个周三交的": NOT_RECKONED,
}


@pytest.mark.parametrize(("text", "day"), READ.items())
def test_a_day_is_read(text: str, day: str) -> None:
    assert read_start(text, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize("text", NOT_READ)
def test_what_settles_no_day_is_not_guessed(text: str) -> None:
    assert read_start(text, TODAY, CALENDAR) is None


@pytest.mark.parametrize(("text", "days"), SEVERAL.items())
def test_of_several_days_none_is_taken_without_a_word(text: str, days: list[str]) -> None:
    assert read_starts(text, TODAY, CALENDAR) == Starts(tuple(map(date.fromisoformat, days)))
    assert read_start(text, TODAY, CALENDAR) is None


@pytest.mark.parametrize(("text", "trouble"), TROUBLE.items())
def test_a_day_that_cannot_be_taken_is_told_with_the_reason(text: str, trouble: str) -> None:
    assert read_starts(text, TODAY, CALENDAR) == Starts((), trouble)
    assert read_start(text, TODAY, CALENDAR) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("国庆前最后一个工作日递进去的", date(2026, 9, 30)),
        ("春节前最后一个工作日", date(2026, 2, 14)),
        ("元旦后第一个工作日受理", date(2026, 1, 4)),
        ("清明节后第一天受理的", date(2026, 4, 7)),
        ("端午前一天", date(2026, 6, 18)),
        ("去年国庆后第一天受理", date(2025, 10, 9)),
        ("2024年春节前最后一个工作日", date(2024, 2, 9)),
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


@settings(deadline=None)
@given(st.dates(date(2026, 1, 1), date(2026, 11, 23)), st.integers(0, 6), st.sampled_from(["，", " ", "、", "（", ""]))
def test_a_weekday_is_believed_only_where_it_fits(day: date, weekday: int, between: str) -> None:
    said = f"{day.year}年{day.month}月{day.day}日{between}周{'一二三四五六日'[weekday]}受理的"
    assert read_start(said, TODAY) == (day if day.weekday() == weekday else None)


@settings(deadline=None)
@given(st.dates(date(2016, 1, 1), date(2026, 11, 23)), st.lists(st.sampled_from(["", " ", "  ", "\u3000"]), min_size=4))
def test_spaces_inside_a_date_change_nothing(day: date, gaps: list[str]) -> None:
    said = "{0}年{4}{1}{5}月{6}{2}{7}日受理{3}".format(day.year, day.month, day.day, "", *gaps[:4])
    assert read_start(said, TODAY) == day


PIECES = [
    "国庆前一天",
    "腊月初八",
    "10月12号",
    "12、",
    "周一",
    "10 月 ",
    "第二个周一",
    "去年",
    "1-",
    "十二三号",
    "圣诞",
    "能不能",
]


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_text_of_pieces_is_read_quickly(piece: str) -> None:
    started = process_time()
    read_starts(piece * (2000 // len(piece)), TODAY, CALENDAR)
    assert process_time() - started < 2
