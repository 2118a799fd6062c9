"""The phrasings letter by letter: which one a sentence repeats, and how nearly."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from faq.features import Integers
from faq.text import Comparable, sound
from language import lazy

# What is said around a question without changing what is asked.
_OPENING = lazy.compile(r"^(?:(?:请问|你好|您好|麻烦|问下|问一下|想问|咨询下|咨询一下|那个|就是|一下|下)+)(?=.{2})")
_ENDING = lazy.compile(r"(?<=..)(?:[啊呀呢嘛吧哦哈吗么啦噢喔哟哇了的]|谢谢)+$")
# Shorter words sound like too many others.
_SHORTEST_SOUND = 6
KEYS = 4


@dataclass(frozen=True, slots=True)
class Wording:
    """The phrasings as they are read, those of one label side by side.

    Attributes:
        sections: for label `n` its rows are `sections[n]` up to `sections[n + 1]`.
        words: normalised words, row by row.
        sounds: the same as typed by sound.
        keys: for each row what it is recognised by when a sentence repeats it, the strictest first; 0 for none.

    """

    sections: Integers
    words: Sequence[str]
    sounds: Sequence[str]
    keys: NDArray[np.uint64]

    def nearest(self, sentence: Comparable, label: int) -> tuple[float, float]:
        """Return how like (0 to 1) the nearest phrasing of `label` is: in writing and in sound."""
        rows = slice(self.sections[label], self.sections[label + 1])
        return _best(sentence.words, self.words[rows]), _best(sentence.sound, self.sounds[rows])

    def rows(self, label: int) -> range:
        """Return the rows of `label`."""
        return range(int(self.sections[label]), int(self.sections[label + 1]))

    def part(self, label: int) -> "Wording":
        """Return the phrasings of `label` alone."""
        rows = slice(self.sections[label], self.sections[label + 1])
        sections = np.array([0, rows.stop - rows.start], np.int32)
        return Wording(sections, self.words[rows], self.sounds[rows], self.keys[rows])


def joined(parts: Sequence[Wording]) -> Wording:
    """Put the phrasings of one label each side by side, in the order of `parts`."""
    return Wording(
        np.concatenate([[0], np.cumsum([len(part.words) for part in parts])]).astype(np.int32),
        [each for part in parts for each in part.words],
        [each for part in parts for each in part.sounds],
        np.concatenate([part.keys for part in parts]),
    )


def _best(text: str, choices: Sequence[str]) -> float:
    best = process.extractOne(text, choices, scorer=fuzz.ratio)
    return best[1] / 100 if best else 0.0


def put_down(sentences: Sequence[Comparable], labels: NDArray[np.int64], label_count: int) -> Wording:
    """Arrange `sentences` by their label's index."""
    order = np.argsort(labels, kind="stable")
    sections = np.concatenate([[0], np.cumsum(np.bincount(labels, minlength=label_count))]).astype(np.int32)
    ordered = [sentences[row] for row in order]
    keys = np.array([keys_of(each) for each in ordered], np.uint64).reshape(-1, KEYS)
    return Wording(sections, [each.words for each in ordered], [each.sound for each in ordered], keys)


class Verbatim:
    """Finds the one label of which a sentence repeats a phrasing, but for polite words, particles and spelling."""

    def __init__(self, wording: Wording) -> None:
        labels = np.repeat(np.arange(len(wording.sections) - 1), np.diff(wording.sections))
        flat, owner = wording.keys.ravel(), np.repeat(labels, KEYS)
        order = np.lexsort((owner, flat))
        self._keys, first = np.unique(flat[order], return_index=True)
        last = np.append(first[1:], len(flat)) - 1
        lowest, highest = owner[order][first], owner[order][last]
        # What is said under two labels says nothing.
        self._labels = np.where(lowest == highest, lowest, -1).astype(np.int16)

    def label(self, sentence: Comparable) -> int | None:
        """Return the index of the label, the strictest likeness first; None when there is none, or several."""
        for key in keys_of(sentence):
            place = int(np.searchsorted(self._keys, np.uint64(key)))
            if key and place < len(self._keys) and self._keys[place] == key:
                found = int(self._labels[place])
                return found if found >= 0 else None
        return None


def keys_of(sentence: Comparable) -> tuple[int, ...]:
    """Return what a sentence is recognised by: all of it, its core without polite words, and the sound of both."""
    together = sentence.words.replace(" ", "")
    core = _ENDING.sub("", _OPENING.sub("", together))
    sounds = (sentence.sound, sentence.sound if core == together else sound(core))
    spoken = (_key("~" + each) if len(each) >= _SHORTEST_SOUND else 0 for each in sounds)
    return (_key("=" + together), _key("-" + core), *spoken)


def _key(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest())
