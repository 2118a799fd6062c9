"""Whether a claim is true is asked of the claim: it is answered, and is no wish to cheat."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


@pytest.mark.parametrize(
    ("says", "points"),
    [
        ("有人讲中级职称能给100分，真的假的", "100"),
        ("朋友说本科双证90分，真假？", "90"),
        ("技能证一级是140分，这到底是真的还是假的呀", "140"),
    ],
)
def test_a_claim_is_answered(says: str, points: str, content: Content) -> None:
    text = "\n".join(reply.text for reply in held(content, "33，大专，社保5年", says).replies)
    assert points in text
    assert "千万别做" not in text


@pytest.mark.parametrize(
    ("says", "entry"),
    [("网上说办积分要交钱，是真是假", "fees"), ("听说我老公公司能办，真的假的", "employer-eligibility")],
)
def test_what_others_say_is_the_question(says: str, entry: str, content: Content) -> None:
    assert held(content, says).entries == (entry,)


@pytest.mark.parametrize(
    "says", ["假的毕业证能用吗", "我的职称证是假的，能查出来吗", "听说买个职称证也能加分，真的假的"]
)
def test_a_wish_to_cheat_is_refused_as_before(says: str, content: Content) -> None:
    assert "150" in "\n".join(reply.text for reply in held(content, says).replies)
