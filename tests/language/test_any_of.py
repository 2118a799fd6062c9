"""Patterns made of lists of words."""

import re

import pytest

from language.any_of import any_of, behind, longest_first


def test_the_longest_word_is_taken() -> None:
    assert re.findall(any_of(["小", "小区", "小区门口"]), "小区门口等小") == ["小区门口", "小"]


def test_signs_of_expressions_are_plain_characters() -> None:
    pattern = re.compile(any_of(["]", "^", "-", "a.b", "("]))
    assert all(pattern.fullmatch(each) for each in ("]", "^", "-", "a.b", "("))
    assert not any(pattern.fullmatch(each) for each in ("b", "axb", "\\"))


@pytest.mark.parametrize(("text", "place"), [("先说小周", 2), ("再来讲小周", 3), ("说小周", None), ("先小周", None)])
def test_a_place_behind_words_of_any_length(text: str, place: int | None) -> None:
    found = [match.start() for match in re.finditer(behind(["先", "再来"], ["说", "讲", "讲到"]) + "小周", text)]
    assert found == ([] if place is None else [place])


def test_a_character_may_stand_at_the_end() -> None:
    pattern = re.compile(behind(["第一位", "位"], ending="[是:]") + "周")
    assert [bool(pattern.search(each)) for each in ("位:周", "第一位是周", "位周")] == [True, True, False]


def test_a_set_gives_the_same_pattern_in_every_process() -> None:
    assert any_of({"户口本", "身份证", "社保", "证"}) == any_of(["证", "身份证", "社保", "户口本", "社保"])
    assert longest_first(["乙", "甲乙", "甲", "乙甲", "甲乙"]) == ["乙甲", "甲乙", "乙", "甲"]
