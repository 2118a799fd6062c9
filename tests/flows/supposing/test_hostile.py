"""Long texts made to be slow: each is read within a fraction of a second."""

import time
from datetime import date

import pytest

from flows.supposing.follow_up import case_in_talk, leans
from flows.supposing.supposed_case import Hearing
from flows.supposing.supposition import goes_on, plainly_supposes, supposed_sentence

LENGTH, LONGEST = 2000, 1.0
HEARING = Hearing(date(2026, 11, 29), {"si_years": 4}, 36)
UNITS = (
    "再交",
    "如果",
    "能",
    "都",
    "一起",
    "1倍交",
    "3年",
    "没",
    "升学",
    "认证",
    "我",
    "，",
    "按",
    "不聘",
    "多少",
    "岁",
)


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("frame", ["{}", "如果{}呢", "再交{}", "要是{}，再缴三年呢"])
def test_no_text_is_slow_to_read(unit: str, frame: str) -> None:
    text = frame.format(unit * (LENGTH // len(unit)))
    begun = time.process_time()
    supposed_sentence(text)
    goes_on(text)
    plainly_supposes(text)
    leans(text)
    case_in_talk(text, text, HEARING)
    assert time.process_time() - begun < LONGEST
