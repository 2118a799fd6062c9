"""Toneless pinyin syllables of Chinese text."""

import os
from functools import lru_cache

# The library's table of phrases takes 45 MB and a tenth of a second, for about one reading in a hundred. Both sides of
# every comparison are spelled the same way, and typed letters are read by what the field's own words sound like.
os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")

from pypinyin import Style, lazy_pinyin, pinyin


def syllables(text: str) -> list[str]:
    """Return the usual syllable of each character of `text` in order; what is no Chinese character stays as it is."""
    return [_usual(character) for character in text]


# Without phrases a character is read alike wherever it stands.
@lru_cache(maxsize=8192)
def _usual(character: str) -> str:
    return str(lazy_pinyin(character)[0])


def every_syllable(character: str) -> list[str]:
    """Return all syllables that one character can have, the usual one first."""
    return list(pinyin(character, style=Style.NORMAL, heteronym=True)[0])
