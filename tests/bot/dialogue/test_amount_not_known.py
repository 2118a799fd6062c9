"""What is not remembered, with its name in front: the open question is left, and no question is made of it."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

MARRIED = "37，大专，社保6年，基数最低，老公是上海户口"


@pytest.mark.parametrize(
    "says",
    [
        "唉当初哪一年登记的我真是想不起来了",
        "哎 什么时候扯的证早忘光了",
        "我俩哪年领的证 真没印象了",
        "结婚多久我还真说不上来",
    ],
)
def test_what_is_not_remembered_leaves_the_question(says: str, content: Content) -> None:
    outcome = held(content, MARRIED, says)
    assert outcome.asking == "bonuses"
    assert outcome.entries == ()
    assert not {"suggest", "what_if", "unread"} & set(outcome.did)


def test_a_trouble_with_what_is_forgotten_is_a_question(content: Content) -> None:
    assert held(content, MARRIED, "个人密码忘了").entries == ("reset-personal-password",)
