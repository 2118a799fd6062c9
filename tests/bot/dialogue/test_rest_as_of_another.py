"""Somebody of whom all else is as of somebody known by a name, or as of whom they are compared with."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held


def _facts(content: Content, person: str, *says: str) -> dict[str, object]:
    state = held(content, *says).session.state("estimate", person)
    assert state is not None
    return dict(state.answers)


@pytest.mark.parametrize(
    ("says", "person", "told"),
    [
        ("小潘 比他大4岁 其他都一样", "小潘", {"age": 41, "education": "college", "si_years": 8}),
        ("小潘比小倪小3岁 别的都一样", "小潘", {"age": 34, "education": "college", "si_years": 8}),
        ("小潘 硕士 其他跟小倪一样", "小潘", {"age": 37, "education": "master", "si_years": 8}),
        ("小潘 29 其余相同", "小潘", {"age": 29, "education": "college", "si_years": 8}),
    ],
)
def test_of_a_colleague(says: str, person: str, told: dict[str, object], content: Content) -> None:
    assert _facts(content, person, "小倪 37 大专 社保8年", says) == told


def test_one_after_the_other(content: Content) -> None:
    says = ("小倪 37 大专 社保8年", "小潘 比他大4岁 其他都一样", "小骆 硕士 其他跟小潘一样")
    assert _facts(content, "小骆", *says) == {"age": 41, "education": "master", "si_years": 8}


def test_of_the_writer_where_nobody_else_is_named(content: Content) -> None:
    told = _facts(content, "老婆", "我44 大专 社保9年", "我老婆40 其他都一样")
    assert told == {"age": 40, "education": "college", "si_years": 9}
