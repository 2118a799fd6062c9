"""Back to a question that was left out, and on with an estimate in which nothing was answered yet."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

TOLD = "我34大专社保5年"


@pytest.mark.parametrize(
    "says",
    ["回去答漏掉的那题", "刚才略过的那个问题再问我一遍", "把没填的那项补上", "先头跳过的那道我来答", "跳过的那道"],
)
def test_the_question_left_out_last_is_asked_again(says: str, content: Content) -> None:
    assert held(content, TOLD, "这题先跳过").asking == "certificate"
    assert held(content, TOLD, "这题先跳过", says).asking == "si_base"


def test_a_finished_estimate_asks_it_too(content: Content) -> None:
    assert held(content, TOLD, "这题先跳过", "先看结果", "回去答跳过的那道").asking == "si_base"


def test_without_one_the_open_question_stands(content: Content) -> None:
    outcome = held(content, TOLD, "回去答跳过的那道")
    assert outcome.asking == "si_base"
    assert "没看懂" not in "".join(reply.text for reply in outcome.replies)


@pytest.mark.parametrize("says", ["跳过这题", "没填的材料怎么办", "漏缴的社保怎么补", "不答跳过的题"])
def test_what_asks_for_no_such_question(says: str, content: Content) -> None:
    assert held(content, TOLD, "这题先跳过", says).asking != "si_base"


@pytest.mark.parametrize("says", ["继续", "接着刚才的测算", "好，往下填吧"])
@pytest.mark.parametrize("opened", ["测算", "我能不能申请积分"])
def test_a_paused_form_without_an_answer_goes_on(opened: str, says: str, content: Content) -> None:
    first = held(content, opened)
    assert held(content, opened, "先不填了", says).asking == first.asking
    assert held(content, opened, "先不填了", "积分要花钱吗", says).asking == first.asking
