"""Whose estimate is wanted, in whatever words, and whose the facts are that follow."""

from typing import Any

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_talks_told import known, played

WANTED = [
    (("我得替外甥女估个分", "她25岁，硕士双证，社保1年"), "外甥女"),
    (("我要替我弟弟算算", "29，本科双证，社保5年"), "弟弟"),
    (("想替老公看看积分够不够", "他38岁，大专，社保7年"), "老公"),
    (("我妈也想算一下", "她48，高中，社保12年"), "妈"),
    (("我老公想让我帮他算算积分", "38岁，大专，社保7年"), "老公"),
    (("帮邹凯算一下积分", "34岁，大专，社保6年"), "邹凯"),
    (("先帮客户贺兰算一下", "34岁，大专，社保6年"), "贺兰"),
    (("帮我们研发部的邹凯测一下", "他34岁，大专，社保6年"), "邹凯"),
    (("我做行政的 帮我表弟看看 31 大专 社保6年",), "表弟"),
]


@pytest.mark.parametrize(("texts", "person"), WANTED)
def test_the_estimate_is_of_whoever_is_asked_for(content: Content, texts: tuple[str, ...], person: str) -> None:
    session = played(content, *texts).session
    assert {"age", "education", "si_years"} <= known(session, person).keys()
    assert known(session) == {}


@pytest.mark.parametrize("text", ["帮我估算一下", "帮马上算一下", "孩子上学要积分，我想算一下"])
def test_nobody_else_is_asked_for(content: Content, text: str) -> None:
    assert known(played(content, text, "34岁，大专，社保6年").session)["age"] == 34


TURNS: list[tuple[str, dict[str, dict[str, Any]]]] = [
    ("我34，大专，社保6年，那我老公呢，38，本科双证，社保9年", {"": {"age": 34}, "老公": {"age": 38, "si_years": 9}}),
    ("老公38岁，大专，社保9年，那我呢，34，本科双证，社保3年", {"": {"age": 34, "si_years": 3}, "老公": {"age": 38}}),
    (
        "帮邹凯算，他34岁，大专，社保6年；再帮贺兰算，29岁，硕士双证，社保2年",
        {"邹凯": {"age": 34}, "贺兰": {"age": 29}},
    ),
]


@pytest.mark.parametrize(("text", "expected"), TURNS)
def test_who_is_turned_to_between_facts_has_those_behind(
    content: Content, text: str, expected: dict[str, dict[str, Any]]
) -> None:
    session = played(content, text).session
    told = {person: {slot: known(session, person).get(slot) for slot in facts} for person, facts in expected.items()}
    assert told == expected
