"""What is set right of who may apply, told as a story while another of its questions is open."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

GATES = ("我能不能申请", "居住证有效，明年才到期", "上海的公司", "上个月断了，现在没人给交")


@pytest.mark.parametrize(
    "says",
    [
        "记错了，单位这个月又给我接上了",
        "看岔了 公司已经在给我缴了",
        "搞混了，公司本月重新给我交着呢",
        "公司续上了",
    ],
)
def test_the_insurance_goes_on_by_now(says: str, content: Content) -> None:
    outcome = held(content, *GATES, says)
    state = outcome.session.form
    assert state is not None
    assert state.answers["insured_now"] is True
    assert "unread" not in outcome.did
    assert outcome.asking == "insured_months_last_12"


def test_a_permit_that_was_endorsed_is_valid(content: Content) -> None:
    outcome = held(content, "我能不能申请", "居住证过期了", "记错了，前几天就签过了")
    assert outcome.session.form is not None
    assert outcome.session.form.answers["permit_valid"] is True


@pytest.mark.parametrize("says", ["继续", "跳过吧"])
def test_steering_is_steering_as_before(says: str, content: Content) -> None:
    assert "steer" in held(content, *GATES, says).did
