"""What only asks on about the answer or the points told last: never a list of unrelated entries."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

OWN = ("我46，硕士，社保9年，1倍满40个月，没有职称", "看结果")
ENTRY = "reprint-notice"
ASKED = ("通知书弄丢了怎么补",)


@pytest.mark.parametrize(
    "asked",
    [
        "依据是哪条规定",
        "讲通俗一点",
        "没看明白",
        "能举个例子吗",
        "为什么这么算",
        "我的年龄分怎么才这么点",
        "怎么没算我的社保",
    ],
)
def test_after_a_result_it_is_shown_how_it_was_counted(asked: str, content: Content) -> None:
    outcome = held(content, *OWN, asked)
    assert outcome.did == ("result",)
    assert "依据：沪府规" in outcome.replies[0].text


@pytest.mark.parametrize("asked", ["你敢肯定吗", "这是真的吗"])
def test_whoever_doubts_a_result_hears_how_sure_it_is(asked: str, content: Content) -> None:
    assert "不是核定结果" in held(content, *OWN, asked).replies[0].text


@pytest.mark.parametrize("asked", ["是不是算错了呀", "好像少算了吧", "这个总分不对吧"])
def test_whoever_thinks_it_wrong_is_told_how_to_set_it_right(asked: str, content: Content) -> None:
    assert "说「改社保」" in held(content, *OWN, asked).replies[0].text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("按哪条规定的", "依据是"),
        ("真的假的", "这条的来处是"),
        ("听不懂", "说细一点"),
        ("给个例子吧", "我照着算给你看"),
        ("为什么要这样规定", "依据和例外都在这里"),
    ],
)
def test_after_an_answer_more_of_it_is_said(asked: str, said: str, content: Content) -> None:
    outcome = held(content, *ASKED, asked)
    assert (outcome.did, outcome.entries) == (("answer",), (ENTRY,))
    assert said in outcome.replies[0].text


def test_who_understands_it_still_not_gets_no_long_answer_again(content: Content) -> None:
    first, again = (held(content, *ASKED, *["还是听不懂"] * count).replies[0].text for count in (1, 2))
    assert len(again) < len(first)
    assert "看不明白的那一句" in again


@pytest.mark.parametrize("asked", ["怎么她比我低", "为什么分不一样", "差在哪一项"])
def test_a_difference_is_explained_by_the_items(asked: str, content: Content) -> None:
    outcome = held(content, "我38，本科双证，社保5年；我老婆45，大专，社保12年", asked)
    assert "年龄 27" in "".join(reply.text for reply in outcome.replies)


@pytest.mark.parametrize(
    ("asked", "said"),
    [("为啥要知道学历", "学历最多给"), ("干嘛问我年龄", "年龄最多给"), ("凭什么要填基数", "基数够高")],
)
def test_why_a_question_is_asked_is_told_by_its_name(asked: str, said: str, content: Content) -> None:
    outcome = held(content, "我33，大专，社保4年", asked)
    assert said in "".join(reply.text for reply in outcome.replies)
    assert outcome.asking == "si_base"


def test_with_nothing_told_they_are_questions_like_any_other(content: Content) -> None:
    assert held(content, "为什么要知道学历").asking == ""
    assert "result" not in held(content, "你敢保证吗").did


@pytest.mark.parametrize("slip", ["弄错了，社保是5年", "好像算错了，社保5年", "算错了算错了，社保是5年"])
def test_a_slip_of_ones_own_is_set_right(slip: str, content: Content) -> None:
    outcome = held(content, *OWN, slip)
    assert outcome.session.forms[0].answers["si_years"] == 5
