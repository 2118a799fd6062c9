"""Another day on which a marriage began: by its year alone the least years count."""

from datetime import date

import pytest

from flows.understanding.set_right.starts_set_right import start_set_right

TODAY = date(2026, 11, 29)
KNOWN = {"si_years": 9, "spouse_shanghai_hukou_years": 8}


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("登记日期说错了,2013年", 12),
        ("结婚日期写错了,是2015年", 10),
        ("领证时间不对,2016年3月", 10),
        ("领证记错了,应该是2012年", 13),
    ],
)
def test_a_marriage_is_set_right_by_its_year(text: str, years: int) -> None:
    start = start_set_right(text, KNOWN, TODAY)
    assert start is not None
    assert (start.slot, start.as_asked) == ("spouse_shanghai_hukou_years", years)


@pytest.mark.parametrize("text", ["学历写错了,2013年毕业的是大专", "2013年到2015年", "年龄不对"])
def test_a_year_of_anything_else_begins_no_marriage(text: str) -> None:
    start = start_set_right(text, KNOWN, TODAY)
    assert start is None or start.slot == "si_years"
