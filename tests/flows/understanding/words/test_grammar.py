"""Every example of the grammar files is read as the act it belongs to, and none that must not is."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from bot.content.content import Folders
from bot.content.yaml_files import read_yaml
from flows.understanding.words.grammar import LONGEST, Grammar, Meant, parse_grammar, parse_lexicon
from language.comparing import compared

TODAY = date(2026, 11, 23)
FOLDERS = Folders()
CLASSES = {"particle": ("啊", "呀"), "one": ("我", "他"), "same": ("咋=怎么",)}


def files(folder: Any) -> dict[str, Any]:
    return {path.name: read_yaml(path).value for path in sorted(folder.glob("*.yaml"))}


RULES = files(FOLDERS.grammar)


def examples(rules: Mapping[str, Any]) -> Iterator[tuple[str, str, str, bool]]:
    """Yield every example of checked grammar files: file, act, text, whether it must be read as that act."""
    for file, acts in rules.items():
        for name, rule in acts.items():
            yield from ((file, name, each, True) for each in rule.get("says", ()))
            yield from ((file, name, each, False) for each in rule.get("no", ()))


EXAMPLES = list(examples(RULES))


@pytest.fixture(scope="module")
def grammar() -> Grammar:
    return parse_grammar(parse_lexicon(files(FOLDERS.lexicon)), RULES)


def made(rules: Mapping[str, Any]) -> Grammar:
    return parse_grammar(CLASSES, {"some.yaml": rules})


def rule(patterns: str) -> dict[str, Any]:
    return {"patterns": patterns, "says": ["x"]}


@pytest.mark.parametrize(("act", "text"), [(act, text) for _, act, text, good in EXAMPLES if good])
def test_what_must_be_read_as_an_act(grammar: Grammar, act: str, text: str) -> None:
    found = grammar.meant([compared(text)], (act,), TODAY)
    assert found is not None
    assert found.name == act


@pytest.mark.parametrize(("act", "text"), [(act, text) for _, act, text, good in EXAMPLES if not good])
def test_what_must_not(grammar: Grammar, act: str, text: str) -> None:
    assert grammar.meant([compared(text)], (act,), TODAY) is None


def test_every_class_of_words_stands_in_one_file() -> None:
    classes = [name for words in files(FOLDERS.lexicon).values() for name in words]
    assert len(classes) == len(set(classes))


def test_every_act_has_examples_of_both_kinds_and_stands_in_one_file() -> None:
    acts = [act for acts in RULES.values() for act in acts]
    assert len(acts) == len(set(acts))
    both = {act: {good for _, each, _, good in EXAMPLES if each == act} for act in acts}
    # An agreement, or a day to come, is so short or so plain that nothing lies near it.
    assert {act for act, kinds in both.items() if kinds != {True, False}} <= {
        "agreed",
        "nothing_more",
        "sure",
        "taken",
        "next",
        "when",
        "then",
    }
    assert all(True in kinds for kinds in both.values())


@pytest.mark.parametrize(
    ("says", "name", "day"),
    [
        ("我明年能到吗", "then", "2027-12-31"),
        ("到2030年多少分", "then", "2030-12-31"),
        ("三年后还够不够", "then", "2029-11-23"),
        ("明年6月會掉嗎", "then", "2027-06-30"),
    ],
)
def test_the_day_that_is_asked_about(grammar: Grammar, says: str, name: str, day: str) -> None:
    found = grammar.meant([compared(says)], ("standing", "when", "then", "outlook"), TODAY)
    assert found == Meant(name, date.fromisoformat(day))


def test_a_day_that_is_over_and_a_long_text_mean_nothing(grammar: Grammar) -> None:
    assert grammar.meant(["2020年能到吗"], ("then",), TODAY) is None
    long = "多少分" * LONGEST
    assert grammar.meant([long], tuple(RULES["estimate.yaml"]), TODAY) is None


def test_the_act_named_first_counts_and_any_form_of_the_text_may_fit() -> None:
    both = made({"one": rule("[我]要(走|去)"), "two": rule("…走")})
    assert both.meant(["我要走"], ("one", "two"), TODAY) == Meant("one")
    assert both.meant(["我要走"], ("two", "one"), TODAY) == Meant("two")
    assert both.meant(["请问我要走", "我要走"], ("one",), TODAY) == Meant("one")
    assert both.meant(["我不要"], ("one", "two"), TODAY) is None


@pytest.mark.parametrize(
    ("patterns", "fits", "other"),
    [
        ("(看|说)分", "看分", "看说分"),
        ("(看|说)*分", "看说分", "看"),
        ("[快]看", "快看", "快快看"),
        ("[快|好]*看", "快好快看", "快"),
        ("<one>看", "他看", "你看"),
        ("还差#分", "还差12分", "还差分"),
        ("还差#分", "还差十二分", "还差多分"),
        ("走了?吧", "走吧", "走了了吧"),
        ("行+", "行行行", "好"),
        ("找…人", "找一下那边的人", "找一个住在那边很远的地方的人"),
        ("怎么看", "咋看", "怎么不看"),
        ("看", "看呀", "看呢"),
        ("1.2倍", "1.2倍", "112倍"),
    ],
)
def test_the_signs_of_a_pattern(patterns: str, fits: str, other: str) -> None:
    grammar = made({"act": rule(patterns)})
    assert grammar.meant([fits], ("act",), TODAY) == Meant("act")
    assert grammar.meant([other], ("act",), TODAY) is None


@pytest.mark.parametrize(
    ("patterns", "words"),
    [
        ("看(分", "is no pattern"),
        ("看]", "is no pattern"),
        ("@到@", "write @ once"),
        ("<nobody>看", "names <nobody>, which no lexicon file has"),
    ],
)
def test_a_bad_pattern_is_refused_with_its_file_and_act(patterns: str, words: str) -> None:
    with pytest.raises(ValidationError) as error:
        parse_grammar(CLASSES, {"good.yaml": {"a": rule("看")}, "bad.yaml": {"b": rule("走"), "c": rule(patterns)}})
    (fault,) = error.value.errors()
    assert fault["loc"] == ("bad.yaml", "c", "patterns")
    assert words in fault["msg"]
    assert f"'{patterns}'" in fault["msg"]


def test_every_bad_pattern_is_reported_at_once() -> None:
    with pytest.raises(ValidationError) as error:
        parse_grammar({}, {"one.yaml": {"a": rule("(看")}, "two.yaml": {"b": rule("<x>")}})
    assert [each["loc"][0] for each in error.value.errors()] == ["one.yaml", "two.yaml"]


@pytest.mark.parametrize(
    ("act", "path"),
    [
        ({"says": ["x"]}, ("some.yaml", "act", "patterns")),
        ({"patterns": "x"}, ("some.yaml", "act", "says")),
        ({"patterns": "x", "says": ["x"], "nein": []}, ("some.yaml", "act", "nein")),
        ({"patterns": "x", "says": "x"}, ("some.yaml", "act", "says")),
    ],
)
def test_a_rule_of_another_shape_is_refused_where_it_stands(act: dict[str, Any], path: tuple[str, ...]) -> None:
    with pytest.raises(ValidationError) as error:
        made({"act": act})
    assert error.value.errors()[0]["loc"] == path


def test_a_class_of_another_shape_is_refused_where_it_stands() -> None:
    with pytest.raises(ValidationError) as error:
        parse_lexicon({"words.yaml": {"one": ["我", "他"]}})
    assert error.value.errors()[0]["loc"] == ("words.yaml", "one")
