"""Starts that run to now, and the full years that follow from them."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.reading.reader import read
from flows.reading.since.since import find_since
from language.spelling import plain
from tests.flows.first_start import first_start

_TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("text", "start", "years"),
    [
        ("2017年4月起在上海缴社保", "2017-04", 9),
        ("是14年2月进的单位，到现在12年多，没断过", "2014-02", 12),
        ("当时2015年9月上的班 到今天11年 中间没断", "2015-09", 11),
        ("19年8月来的这家公司，至今7年，没停过", "2019-08", 7),
        ("2016年6月入职的 到目前10年多 从来没断缴", "2016-06", 10),
        ("社保从13年8月缴到现在", "2013-08", 13),
        ("上海的社保是22年2月开始的", "2022-02", 4),
        ("首次参保2021.5", "2021-05", 5),
        ("从二零一四年六月开始缴金", "2014-06", 12),
        ("前年6月才在上海交上社保", "2024-06", 2),
        ("社保去年10月起", "2025-10", 1),
        ("半年前刚开始交社保", "2026-05", 0.5),
        ("四年前开始交的社保", "2022-11", 4),
        ("2019年入职后公司一直给交社保", "2019", {"min": 6, "max": 7}),
        ("毕业那年(2020)就开始交上海社保", "2020", {"min": 5, "max": 6}),
        ("社保2021年上半年开始交", "2021", 5),
        ("在宁波交过，2020年5月转到上海交社保", "2020-05", 6),
        ("2012年来沪，社保从2014年1月开始交", "2014-01", 12),
        ("2016年或者2017年开始交社保", "2016", {"min": 8, "max": 10}),
        ("社保13年4月开始交，写错了，14年4月", "2014-04", 12),
        ("社保不是17年起的，是18年2月", "2018-02", 8),
        ("我朋友2010年开始交社保，我2020年2月开始交的", "2020-02", 6),
        ("13年的时候老板还没有买社保，14年9月起交的", "2014-09", 12),
        ("刚入职没交社保，17年6月才开始交社保", "2017-06", 9),
        # What is said of an age, or of another matter, before it in one breath.
        ("今年四十三了社保从零七年缴到现在没停过", "2007", {"min": 18, "max": 19}),
        ("今年刚满50社保打08年起一直缴", "2008", {"min": 17, "max": 18}),
        ("明年三十九了，社保从一四年缴到现在", "2014", {"min": 11, "max": 12}),
        ("去年买了房社保从一六年一直缴", "2016", {"min": 9, "max": 10}),
        ("社保由14年一直缴到如今", "2014", {"min": 11, "max": 12}),
        ("社保从12年前缴到现在", "2014-11", 12),
    ],
)
def test_insurance_that_runs_to_now(text: str, start: str, years: object) -> None:
    since = first_start(text, _TODAY)
    assert since is not None
    assert (since.slot, since.start, since.years) == ("si_years", start, years)


@pytest.mark.parametrize(
    ("month", "years"), [("2020年11月", 6), ("2020年12月", 5), ("2026年11月", 0), ("2025年11月", 1)]
)
def test_a_year_is_full_once_the_month_comes_again(month: str, years: int) -> None:
    since = first_start(f"社保从{month}开始交", _TODAY)
    assert since is not None
    assert since.years == years


@pytest.mark.parametrize(
    ("text", "years", "gap"),
    [
        ("社保16年2月开始交，中途从未断缴", 10, False),
        ("社保16年2月开始交，连续的", 10, False),
        ("17年5月交到前年底", 7, None),
        ("我2017年5月一直缴到前年底，中间停了一年半", 6, True),
        ("社保16年2月开始交", 10, None),
        ("社保16年2月开始交，有没有断过不清楚", 10, None),
        ("社保16年2月开始交，停过", 10, True),
        ("社保16年2月开始交，停了11个月", 9, True),
        ("社保16年2月开始交，其中半年没交", 10, True),
        ("社保16年2月开始交，没怎么断过，就漏了一年", 9, True),
    ],
)
def test_a_break_takes_its_length_off(text: str, years: int, gap: bool | None) -> None:
    since = first_start(text, _TODAY)
    assert since is not None
    assert (since.years, since.gap) == (years, gap)


@pytest.mark.parametrize(
    ("text", "slot", "years"),
    [
        ("2020年3月去奉贤的厂里上班，一直到现在", "suburb_years", 6),
        ("我在青浦的单位上班，2021年6月入职", "suburb_years", 5),
        ("15年国庆跟她结的婚", "spouse_shanghai_hukou_years", 11),
        ("在金山的公司工作，2022年1月到现在", "suburb_years", 4),
        ("从2018年2月开始做环卫", "public_service_years", 8),
        ("2014年7月领的结婚证", "spouse_shanghai_hukou_years", 12),
        ("跟先生结婚是2022年12月", "spouse_shanghai_hukou_years", 3),
    ],
)
def test_other_starts(text: str, slot: str, years: int) -> None:
    since = first_start(text, _TODAY)
    assert since is not None
    assert (since.slot, since.years) == (slot, years)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2013年5月到2018年4月在上海缴社保", 5),
        ("2016到2020年在上海交过社保", {"min": 3, "max": 5}),
        ("2014年8月开始交社保，2024年7月停了", 10),
    ],
)
def test_a_span_that_ended_gives_its_length(text: str, years: object) -> None:
    since = first_start(text, _TODAY)
    assert since is not None
    assert (since.slot, since.years, since.gap) == ("si_years", years, None)


@pytest.mark.parametrize(
    "text",
    [
        "2019年6月来上海上班",
        "居住证是2020年办的",
        "2016年到2021年在无锡交社保",
        "公积金从2018年交到现在",
        "2020年3月换了单位继续交社保",
        "从2021年起按两倍交社保",
        "2024年起社保基数是多少",
        "社保满15年就能退休",
        "明年3月开始交社保",
        "要是从2020年就开始交社保",
        "2018年开始交社保，现在不交了",
        "2022年5月起社保断了",
        "2013年结婚，2020年离婚",
        "2017年领的毕业证",
        "2014年3月到2019年2月在嘉定上班",
        "我88年的，社保九年",
        "交了18年社保",
    ],
)
def test_what_is_no_start_that_runs_to_now(text: str) -> None:
    assert first_start(text, _TODAY) is None


@pytest.mark.parametrize(
    "text",
    [
        "2015年1月到2018年12月在上海交社保，2020年11月又开始交到现在",
        "社保2015年1月到2018年12月，2020年11月至今，都在上海",
    ],
)
def test_what_was_taken_up_again_counts_with_what_was_before(text: str) -> None:
    since = first_start(text, _TODAY)
    assert since is not None
    assert (since.start, since.years, since.gap) == ("2015-01", 10, True)


@pytest.mark.parametrize(
    ("text", "start", "years"),
    [
        ("单位2014年9月给办的社保", "2014-09", 12),
        ("零八年六月参加的社保，直到今天没停", "2008-06", 18),
        ("社保是二零一六年五月上的，月月不落", "2016-05", 10),
        ("13年11月上的社保，28岁，到本月一直没停过", "2013-11", 13),
    ],
)
def test_insurance_that_began_without_a_word_for_a_beginning(text: str, start: str, years: int) -> None:
    since = first_start(text, _TODAY)
    assert since is not None
    assert (since.slot, since.start, since.years) == ("si_years", start, years)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("2022年8月进的公司，入职当月就上了社保", "2022-08"),
        ("2017年5月来上海开地铁，社保从那时候一直交到现在", "2017-05"),
        ("16年9月到的这家厂，社保那会儿就开始交了", "2016-09"),
        ("2021年5月10号到岗，社保次月开始交的", "2021-06"),
        ("2016年3月来上海，第二年6月开始交社保", "2017-06"),
        ("2016年3月来上海，过了半年才交社保", "2016-09"),
        ("2016年3月来上海，干了两年公司才给交社保", "2018-03"),
        ("2019年3月上的岗，社保也是那个月上的", "2019-03"),
    ],
)
def test_a_start_told_by_another_point_in_time(text: str, start: str) -> None:
    since = first_start(text, _TODAY)
    assert since is not None
    assert (since.slot, since.start) == ("si_years", start)


@pytest.mark.parametrize(
    "text",
    [
        "2019年10月入职的，转正那个月起交的社保",
        "2019年10月拿到居住证，申请当月要在交社保吗",
        "2015年2月在苏州上班，社保也是那会儿开始交的",
        "2016年3月来上海，当年就断了社保",
        "2020年3月买的房，社保没断过",
        "2019年3月进的公司",
        "2019年3月进的公司，到现在7年多",
        "2019年3月在苏州进的厂 到现在7年多 没断",
        "17年4月进的厂 到现在9年多了，可中间断过一年",
    ],
)
def test_a_point_in_time_that_begins_no_insurance(text: str) -> None:
    assert first_start(text, _TODAY) is None


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("社保15年11月起，20年3月到8月断缴", 10),
        ("社保15年11月起，2020年3月到2020年12月没交", 10),
        ("社保15年11月起，20年3月到8月社保没交，后面一直交", 10),
        ("社保15年11月起，断了2020年3月到8月", 10),
        ("社保15年11月起，其中5个月是补缴的", 10),
        ("社保15年11月起，断过两回，一回8个月，一回5个月", 9),
        ("社保15年11月起，中间歇了一年", 10),
        ("社保15年11月起，没补缴过", 11),
        ("社保从2014年9月交到现在，期间2019年2月到4月疫情断缴3个月，后来补上了", 11),
        ("社保2016年12月起，2021年3月到5月换工作没交后来补缴了", 9),
        ("2013年12月起社保，2020年2月到6月公司没交，后来补上了", 12),
        ("上海社保2017年12月起一直交，2022年4月到5月失业停了，补缴了", 8),
        ("社保2018年9月开始交，中间2023年7月到9月找工作空了3个月，后来补交的", 7),
        ("社保从2013年5月到2018年4月在上海交，离职回老家", 5),
        ("社保从2018年5月交到9月", 0.42),
    ],
)
def test_a_break_between_two_points_in_time(text: str, years: float) -> None:
    since = first_start(text, _TODAY)
    assert since is not None
    assert since.years == years


def test_every_slot_has_its_own_start() -> None:
    text = "2018年5月开始交社保，2021年2月到现在在青浦上班"
    assert [(each.slot, each.start) for each in find_since(text, _TODAY)] == [
        ("si_years", "2018-05"),
        ("suburb_years", "2021-02"),
    ]


def test_the_words_of_the_start_are_those_of_the_plain_text() -> None:
    text = "我的社保，從２０１９年３月開始繳"
    since = first_start(text, _TODAY)
    assert since is not None
    assert plain(text)[since.start_pos : since.end_pos] == "2019年3月"


def test_the_starts_of_another_person_are_read_when_asked_for() -> None:
    text = "老婆2020年8月开始交社保，我2015年8月开始交"
    of_wife, own = first_start(text, _TODAY, "spouse"), first_start(text, _TODAY, "self")
    assert of_wife is not None
    assert own is not None
    assert (of_wife.start, own.start) == ("2020-08", "2015-08")


@pytest.mark.parametrize("text", ["社保从2017年4月交到现在", "前年6月才交上社保", "社保2018年5月起一直没断"])
def test_a_mere_start_leaves_the_years_of_a_sentence_open(text: str) -> None:
    assert "si_years" not in read(text, _TODAY)


@given(st.text(alphabet="20156年月从到起交社保断了没、，-前去半三个", max_size=40))
def test_any_text_can_be_read(text: str) -> None:
    for since in find_since(text, _TODAY):
        assert 0 <= since.start_pos < since.end_pos <= len(plain(text))


@pytest.mark.parametrize("unit", ["2015年", "从", "15、16年", "社保的", "断了3个月", "交到2019-"])
def test_a_long_hostile_text_takes_no_time(unit: str) -> None:
    begun = time.process_time()
    find_since((unit * 2000)[:2000], _TODAY)
    assert time.process_time() - begun < 2


@pytest.mark.parametrize(
    "text",
    ["社保从14年一直缴到现在", "打一八年一直在缴社保", "社保自09年不间断缴到今天", "明年四十二，社保从一一年缴着没停"],
)
def test_a_year_of_the_calendar_is_no_length(text: str) -> None:
    assert "si_years" not in read(text, _TODAY)
    assert first_start(text, _TODAY) is not None


@pytest.mark.parametrize("text", ["今年46了一直在缴社保", "今年刚四十社保一直在缴"])
def test_a_year_with_an_age_begins_nothing(text: str) -> None:
    assert first_start(text, _TODAY) is None
