"""A grown child for whom the points are: by a pronoun later, and their own spouse; a spouse who only is elsewhere."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


def _facts(content: Content, person: str, *says: str) -> dict[str, object]:
    state = held(content, *says).session.state("estimate", person)
    return {} if state is None else dict(state.answers)


def test_who_is_asked_for_is_meant_by_the_next_pronoun(content: Content) -> None:
    says = ("想帮我女儿办积分", "她31 硕士 社保3年")
    assert _facts(content, "女儿", *says) == {"age": 31, "education": "master", "si_years": 3}


@pytest.mark.parametrize("says", ["我女儿老公是上海户口 结婚2年", "女儿的老公上海人，领证2年了"])
def test_the_marriage_is_the_childs(says: str, content: Content) -> None:
    told = ("我女儿31 硕士 社保3年", "我自己58 初中", says)
    assert _facts(content, "女儿", *told)["spouse_shanghai_hukou_years"] == 2
    assert _facts(content, "", *told) == {"age": 58, "education": "below_college"}
    assert held(content, *told, "她几分").session.current == "女儿"


@pytest.mark.parametrize("says", ["我老公在外地", "老婆人在外地带孩子", "我爱人去外地了"])
def test_where_a_spouse_is_tells_no_hukou(says: str, content: Content) -> None:
    assert "spouse_shanghai_hukou" not in _facts(content, "", "38 大专 社保6年", says)


@pytest.mark.parametrize("says", ["我老公是外地的", "老婆户口在外地", "我爱人外地户口"])
def test_a_hukou_of_elsewhere_is_told(says: str, content: Content) -> None:
    assert _facts(content, "", "38 大专 社保6年", says)["spouse_shanghai_hukou"] is False
