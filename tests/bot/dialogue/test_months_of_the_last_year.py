"""What is told of the last year alone leaves the base of the four years, and the count at it, as they are."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

TWICE = {"si_base": "2x_to_3x", "months_at_2x": 37}
ONCE = {"si_base": "1x_to_2x", "months_at_1x": 37}


def _base(content: Content, *says: str) -> dict[str, object]:
    state = held(content, *says).session.state("estimate", "")
    assert state is not None
    return {slot: value for slot, value in state.answers.items() if "base" in slot or "months" in slot}


@pytest.mark.parametrize(
    "says", ["近一年12个月都一倍", "最近一年十二个月都是1倍以上", "过去12个月全是1倍", "最近一年12个月1.3倍"]
)
@pytest.mark.parametrize(("told", "known"), [("1倍37个月", ONCE), ("2倍37个月", TWICE)])
def test_all_of_the_last_year(told: str, known: dict[str, object], says: str, content: Content) -> None:
    assert _base(content, f"39岁 大专 社保7年 {told}", says) == {**known, "months_1x_last_12": 12}


@pytest.mark.parametrize(
    ("says", "left"),
    [
        ("近一年有5个月是最低", {"months_1x_last_12": 7}),
        ("最近12个月里3个月没到1倍", {"months_1x_last_12": 9}),
        ("过去一年公司有4个月按下限交", {"months_1x_last_12": 8}),
        ("近四年里有14个月是最低", {"months_at_1x": 34}),
        ("最近48个月里有9个月是最低", {}),
    ],
)
def test_months_short_in_a_window(says: str, left: dict[str, object], content: Content) -> None:
    assert _base(content, "39岁 大专 社保7年 1倍37个月", says) == {**ONCE, **left}
