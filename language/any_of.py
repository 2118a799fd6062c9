"""Regular expressions of many words that are compiled and tried quickly."""

import re
from collections.abc import Iterable
from itertools import product


def longest_first(words: Iterable[str]) -> list[str]:
    """Return `words` without repeats, the longest first, in an order that is the same in every process.

    The order of a set is not: a pattern made in it would be another one in each run, and never be found compiled.
    """
    return sorted(set(words), key=lambda each: (-len(each), each))


def any_of(words: Iterable[str]) -> str:
    """Return a pattern, in brackets of its own, that matches any of `words`, the longest first."""
    known = longest_first(words)
    several = [each for each in known if len(each) > 1]
    single = "".join(re.escape(each) for each in known if len(each) == 1)
    return f"(?:{'|'.join([*map(re.escape, several), *([f'[{single}]'] if single else [])])})"


def behind(*parts: Iterable[str], ending: str = "") -> str:
    """Return a pattern, in brackets of its own, of a place behind one word of each of `parts`, one after the other.

    What is looked for behind a place must have one length, so that there is a branch for the words of each length,
    rather than one for each word. `ending` is a pattern of one character that stands at the end.
    """
    lengths = [_by_length(words) for words in parts]
    branches = ("".join(map(any_of, each)) + ending for each in product(*lengths))
    return f"(?:{'|'.join(f'(?<={each})' for each in branches)})"


def _by_length(words: Iterable[str]) -> list[list[str]]:
    groups: dict[int, list[str]] = {}
    for word in words:
        groups.setdefault(len(word), []).append(word)
    return list(groups.values())
