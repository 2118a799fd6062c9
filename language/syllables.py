"""Toneless pinyin syllables of Chinese text."""

import sys
from array import array

from language.readings import READINGS

# The block of characters that keyboards offer: CJK unified ideographs.
_FIRST, _LAST = 0x4E00, 0x9FFF
_Ways = tuple[str, ...]


def _table() -> tuple["array[int]", list[_Ways]]:
    """Return for each character the number of its readings (0: none known), and those readings."""
    numbers = array("H", bytes(2 * (_LAST - _FIRST + 1)))
    ways: list[_Ways] = [()]
    known: dict[str, int] = {}
    for word in READINGS.split():
        spelled, _, characters = word.partition(":")
        if spelled not in known:
            known[spelled] = len(ways)
            ways.append(tuple(map(sys.intern, spelled.split(","))))
        for character in characters:
            numbers[ord(character) - _FIRST] = known[spelled]
    return numbers, ways


_NUMBERS, _WAYS = _table()


def syllables(text: str) -> list[str]:
    """Return the usual syllable of each character of `text` in order; what is no Chinese character stays as it is."""
    return [every_syllable(character)[0] for character in text]


def every_syllable(character: str) -> _Ways:
    """Return all syllables that one character can have, the usual one first."""
    place = ord(character) - _FIRST
    known = 0 <= place < len(_NUMBERS) and _WAYS[_NUMBERS[place]]
    return known or (character,)
