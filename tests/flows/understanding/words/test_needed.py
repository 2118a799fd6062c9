"""What a text must hold to fit a pattern: never more than the pattern asks for."""

import pytest

from flows.understanding.words.needed import both, needed

CLASSES = {"one": ("我", "他们"), "particle": ("啊",)}


@pytest.mark.parametrize(
    ("pattern", "characters"),
    [
        ("分", "分"),
        ("(看|说)", "看说"),
        ("[快]看", "看"),
        ("(快)*看", "看"),
        ("[快|好]*看", "看"),
        ("(快|好)?看", "看"),
        ("走?吧", "吧"),
        ("行+", "行"),
        ("<one>#", "我他"),
        ("<one>?看", "看"),
        ("#分", "分"),
        ("…走", "走"),
        ("@到", "到"),
        ("(看(一|两)|问)", "看问"),
        ("[再](看|(听|问)[一])吧", "吧"),
        ("走|停", "走停"),
    ],
)
def test_the_fewest_characters_that_a_pattern_cannot_do_without(pattern: str, characters: str) -> None:
    assert needed(pattern, CLASSES)[0] == frozenset(characters)


@pytest.mark.parametrize("pattern", ["[快]", "走?", "#", "…", "(快)*", "(看|[说])", "走|#", "(看|#)"])
def test_a_pattern_that_may_do_without_any_needs_none(pattern: str) -> None:
    assert needed(pattern, CLASSES) == (frozenset(), frozenset())


@pytest.mark.parametrize(
    ("pattern", "first", "second"),
    [
        ("<one>看", "看", "我他"),
        ("(快)*看", "看", ""),
        ("(看|说)[快](一|两|三)吧", "吧", "看说"),
        ("走|停", "走停", ""),
    ],
)
def test_two_things_that_a_pattern_cannot_do_without(pattern: str, first: str, second: str) -> None:
    assert needed(pattern, CLASSES) == (frozenset(first), frozenset(second))


def test_of_several_the_two_that_rule_out_most_are_asked_for() -> None:
    assert both(map(frozenset, ("看说", "吧", "一二三"))) == (frozenset("吧"), frozenset("看说"))
    assert both([]) == (frozenset(), frozenset())
