"""A correction told in pieces (「不对」, which answer, its value), and facts of two told the wrong way round."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held

TOLD = "34岁，大专，社保9年"
TWO = "我34大专，老婆32本科双证，社保我9她5"


def _answers(content: Content, person: str, *says: str) -> dict[str, object]:
    state = held(content, *says).session.state("estimate", person)
    assert state is not None
    return dict(state.answers)


@pytest.mark.parametrize("denial", ["不对", "不对不对", "等等，有错", "好像记错了"])
@pytest.mark.parametrize("named", ["社保", "社保年限", "是社保那项"])
def test_what_is_not_so_is_asked_for_and_set_right(denial: str, named: str, content: Content) -> None:
    assert _answers(content, "", TOLD, denial, named, "是7年")["si_years"] == 7


def test_another_answer_is_wrong_too(content: Content) -> None:
    assert held(content, TOLD, "学历也不对").asking == "education"


def test_a_denial_answers_a_yes_or_no_question(content: Content) -> None:
    assert held(content, "33岁，本科，社保6年", "不对").asking != "degree"


@pytest.mark.parametrize("says", ["学历反了", "学历也说反了", "不对，我们俩的学历弄反了"])
def test_two_have_each_other_s_value(says: str, content: Content) -> None:
    assert _answers(content, "", TWO, says)["education"] == "bachelor_with_degree"
    assert _answers(content, "老婆", TWO, says)["education"] == "college"


def test_years_told_the_wrong_way_round(content: Content) -> None:
    assert _answers(content, "", TWO, "我俩的社保说反了")["si_years"] == 5
    assert _answers(content, "老婆", TWO, "我俩的社保说反了")["si_years"] == 9
