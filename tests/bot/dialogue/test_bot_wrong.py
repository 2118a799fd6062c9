"""That the assistant got something wrong, said in anger, whatever is open, and what is set right beside it."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held
from tests.bot.dialogue.test_talks_told import known

KNOWN = "39 大专 社保7年"
ANGRY = ["什么烂机器人 昨天说错了", "这笨助手前天把我的分算错了", "破机器人 老是算错"]


@pytest.mark.parametrize("says", ANGRY)
@pytest.mark.parametrize("before", [(), (KNOWN,)])
def test_it_is_no_question(says: str, before: tuple[str, ...], content: Content) -> None:
    outcome = held(content, *before, says)
    assert "small_talk" in outcome.did
    assert not outcome.entries
    assert "对不起" in outcome.replies[0].text


def test_what_is_set_right_beside_it_is_noted(content: Content) -> None:
    assert known(held(content, KNOWN, "笨机器人又算错了，我社保是9年").session)["si_years"] == 9


@pytest.mark.parametrize("says", ["窗口把我的分算错了怎么办", "公司给我算错了怎么办"])
def test_others_who_got_it_wrong_are_asked_about(says: str, content: Content) -> None:
    assert held(content, says).entries == ("appeal-review",)
