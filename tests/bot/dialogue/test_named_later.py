"""Whoever is known by what they do is known by a name told later, with all that was told before."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


@pytest.mark.parametrize(
    ("says", "name", "facts"),
    [
        (("采购那个33，大专，社保6年", "采购那个叫石琳"), "石琳", {"age": 33, "education": "college", "si_years": 6}),
        (("手下有个文员，30岁本科", "她名字叫倪佳，社保4年"), "倪佳", {"age": 30, "si_years": 4}),
    ],
)
def test_a_name_told_later(says: tuple[str, ...], name: str, facts: dict[str, object], content: Content) -> None:
    outcome = held(content, *says)
    state = outcome.session.state("estimate", name)
    assert outcome.session.people == (name,)
    assert state is not None
    assert facts.items() <= state.answers.items()
    assert outcome.session.current == name
    assert name in outcome.replies[0].text
