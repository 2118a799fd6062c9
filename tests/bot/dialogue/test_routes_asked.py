"""By what way, or by doing what, the points are got: asked in any words beside an estimate."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

OPEN = "39岁，大专，社保11年"


@pytest.mark.parametrize(
    "says",
    ["该干什么才能凑到120", "还得做点啥才达标", "怎么努力才够分", "有啥招能把分弄上去", "从哪里下手能过线"],
)
def test_the_ways_are_shown(says: str, content: Content) -> None:
    outcome = held(content, OPEN, says)
    assert "result" in outcome.did
    assert "路" in "".join(reply.text for reply in outcome.replies)


@pytest.mark.parametrize(
    "says", ["到120要怎么申请", "要做什么才能申请", "怎样做学历认证", "达标了干什么", "做什么工作能加分"]
)
def test_another_thing_to_do_is_another_question(says: str, content: Content) -> None:
    assert "result" not in held(content, OPEN, says).did
