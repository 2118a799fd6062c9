"""Toneless pinyin syllables of Chinese text."""

import os

# The library's table of phrases takes 45 MB and a tenth of a second, for about one reading in a hundred. Both sides of
# every comparison are spelled the same way, and typed letters are read by what the field's own words sound like.
os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")

from pypinyin import Style, lazy_pinyin, pinyin


def syllables(text: str) -> list[str]:
    """Return the usual syllable of each Chinese character of `text`; runs of other characters stay as they are."""
    return lazy_pinyin(text)


def every_syllable(character: str) -> list[str]:
    """Return all syllables that one character can have, the usual one first."""
    return list(pinyin(character, style=Style.NORMAL, heteronym=True)[0])
