"""Lists of words in any order: one of each that is needed, none outside, and none that must not stand anywhere."""

import pytest

from flows.understanding.words.patterns import PatternError
from flows.understanding.words.wording import worded

CLASSES = {
    "erase": ("删", "删掉"),
    "record": ("记录", "话"),
    "keep": ("记录", "存"),
    "around": ("把", "我的", "都", "了"),
}


@pytest.mark.parametrize("text", ["把我的记录都删掉了", "删我的话", "记录删了", "都删掉记录"])
def test_the_order_of_the_words_does_not_matter(text: str) -> None:
    assert worded("<erase> <record> / <around>", CLASSES).fits(text)


@pytest.mark.parametrize("text", ["我的记录", "把社保记录删了", "删掉了", "", "删错记录"])
def test_any_other_word_or_a_missing_one_makes_it_something_else(text: str) -> None:
    assert not worded("<erase> <record> / <around>", CLASSES).fits(text)


def test_a_word_is_not_two_things_at_once() -> None:
    both = worded("<record> <keep> / <around>", CLASSES)
    assert not both.fits("我的记录")
    assert both.fits("我的话记录了")
    assert both.fits("存记录")


def test_one_of_several_lists_is_enough_and_some_words_are_never_said() -> None:
    rule = worded("<record>|聊天 <erase> / <around> ! 都删", CLASSES)
    assert rule.fits("聊天删掉")
    assert not rule.fits("聊天都删掉")
    assert rule.needs == (frozenset("删"), frozenset("记话聊"))


def test_an_open_rule_lets_anything_stand_beside() -> None:
    rule = worded("<record> <erase> / … ! 社保", CLASSES)
    assert rule.fits("哪天会把咱们的记录给删掉呢")
    assert not rule.fits("社保记录删掉了")
    assert not rule.fits("哪天会把它删掉")


@pytest.mark.parametrize(
    ("rule", "words"), [("/ <around>", "needs no word"), ("<nobody>", "which no lexicon file has")]
)
def test_a_rule_without_need_or_with_an_unknown_list_is_refused(rule: str, words: str) -> None:
    with pytest.raises(PatternError, match=words):
        worded(rule, CLASSES)
