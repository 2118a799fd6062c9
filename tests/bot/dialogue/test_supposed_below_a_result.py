"""A bare value right below a result is supposed of the estimate, whatever an entry tells of it."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

DEGREE = ("我47，本科双证，社保11年，1倍满36个月，没有职称", "看结果")
WORKER = ("我33，中专，中级钳工证，社保6年", "看结果")


@pytest.mark.parametrize(
    ("before", "supposed", "said"),
    [
        (DEGREE, "那读到博士呢", "90 → 110"),
        (DEGREE, "专科呢", "90 → 50"),
        (DEGREE, "升到3倍呢", "50 → 120"),
        (DEGREE, "停缴以后还有几分", "现在在缴社保"),
        (WORKER, "再考个高级的呢", "30 → 60"),
        (WORKER, "再升个高级工呢", "30 → 60"),
        (WORKER, "考到一级呢", "30 → 140"),
        (WORKER, "考个高级职称呢", "30 → 140"),
    ],
)
def test_it_is_computed(before: tuple[str, ...], supposed: str, said: str, content: Content) -> None:
    outcome = held(content, *before, supposed)
    assert outcome.did == ("what_if",)
    assert said in outcome.replies[0].text


@pytest.mark.parametrize(
    ("asked", "entry"),
    [("通知书丢了呢", "reprint-notice"), ("材料呢", "materials-list"), ("断缴了怎么办", "si-gap-backpay")],
)
def test_another_matter_is_none_of_the_estimate(asked: str, entry: str, content: Content) -> None:
    assert held(content, *DEGREE, asked).entries == (entry,)
