"""The pattern language of the grammar files, compiled to regular expressions.

`(a|b)` is one of several, `[a|b]` one of them or none, `[a|b]*` any of them, `(a|b)*` the same; `<name>` is one word of
a lexicon class, `?` makes what stands before it optional, `+` repeats it, `#` is a number, `@` a time to come, `%` one
that the calendar names (「明年」, not 「三年后」), `…` up to eight characters of any kind, `~` any number of them. A
pattern fits a whole text; between two `~` it is a mark that may stand anywhere in it.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from flows.days.coming_day import COMING, COUNT, NAMED
from language import lazy
from language.any_of import longest_first

ANYTHING = ".{0,8}?"
PARTS = lazy.compile(r"(\]\*|\)\*|[()\[\]|#@%…~?+]|<\w+>)")
# Repetitions are bounded, and a text is at most 30 characters long, so that no text takes long.
_SIGNS = {
    "(": "(?:",
    ")": ")",
    ")*": "){0,6}",
    "[": "(?:",
    "]": ")?",
    "]*": "){0,6}",
    "|": "|",
    "?": "?",
    "+": "{1,6}",
    "#": COUNT,
    "…": ANYTHING,
    "~": ".*?",
}
_REPEATS, _BEFORE_NO_REPEAT = frozenset("?+"), frozenset({"(", "[", "|", "?", "+", "…", "~", ")*", "]*"})
_TIMES = frozenset("@%")
_OPENING, _CLOSING = frozenset("(["), frozenset({")", ")*", "]", "]*"})
Classes = Mapping[str, tuple[str, ...]]


class PatternError(ValueError):
    """A pattern that cannot be compiled; the message names it and says what to do."""


def compiled(patterns: str, classes: Classes, ending: str = "") -> tuple[re.Pattern[str], ...]:
    """Read patterns separated by spaces.

    Args:
        patterns: the patterns, compared form (no spaces, no punctuation) except for the signs.
        classes: words by the name of their lexicon class.
        ending: a pattern of what may stand at the end of any of them.

    Returns: regular expressions for `fullmatch`, one a pattern in their order, those with a time (its group is `when`)
        last.

    Raises:
        PatternError: a bracket that is not closed, two times in one pattern, or a class that no lexicon file has.

    """
    tail = _expression(ending, classes)
    return tuple(lazy.compile(f"(?:{_expression(each, classes)}){tail}") for each in in_order(patterns))


def in_order(patterns: str) -> list[str]:
    """Return patterns separated by spaces one by one, those with a time last."""
    return sorted(patterns.split(), key=lambda each: not _TIMES.isdisjoint(each))


def _expression(pattern: str, classes: Classes) -> str:
    """Write a pattern as a regular expression, which nothing is wrong with: it is compiled when it is first used."""
    depth, before, parts = 0, "", [part for part in PARTS.split(pattern) if part]
    for part in parts:
        depth += (part in _OPENING) - (part in _CLOSING)
        if depth < 0:
            # Within the brackets of the whole expression it would close those, and be none to Python.
            raise _fault(pattern, "a bracket is closed that was not opened")
        if part in _REPEATS and (not before or before in _BEFORE_NO_REPEAT):
            raise _fault(pattern, f"nothing stands before {part} that can be repeated")
        before = part
    if depth or sum(part in _TIMES for part in parts) > 1:
        raise _fault(pattern, "a bracket is not closed" if depth else "two times stand in it")
    return "".join(_part(each, pattern, classes) for each in parts)


def _fault(pattern: str, what: str) -> PatternError:
    return PatternError(f"'{pattern}' is no pattern ({what}): close every bracket, write @ once")


def _part(part: str, pattern: str, classes: Classes) -> str:
    if part in _TIMES:
        return f"(?P<when>{COMING if part == '@' else NAMED})"
    if part.startswith("<") and part.endswith(">"):
        return _one_of(words_of(part, pattern, classes))
    return _SIGNS.get(part) or re.escape(part)


def words_of(name: str, pattern: str, classes: Classes) -> tuple[str, ...]:
    """Return the words of the class that is written `<name>` in `pattern`.

    Raises:
        PatternError: no lexicon file has the class.

    """
    words = classes.get(name[1:-1])
    if words is None:
        raise PatternError(f"'{pattern}' names {name}, which no lexicon file has: correct it, or add the class")
    return words


@lru_cache(maxsize=256)
def _one_of(words: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(map(re.escape, longest_first(words)))})"
