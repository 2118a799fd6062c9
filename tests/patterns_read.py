"""Which regular expressions can be read in more than one way: such a one may take years for a text that it fails on.

A repeat is ambiguous when one of the words it repeats is put together out of others (「看」 and 「看看」), or when two
runs of variable length that may hold the same characters stand side by side in it. A possessive repeat never tries
again.
"""

import gc
import importlib
import itertools
import re
import sys
from collections.abc import Iterator, Sequence
from typing import Any, cast

from language import lazy

# The standard library's own reader of patterns; typed nowhere.
parser: Any = importlib.import_module("re._parser")
ops: Any = importlib.import_module("re._constants")

# A repeat of fewer rounds cannot take long.
FEW = 16
# Lists longer than this are not written out.
MOST_WORDS = 1000
_REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT)
_RUN_LIMIT = 64
_TWICE = 2

Items = Sequence[Any]


def patterns_of(packages: Sequence[str], more: object = None) -> set[re.Pattern[str]]:
    """Return the patterns that the loaded modules of `packages` and the object `more` hold, however deep."""
    found: set[re.Pattern[str]] = set()
    waiting: list[Any] = [vars(module) for name, module in list(sys.modules.items()) if name.split(".")[0] in packages]
    waiting.append(more)
    # What the standard library remembers was compiled by anybody.
    seen = {id(value) for value in vars(re).values() if isinstance(value, dict)}
    while waiting:
        each = waiting.pop()
        if id(each) in seen or isinstance(each, str | bytes | int | type(sys)):
            continue
        seen.add(id(each))
        if isinstance(each, lazy.Expression):
            found.add(re.compile(each.pattern, cast("int", each.flags)))
        elif isinstance(each, re.Pattern) and isinstance(each.pattern, str):
            found.add(each)
        else:
            waiting.extend(gc.get_referents(each))
    return found


def ambiguities(pattern: re.Pattern[str]) -> list[str]:
    """Return what in `pattern` can be read in several ways, each as a line."""
    return [line for body in _repeated(parser.parse(pattern.pattern, pattern.flags)) for line in _of_body(body)]


def _repeated(items: Any) -> Iterator[Items]:
    """Give the bodies of all repeats of many rounds."""
    for op, value in items:
        if op in _REPEATS and value[1] >= FEW:
            yield list(value[2])
        for part in _parts(op, value):
            yield from _repeated(part)


def _parts(op: Any, value: Any) -> list[Any]:
    if op in _REPEATS or op is ops.POSSESSIVE_REPEAT:
        return [value[2]]
    if op is ops.SUBPATTERN:
        return [value[3]]
    if op is ops.BRANCH:
        return list(value[1])
    if op in (ops.ASSERT, ops.ASSERT_NOT):
        return [value[1]]
    return [value] if op is ops.ATOMIC_GROUP else []


def _of_body(body: Items) -> Iterator[str]:
    words = _words(body)
    if words is not None:
        yield from _made_of_others(words)
    if any(len(part) == 1 and _is_run(*part[0]) for part in _alternatives(body)):
        yield "a run of any length is repeated"
    runs = list(_runs(body))
    for first, second in itertools.pairwise(runs):
        if first and second and first & second:
            yield f"two runs side by side may hold {min(first & second)!r}"


def _alternatives(body: Items) -> list[Items]:
    """Return the alternatives of a body, groups opened."""
    if len(body) == 1 and body[0][0] is ops.SUBPATTERN:
        return _alternatives(list(body[0][1][3]))
    if len(body) == 1 and body[0][0] is ops.BRANCH:
        return [inner for part in body[0][1][1] for inner in _alternatives(list(part))]
    return [body]


def _is_run(op: Any, value: Any) -> bool:
    return op in _REPEATS and value[1] >= FEW


def _made_of_others(words: list[str]) -> Iterator[str]:
    known = set(words)
    for word in sorted(known):
        if words.count(word) > 1:
            yield f"{word!r} stands there twice"
        ways = [1] + [0] * len(word)
        for end in range(1, len(word) + 1):
            ways[end] = sum(ways[start] for start in range(end) if word[start:end] in known - {word})
        if ways[-1]:
            yield f"{word!r} is made of others"


def _words(items: Any) -> list[str] | None:
    """Return all texts that `items` match; None when they are too many, or more than texts."""
    found = _several(items)
    return found if found and "" not in found else None


def _of_item(op: Any, value: Any) -> list[str] | None:
    if op is ops.LITERAL:
        return [chr(value)]
    if op is ops.IN:
        characters = _characters(value)
        return None if characters is None or len(characters) > _RUN_LIMIT else sorted(characters)
    if op is ops.SUBPATTERN:
        return _several(value[3])
    if op is ops.BRANCH:
        return _any_of([_several(each) for each in value[1]])
    return _once_or_twice(*value) if op in _REPEATS and value[1] <= _TWICE else None


def _any_of(parts: Sequence[list[str] | None]) -> list[str] | None:
    known = [part for part in parts if part is not None]
    return [word for part in known for word in part] if len(known) == len(parts) else None


def _once_or_twice(least: int, most: int, items: Any) -> list[str] | None:
    once = _several(items)
    if once is None:
        return None
    twice = [left + right for left in once for right in once] if most == _TWICE else []
    return [*([""] if least == 0 else []), *(once if least < _TWICE else []), *twice]


def _several(items: Any) -> list[str] | None:
    found = [""]
    for op, value in items:
        more = _of_item(op, value)
        if more is None or len(found) * len(more) > MOST_WORDS:
            return None
        found = [left + right for left in found for right in more]
    return found


def _runs(body: Items) -> Iterator[set[str]]:
    """Give for each item of a body the characters it may repeat, nothing for one of fixed length."""
    for op, value in body:
        inner = list(value[2]) if op in _REPEATS else []
        if op in _REPEATS and value[0] != value[1] and len(inner) == 1 and inner[0][0] is ops.IN:
            yield _characters(inner[0][1]) or set()
        else:
            yield set()


def _characters(within: Any) -> set[str] | None:
    found: set[str] = set()
    for op, value in within:
        if op is ops.LITERAL:
            found.add(chr(value))
        elif op is ops.RANGE:
            found.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return None
    return found
