"""Whether insurance is said to be paid now."""

from datetime import date

import pytest

from flows.stated_facts import told

_TODAY = date(2026, 11, 30)


@pytest.mark.parametrize("said", ["公司没换过,社保至今没停", "社保一直也没停过", "社保这边都没停缴", "社保现在还在交"])
def test_what_has_not_stopped_is_paid_now(said: str) -> None:
    assert told(said, _TODAY)["insured_now"] is True


@pytest.mark.parametrize("said", ["社保没停三个月以上", "公积金没停", "社保停了两个月"])
def test_anything_else_tells_nothing_of_now(said: str) -> None:
    assert "insured_now" not in told(said, _TODAY)
