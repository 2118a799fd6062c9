"""No text is slow to read: a loop in a pattern has one way through a text, and hostile texts are read all the same.

How much slower a hostile text is than an honest one stands in tests/benchmarks/reading.py.
"""

import importlib
import pkgutil
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import Any

import pytest

import flows
import language
from flows.reading.manner.wishes import read_wish
from flows.reading.reader import read, read_field
from language.spelling import plain, simplified
from tests.patterns_used import patterns_in

_TODAY = date(2026, 11, 23)
_LENGTH = 2000
# Loops of fewer rounds than this cost little, however many ways there are through them.
_ROUNDS = 16
_MANY = 3000
_ANY = "*"

# Here a loop must never stand that can be gone through in two ways and then fail: two thousand commas hung the program.
_TOLD_AND_ASKED = (
    ("flows.understanding.set_right.taken_back", "_POINTED"),
    ("flows.understanding.told.within_a_time", "_ALONE"),
    ("flows.understanding.asked.permit_meant", "_BARE"),
)
_MODULES = [
    module.name
    for package in (language, flows)
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
]


def _loops(tree: Any) -> Iterator[Any]:
    """Give the inside of every loop that can go back on how it went; an atomic one cannot."""
    for operation, argument in tree:
        name = str(operation)
        if name in {"MAX_REPEAT", "MIN_REPEAT"}:
            if int(argument[1]) > _ROUNDS:
                yield argument[2]
            yield from _loops(argument[2])
        elif name == "BRANCH":
            for each in argument[1]:
                yield from _loops(each)
        elif name == "SUBPATTERN":
            yield from _loops(argument[3])
        elif name in {"ASSERT", "ASSERT_NOT"}:
            yield from _loops(argument[1])


def _spelled(tree: Any) -> list[str]:
    """Give the texts that a part of a pattern fits, an asterisk for what fits too many."""
    texts = [""]
    for operation, argument in tree:
        parts = _parts(str(operation), argument)
        texts = [text + part for text in texts for part in parts] if len(texts) * len(parts) < _MANY else [_ANY]
    return texts


def _parts(name: str, argument: Any) -> list[str]:
    if name == "LITERAL":
        return [chr(argument)]
    if name == "IN":
        characters = [each for kind, content in argument for each in _characters(str(kind), content)]
        return [_ANY] if _ANY in characters else characters
    if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        least, most, inside = argument
        texts = _spelled(inside)
        rounds = range(least, min(int(most), max(least, 1) + 1) + 1)
        few = len(texts) ** rounds[-1] < _MANY
        return ["".join(each) for count in rounds for each in product(texts, repeat=count)] if few else [_ANY]
    if name == "BRANCH":
        return [text for each in argument[1] for text in _spelled(each)]
    if name == "SUBPATTERN":
        return _spelled(argument[3])
    return [_ANY] if name in {"ANY", "NOT_LITERAL"} else [""]


def _characters(kind: str, content: Any) -> list[str]:
    if kind == "LITERAL":
        return [chr(content)]
    if kind == "RANGE" and content[1] - content[0] < 40:
        return [chr(each) for each in range(content[0], content[1] + 1)]
    known = {"CATEGORY_DIGIT": list("0123456789"), "CATEGORY_SPACE": [" "]}
    return known.get(str(content), [_ANY])


def _read_in_two_ways(texts: list[str]) -> str | None:
    """Give a text that is one of `texts` and some of them in a row too, by the test of Sardinas and Patterson."""
    words = [text for text in texts if text]
    code = set(words)
    if len(code) < len(words):
        return next(each for each in words if words.count(each) > 1)
    if len(code) > 1 and any(_ANY in each for each in code):
        return next(each for each in code if _ANY in each)
    waiting = [word[size:] for word in code for size in range(1, len(word)) if word[:size] in code]
    seen: set[str] = set()
    while waiting:
        rest = waiting.pop()
        if rest in code:
            return rest
        if rest not in seen:
            seen.add(rest)
            waiting += [word[len(rest) :] for word in code if word.startswith(rest)]
            waiting += [rest[len(word) :] for word in code if rest.startswith(word)]
    return None


@pytest.mark.parametrize("name", _MODULES)
def test_a_loop_has_one_way_through_a_text(name: str) -> None:
    found = {pattern for value in vars(importlib.import_module(name)).values() for pattern in patterns_in(value)}
    ambiguous = [
        (twice, pattern.pattern)
        for pattern in found
        for inside in _loops(parser.parse(pattern.pattern, pattern.flags))
        if (twice := _read_in_two_ways(_spelled(inside))) is not None
    ]
    assert ambiguous == []


@pytest.mark.parametrize(("module", "name"), _TOLD_AND_ASKED)
@pytest.mark.parametrize("part", ["，", "不对，", "要是", "开始", "半年", "这一个月", "起"])
def test_what_is_told_or_asked_is_looked_at_once(module: str, name: str, part: str) -> None:
    pattern = getattr(importlib.import_module(module), name)
    text = (part * _LENGTH)[:_LENGTH] + "。x"
    assert pattern.fullmatch(text) is None


@pytest.mark.parametrize(
    ("pattern", "twice"),
    [
        (r"(?:刚|刚刚|才)*年", "刚"),
        (r"(?:的|是的?)+", "的"),
        (r"(?:去|今年[^,]?)*", "今年*"),
        (r"(?:a|a)*", "a"),
        (r"(?:也|都|也不)*", None),
        (r"(?>刚|刚刚)*+年", None),
        (r"(?:刚|刚刚){0,4}年", None),
    ],
)
def test_a_loop_with_two_ways_is_found(pattern: str, twice: str | None) -> None:
    found = [_read_in_two_ways(_spelled(inside)) for inside in _loops(parser.parse(pattern))]
    assert twice in (found or [None])
    assert twice is not None or not any(found)


_HOSTILE = (
    "k o p l u ", "q ", "zhe ge hen man ", "n' ", "z-", "wobuzhi", "n iann ",
    "刚刚", "已经都", "是的", "有有有没", "没有", "不是不", "今年来今年", "的，", "，", "他她", "老婆的", "我老婆现在",
    "中级", "拘留改一下", "不对35岁", "没拿到过", "职称技能", "得过奖", "学位证也都", "犯过的", "打算把", "要交满",
    "就说错了", "真的我要",
    "9", "百", "三十", "1,", "2倍", "3年", "(", " ", "\t", "~", "　", "\u200b", "㍿", "ﷺ", "\ud83d", "\0",
)  # fmt: skip


@pytest.mark.parametrize("part", _HOSTILE)
def test_a_hostile_text_is_read(part: str) -> None:
    text = (part * _LENGTH)[:_LENGTH]
    assert isinstance(plain(text), str)
    assert isinstance(simplified(text), str)
    assert isinstance(read(text, _TODAY), dict)
    assert read_wish(text) is None
    assert read_field("age", text, _TODAY) is None or "岁" in part


def test_what_stands_before_endless_words_is_read() -> None:
    assert read("我41岁，大专毕业，" + "p q r s t u " * 300, _TODAY) == {"age": 41, "education": "college"}
    assert read("社保9年，" + "8" * 5000, _TODAY) == {"si_years": 9}
