"""Whether insurance is said to be paid now."""

from datetime import date

import pytest

from flows.reading.stated_facts import told

_TODAY = date(2026, 11, 30)


@pytest.mark.parametrize("said", ["公司没换过,社保至今没停", "社保一直也没停过", "社保这边都没停缴", "社保现在还在交"])
def test_what_has_not_stopped_is_paid_now(said: str) -> None:
    assert told(said, _TODAY)["insured_now"] is True


@pytest.mark.parametrize("said", ["社保没停三个月以上", "公积金没停", "社保停了两个月", "社保去年断了三个月"])
def test_anything_else_tells_nothing_of_now(said: str) -> None:
    assert "insured_now" not in told(said, _TODAY)


@pytest.mark.parametrize("said", ["社保早就停缴了", "社保去年断了", "现在没在缴", "目前不交了", "社保已经停掉了"])
def test_what_has_stopped_is_not_paid_now(said: str) -> None:
    assert told(said, _TODAY)["insured_now"] is False


@pytest.mark.parametrize("said", ["公积金现在没在缴", "个税目前不交了", "房租没在交"])
def test_what_else_is_not_paid_says_nothing_of_insurance(said: str) -> None:
    assert "insured_now" not in told(said, _TODAY)
