"""How long it takes to the standard, asked at the end of a supposition."""

import pytest

from flows.supposing.how_long import without_how_long


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("如果评上副高,还要交几年才够", "如果评上副高"),
        ("要是没评上,得熬到第几年", "要是没评上"),
        ("那五级呢,要几年", "那五级呢"),
        ("假如读完大专,什么时候能到120", "假如读完大专"),
        ("万一没过就这么熬着,哪年能达标", "万一没过就这么熬着"),
        ("如果拿到四级 再等多久才过线", "如果拿到四级"),
    ],
)
def test_the_question_is_taken_off(text: str, rest: str) -> None:
    assert without_how_long(text) == (rest, True)


@pytest.mark.parametrize(
    "text", ["如果读个本科要几年", "要是断缴了多久能恢复", "如果评上副高能有几分", "再交两年呢", "等我46了呢"]
)
def test_what_asks_something_else_stays(text: str) -> None:
    assert without_how_long(text) == (text, False)
