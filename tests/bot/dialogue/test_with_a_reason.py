"""Steering beside the reason for it: what only says why does not hinder it, what tells or asks something counts."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

OPEN = "33岁，大专，社保4年"


@pytest.mark.parametrize(
    "says",
    [
        "快递到楼下了 先搁一边回头弄",
        "手机快没电了先存着",
        "领导找我，晚些再聊",
        "地铁到站了 下车再填",
        "困死了明天继续弄",
        "先放放吧我去接娃",
        "停一下有人敲门",
        "娃醒了，先撤了",
        "不想弄了太困",
    ],
)
def test_it_is_put_off_whatever_the_reason(says: str, content: Content) -> None:
    session = held(content, OPEN, says).session
    assert session.form is None
    assert session.finished is None
    assert "unread" not in held(content, OPEN, says).did


@pytest.mark.parametrize(
    "says", ["接着弄", "碗洗好了接着弄", "充上电了，咱们接着", "醒了 继续昨天的", "人走了，刚才填到哪了"]
)
def test_it_goes_on_whatever_has_come_to_an_end(says: str, content: Content) -> None:
    for before in ((OPEN,), (OPEN, "先放一放")):
        session = held(content, *before, says).session
        assert session.form is not None
        assert session.form.answers == {"age": 33, "education": "college", "si_years": 4}


@pytest.mark.parametrize(
    ("says", "asked"),
    [("这题好难跳过", "certificate"), ("先跳过这题我去查查", "certificate"), ("看花眼了 退回上一题", "si_base")],
)
def test_a_question_is_passed_over_with_a_reason(says: str, asked: str, content: Content) -> None:
    assert held(content, OPEN, says).asking == asked


@pytest.mark.parametrize(
    ("says", "slot", "value"),
    [
        ("最低 继续", "si_base", "min"),
        ("社保其实5年，接着弄", "si_years", 5),
        ("社保停了，先放着", "insured_now", False),
    ],
)
def test_what_is_told_besides_is_no_reason(says: str, slot: str, value: object, content: Content) -> None:
    session = held(content, OPEN, says).session
    forms = [form for form in (session.form, session.finished, *session.forms) if form is not None]
    assert any(form.answers.get(slot) == value for form in forms)


@pytest.mark.parametrize("says", ["社保断了接着交算不算", "证丢了先补办还是先续签", "回头再交", "先存钱再买房"])
def test_what_is_of_the_matter_puts_nothing_off(says: str, content: Content) -> None:
    assert "steer" not in held(content, OPEN, says).did


def test_where_nothing_is_open_all_is_said(content: Content) -> None:
    assert held(content, "积分要花钱吗", "客人到了先这样回头再问").did == ("small_talk",)


@pytest.mark.parametrize("says", ["才这么一点啊，难过", "听你讲完好过"])
def test_a_word_that_ends_in_one_of_steering_passes_nothing_over(says: str, content: Content) -> None:
    assert held(content, OPEN, says).asking == held(content, OPEN).asking
