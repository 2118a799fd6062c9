"""Insurance paid in several stints: they add up, and where one of them is not settled nothing is told."""

from datetime import date

import pytest

from flows.reading.since.length_before import months_before
from tests.flows.first_start import first_start

_TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("我2013年3月交到2016年3月，2018年3月至今", 11),
        ("社保先是2010年5月交到2014年8月，后来2015年9月一直到现在没断过", 15),
        ("第一段2011年1月到2013年12月，第二段2015年1月到2018年12月，第三段2020年7月到现在", 13),
        ("一段是2014年1月到2017年12月，另一段是2019年1月到现在", 11),
        ("社保2014年6月起，到2018年6月，然后2019年3月到现在", 11),
        ("2012年2月开始交，2016年7月离职回了老家，2019年10月又来上海接着交", 11),
        ("2012年4月到2016年9月在上海交过，中间回老家，2018年2月再来上海交到现在", 13),
        ("2019年3月至今在这家公司交，之前2014年1月到2017年12月在上一家交", 11),
        ("2017年5月到2020年6月在甲公司交，2020年7月到现在在乙公司交", 9),
    ],
)
def test_stints_add_up(text: str, years: int) -> None:
    since = first_start(text, _TODAY)
    assert since is not None
    assert (since.slot, since.years, since.gap) == ("si_years", years, True)


@pytest.mark.parametrize(
    "text",
    [
        "2014年8月交到2017年8月，后来回上海又交了",
        "社保2012年3月到2015年5月，2016年8月来上海工作到现在",
        "2012年2月开始交社保，2016年7月离职，后来又接着交",
    ],
)
def test_what_was_taken_up_again_at_an_unknown_time_is_not_told(text: str) -> None:
    assert first_start(text, _TODAY) is None


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("社保2013年5月到2018年4月在上海交，后来去苏州，2018年5月到2020年3月在苏州交", 5),
        ("社保从2013年5月交到2017年6月，2019年3月结婚", 4),
        ("社保2013年5月到2017年6月，2019年3月拿到居住证", 4),
        ("社保2018年5月开始交到现在，2013年到2016年在昆山交", 8),
    ],
)
def test_what_is_of_another_place_or_matter_is_no_stint(text: str, years: int) -> None:
    since = first_start(text, _TODAY)
    assert since is not None
    assert since.years == years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("社保2022年5月至今，之前还交过3年", 7),
        ("社保2022年5月重新开始交的，之前交过3年", 7),
        ("2019年6月开始交社保到现在，此前在老单位交了2年半", 9),
        ("以前在苏州交过4年，社保2019年5月到现在", 7),
        ("社保2019年5月到现在，之前交过3年公积金", 7),
    ],
)
def test_a_length_before_the_start_is_counted_in(text: str, years: int) -> None:
    since = first_start(text, _TODAY)
    assert since is not None
    assert since.years == years


@pytest.mark.parametrize(
    ("text", "months"), [("之前还交过3年", 36), ("之前在老家交过3年", 0), ("3年前交的", 0), ("之前交过3年补缴的", 0)]
)
def test_months_before(text: str, months: int) -> None:
    assert months_before(text) == months


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2015年7月入职到现在，社保一直在交", 11),
        ("2012年5月进了一家服装厂，厂里给交社保，2016年2月离职，2017年3月到现在这家公司做，社保交到现在", 13),
        ("2017年2月入职某医院至今，社保连续交着", 9),
        ("2016年9月进单位一直干到现在，社保单位一直给交", 10),
        ("2018年8月入职公司交社保到现在", 8),
        ("2011年9月参加工作交社保，2015年3月离职，2017年1月到新公司开始交到现在", 13),
        ("在宁波干了4年，2020年3月来上海上班交社保到现在没断过", 6),
        ("2014年3月入职，社保没交，2016年5月才开始交", 10),
    ],
)
def test_a_job_with_insurance_begins_it(text: str, years: int) -> None:
    since = first_start(text, _TODAY)
    assert since is not None
    assert since.years == years


@pytest.mark.parametrize(
    "text",
    [
        "2014年3月在苏州入职至今，社保正常缴纳",
        "2014年3月入职至今，公积金正常缴纳",
        "2014年3月入职至今",
        "我2016年4月入职的，社保基数一直1倍",
    ],
)
def test_a_job_alone_begins_none(text: str) -> None:
    assert first_start(text, _TODAY) is None
