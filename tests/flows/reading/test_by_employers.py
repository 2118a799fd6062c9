"""Years of insurance that are told employer by employer."""

from datetime import date

import pytest

from flows.reading.reader import read

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("says", "years"),
    [
        ("老公司社保4年，新公司1年，大专，36", 5),
        ("前单位按最低基数交了4年，现在单位按1.5倍交了2年，41，大专", 6),
        ("第一家公司3年基数1倍，第二家5年2倍，38，本科没学位", 8),
        ("原来那家交了5年，基数最低，现在这家交了2年，1倍，35，大专", 7),
        ("甲公司交了4年最低基数，后来乙公司1.2倍交了3年，39岁大专", 7),
        ("我34，大专，上家交了3年8个月，这家交了11个月", 4.59),
        ("前单位交了4年，断了半年，新单位交了3年，大专，36", 7),
        ("旧东家给我交了5年，新东家1年，我今年38，本科双证", 6),
        ("我在前公司做了8年，社保都是他们交的", 8),
        ("社保5年，其中老公司3年新公司2年，35，大专", 5),
        ("我老家交了2年，上海这家公司交了5年，大专，35", 5),
    ],
)
def test_years_with_several_employers_are_added_up(says: str, years: float) -> None:
    assert read(says, TODAY)["si_years"] == years


@pytest.mark.parametrize(
    "says", ["上家干了3年，这家干了2年，36大专", "老公司干了4年", "前单位合同签了3年，现在单位签了2年"]
)
def test_years_of_work_or_contracts_alone_are_no_insurance(says: str) -> None:
    assert "si_years" not in read(says, TODAY)
