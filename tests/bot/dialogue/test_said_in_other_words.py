"""A bare number wished for, a call to come and the assistant's nature asked for, put in other words than usual."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

PROFILE = "算积分，41岁，大专，社保6年"


@pytest.mark.parametrize(
    "says", ["别问了别问了 报个总数就行", "好了 把得分说给我听听", "不答了不答了", "直接来个准数吧"]
)
def test_the_result_is_shown_while_questions_are_open(says: str, content: Content) -> None:
    outcome = held(content, PROFILE, says)
    assert outcome.did == ("result",)


@pytest.mark.parametrize("says", ["您是真的活人还是程序呀 我老太婆看不出来", "你是个真的人吗 我实在搞不清"])
def test_what_the_assistant_is_is_told(says: str, content: Content) -> None:
    assert "不是真人" in held(content, says).replies[-1].text.replace("也不是真人", "不是真人")


@pytest.mark.parametrize("told", [("电话是多少",), (PROFILE, "有人工客服电话吗")])
@pytest.mark.parametrize("says", ["行 我这就拨12333问一下", "晓得了 那明天打个电话咨询一下"])
def test_a_call_to_come_gets_a_nod(told: tuple[str, ...], says: str, content: Content) -> None:
    assert "small_talk" in held(content, *told, says).did


def test_a_call_that_finds_out_the_answer_puts_the_question_off(content: Content) -> None:
    assert "small_talk" not in held(content, PROFILE, "我打电话问问财务").did
