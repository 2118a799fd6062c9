"""Where one can ask besides the hotline, and what was said of it once more."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

OPEN = "37岁，大专，社保7年"


@pytest.mark.parametrize(
    "says",
    [
        "线下有咨询的地方吗",
        "家附近有没有咨询的窗口",
        "不习惯打电话，能上门问吗",
        "除开12333还可以找谁咨询",
        "电话里讲不清楚，想去现场问",
        "耳背，有没有面对面问的地方",
    ],
)
@pytest.mark.parametrize("before", [(), ("有没有人工",), (OPEN,)])
def test_the_places_are_told(before: tuple[str, ...], says: str, content: Content) -> None:
    outcome = held(content, *before, says)
    assert "handoff" in outcome.did
    assert "社区事务受理服务中心" in "".join(reply.text for reply in outcome.replies)


@pytest.mark.parametrize("says", ["窗口几点开门", "去哪个窗口办", "找人事开证明", "现场审核查哪些"])
def test_another_question_on_a_place_is_not_that(says: str, content: Content) -> None:
    assert "handoff" not in held(content, says).did
