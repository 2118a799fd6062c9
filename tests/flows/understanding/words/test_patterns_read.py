"""The pattern language of the grammar files: what is no pattern is said when it is read."""

import re

import pytest

from flows.understanding.words.patterns import PatternError, compiled

CLASSES = {"kin": ("爸", "妈妈")}


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("[那|就]*(去|回)#次", "那就去3次"),
        ("<kin>的?份", "妈妈份"),
        ("哈+", "哈哈"),
        ("到@吧", "到明年吧"),
        ("算…分", "算一算多少分"),
    ],
)
def test_a_pattern_fits_a_whole_text(pattern: str, text: str) -> None:
    (expression,) = compiled(pattern, CLASSES)
    assert expression.fullmatch(text)
    assert not expression.fullmatch(f"{text}了么")


def test_a_mark_fits_wherever_it_stands() -> None:
    (expression,) = compiled("~找<kin>~", CLASSES)
    assert expression.fullmatch("这个要回去慢慢找妈妈问清楚")
    assert not expression.fullmatch("这个要回去慢慢找")


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        ("(去|回", "not closed"),
        ("去)", "not opened"),
        ("[?去]", "before ?"),
        ("+去", "before +"),
        ("去++", "before +"),
        ("到@或@", "two times"),
        ("<nobody>去", "<nobody>"),
    ],
)
def test_what_is_no_pattern_is_said(pattern: str, fault: str) -> None:
    with pytest.raises(PatternError, match=re.escape(fault)):
        compiled(pattern, CLASSES)
