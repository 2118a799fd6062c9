"""What a supposition leaves of a count that is known."""

import pytest

from flows.forms.fields import Slots
from flows.supposing.fewer import fewer

KNOWN = {"si_years": 9, "months_at_1x": 41, "spouse_shanghai_hukou_years": 7}
CERTIFIED = {"title": "senior", "months_1x_last_12": 11}


@pytest.mark.parametrize(
    ("part", "known", "left"),
    [
        ("1倍的只剩28个月了", KNOWN, {"base_months": {"1x": 28}}),
        ("够1倍的月份掉到25个月", KNOWN, {"base_months": {"1x": 25}}),
        ("1倍的少了6个月", KNOWN, {"base_months": {"1x": 35}}),
        ("月数只剩20个", KNOWN, {"base_months": {"1x": 20}}),
        ("有9个月不算", KNOWN, {"base_months": {"1x": 32}}),
        ("结婚少算三年", KNOWN, {"spouse_shanghai_hukou_years": 4}),
        ("社保扣掉两年半", KNOWN, {"si_years": 6.5}),
        ("近一年只剩4个月1倍", CERTIFIED, {"months_1x_last_12": 4}),
        ("近12个月少掉半年", CERTIFIED, {}),
        ("只有5个月到1倍", CERTIFIED, {}),
        ("1倍只剩8个月", {**KNOWN, "months_1x_last_12": 12}, {"base_months": {"1x": 8}, "months_1x_last_12": 8}),
    ],
)
def test_less_of_what_is_known(part: str, known: Slots, left: Slots) -> None:
    assert fewer(part, known) == left


@pytest.mark.parametrize(
    "part", ["1倍有45个月", "再交5个月", "2倍只剩20个月", "只考个中级", "基数降到0.8倍", "只剩50个月"]
)
def test_what_is_no_less_of_it(part: str) -> None:
    assert fewer(part, KNOWN) == {}
