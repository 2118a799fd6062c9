"""A break of insurance that is over: it is paid now."""

from datetime import date

import pytest

from flows.reading.reader import read

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    "says",
    [
        "社保去年断了四个月，今年2月接上的，到现在一直没断",
        "社保前年断了半年，现在一直在交",
        "今年1月到3月社保断了，4月续上的，没再断过",
        "社保年初停了两个月，后来续上一直交到现在",
        "社保去年断了半年，今年5月恢复缴纳，现在正常",
    ],
)
def test_what_went_on_after_a_break_is_paid_now(says: str) -> None:
    assert read(says, TODAY).get("insured_now") is True


@pytest.mark.parametrize("says", ["社保上个月断了", "社保断了半年了，到现在没续上", "社保去年断了，一直没恢复"])
def test_a_break_that_is_not_over_is_none(says: str) -> None:
    assert read(says, TODAY).get("insured_now") is not True
