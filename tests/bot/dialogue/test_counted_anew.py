"""Months at a multiple of the base counted once more, and a value set right while the form asks for another one."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held
from tests.bot.dialogue.test_talks_told import known, played

AT_1X = "39，大专，社保7年，近四年1倍的有29个月"


@pytest.mark.parametrize(
    "says",
    [
        "1倍的我让财务核了一遍，就33个月",
        "1倍那块我又捋了捋，是33个月",
        "1倍的月份仔细点过了 一共33个月",
        "不是29个月，是33个月",
        "是33个月，不是29个月",
        "没有29个月，只有33个月",
    ],
)
def test_months_counted_anew_are_of_their_level(says: str, content: Content) -> None:
    outcome = held(content, AT_1X, says)
    facts = known(outcome.session)
    assert outcome.asking is not None
    assert (facts["months_at_1x"], facts["si_years"]) == (33, 7)
    assert "months_at_0.8x" not in facts


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("34个月", {"months_at_1x": 29, "months_at_0.8x": 34}),
        ("不是7年，是9年", {"months_at_1x": 29, "si_years": 9}),
    ],
)
def test_what_answers_and_what_sets_right_are_told_apart(says: str, expected: dict[str, Any], content: Content) -> None:
    facts = known(held(content, AT_1X, says).session)
    assert {slot: facts.get(slot) for slot in expected} == expected


def test_whoever_counts_for_somebody_tells_of_them(content: Content) -> None:
    told = "帮同事曹建军算，38岁大专社保10年，近四年0.8倍以上的有37个月"
    facts = known(played(content, told, "曹建军0.8倍的我又数了数，才32个月").session, "曹建军")
    assert (facts["months_at_0.8x"], facts["si_years"]) == (32, 10)


MARRIED = "43，大专，社保8年，老婆沪籍结婚13年"


@pytest.mark.parametrize(
    ("says", "years"),
    [
        ("结婚没那么多年，我又数了数才满9年", 9),
        ("结婚哪有那么久，也就9年", 9),
        ("没那么久，结婚才9年", 9),
        ("没结婚那么长，9年", 9),
        ("刚讲错了，领证是16年8月", 10),
        ("刚填错了 登记是16年8月份", 10),
        ("说错了，领证不是13年8月，是16年8月", 10),
        ("打错了，结婚是11年零8个月", 11.67),
    ],
)
def test_a_marriage_that_does_not_last_so_long_is_one_still(says: str, years: float, content: Content) -> None:
    facts = known(held(content, MARRIED, says).session)
    assert (facts["spouse_shanghai_hukou_years"], facts["si_years"]) == (years, 8)


@pytest.mark.parametrize("says", ["其实我没结婚", "早离婚了"])
def test_that_nobody_is_married_is_told_as_before(says: str, content: Content) -> None:
    assert known(held(content, MARRIED, says).session)["spouse_shanghai_hukou"] is False
