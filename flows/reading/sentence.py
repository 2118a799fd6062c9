"""What the recognisers share: a sentence with the parts that do not count blanked out, and what was found in it."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from pydantic import JsonValue

BLANK = "\u2588"
"""Stands where text was taken out, so that positions stay and nothing matches across."""


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
        return replace(self, own=own)


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
    start, end = position, position
    while start > 0 and not is_break(text, start - 1):
        start -= 1
    while end < len(text) and not is_break(text, end):
        end += 1
    return start, end


def is_break(text: str, position: int) -> bool:
    """Tell whether a clause ends at this character; a dot or slash between digits does not end one."""
    character = text[position]
    if character in ",，。;；!！?？、\n|" or character == BLANK:
        return True
    beside = text[position - 1 : position] + text[position + 1 : position + 2]
    return character in "./ +·" and not beside.isdigit() and not (character in "+ " and beside[:1].isdigit())
