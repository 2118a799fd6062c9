"""What the recognisers share: a sentence with the parts that do not count blanked out, and what was found in it."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from pydantic import JsonValue

from language import lazy
from language.durations import Duration, find_durations
from language.remembered import TEXTS

BLANK = "\u2588"
"""Stands where text was taken out, so that positions stay and nothing matches across."""
_MAY_BREAK = lazy.compile(rf"[,，。;；!！?？、\n|{BLANK}./ +·]")
_LEADING = 40
_WHICH = frozenset("哪某")


@dataclass(frozen=True, slots=True)
class Finding:
    """One slot that a stretch of text states; of two for a slot the higher rank, then the later one counts."""

    slot: str
    value: JsonValue
    start: int
    end: int
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Sentence:
    """A plain sentence.

    Attributes:
        plain: the sentence as it was said, facts of others and suppositions included.
        shared: the same without suppositions: what concerns two people (marriage) is read here.
        own: the same length, with all blanked that says nothing of the subject, or was read already.
        today: the day that "now" means.
        subject: whom the score is for: "self", or a kind of kin for whom the speaker asks.
    """

    plain: str
    shared: str
    own: str
    today: date
    subject: str = "self"

    def without(self, findings: Iterable[Finding]) -> "Sentence":
        """Blank what was found, so that no later recogniser reads it again."""
        own = self.own
        for finding in findings:
            own = blank(own, finding.start, finding.end)
        return self if own == self.own else replace(self, own=own)


Recogniser = Callable[[Sentence], list[Finding]]


def blank(text: str, start: int, end: int) -> str:
    """Blank a stretch of a text, its length unchanged."""
    return text[:start] + BLANK * (end - start) + text[end:]


def blank_all(text: str, *patterns: re.Pattern[str]) -> str:
    """Blank every match of the patterns (their group `gone`, where they have one)."""
    for pattern in patterns:
        group = "gone" if "gone" in pattern.groupindex else 0
        for match in list(pattern.finditer(text)):
            text = blank(text, match.start(group), match.end(group))
    return text


def clause_at(text: str, position: int) -> tuple[int, int]:
    """Give the bounds of the clause around a position."""
    ends = breaks(text)
    following = bisect_left(ends, position)
    start = ends[following - 1] + 1 if following else 0
    return start, ends[following] if following < len(ends) else len(text)


@lru_cache(maxsize=TEXTS)
def breaks(text: str) -> tuple[int, ...]:
    """Give the positions at which a clause of a text ends."""
    return tuple(match.start() for match in _MAY_BREAK.finditer(text) if is_break(text, match.start()))


@lru_cache(maxsize=TEXTS)
def durations(text: str) -> tuple[Duration, ...]:
    """Give every duration in a text, in order; 「哪一年」 is a year that is not told, and no length."""
    return tuple(each for each in find_durations(text) if text[each.start - 1 : each.start] not in _WHICH)


def leads(pattern: re.Pattern[str], text: str, end: int) -> bool:
    """Tell whether a pattern that ends in `$` matches the last 40 characters before a position."""
    return pattern.search(text, max(0, end - _LEADING), end) is not None


def is_break(text: str, position: int) -> bool:
    """Tell whether a clause ends at this character; a dot or slash between digits does not end one."""
    character = text[position]
    if character in ",，。;；!！?？、\n|" or character == BLANK:
        return True
    beside = text[position - 1 : position] + text[position + 1 : position + 2]
    return character in "./ +·" and not beside.isdigit() and not (character in "+ " and beside[:1].isdigit())
