"""The phrasings letter by letter: which one a sentence repeats, and how nearly."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from faq.features import Floats, Integers
from faq.text import Comparable, sound

# What is said around a question without changing what is asked.
_OPENING = re.compile(
    r"^(?:(?:请问|你好|您好|麻烦|问下|问一下|想问|想问下|想问一下|咨询下|咨询一下|那个|就是|一下|下)+)(?=.{2})"
)
_ENDING = re.compile(r"(?<=..)(?:[啊呀呢嘛吧哦哈吗么啦噢喔哟哇了的]|谢谢)+$")
# Shorter words sound like too many others.
_SHORTEST_SOUND = 6


@dataclass(frozen=True, slots=True)
class Wording:
    """The phrasings as they are read, those of one label side by side.

    Attributes:
        sections: for label `n` its rows are `sections[n]` up to `sections[n + 1]`.
        words: normalised words, row by row.
        sounds: the same as typed by sound.

    """

    sections: Integers
    words: Sequence[str]
    sounds: Sequence[str]

    def nearest(self, sentence: Comparable, label: int) -> Floats:
        """Return how like (0 to 1) the nearest phrasing of `label` is: in writing and in sound."""
        rows = slice(self.sections[label], self.sections[label + 1])
        return np.array([_best(sentence.words, self.words[rows]), _best(sentence.sound, self.sounds[rows])], np.float32)


def _best(text: str, choices: Sequence[str]) -> float:
    best = process.extractOne(text, choices, scorer=fuzz.ratio)
    return best[1] / 100 if best else 0.0


def put_down(sentences: Sequence[Comparable], labels: NDArray[np.int64], label_count: int) -> Wording:
    """Arrange `sentences` by their label's index."""
    order = np.argsort(labels, kind="stable")
    sections = np.concatenate([[0], np.cumsum(np.bincount(labels, minlength=label_count))]).astype(np.int32)
    return Wording(sections, [sentences[row].words for row in order], [sentences[row].sound for row in order])


class Verbatim:
    """Finds the one label of which a sentence repeats a phrasing, but for polite words, particles and spelling."""

    def __init__(self, wording: Wording) -> None:
        self._labels: dict[str, int | None] = {}
        for label in range(len(wording.sections) - 1):
            for row in range(wording.sections[label], wording.sections[label + 1]):
                for key in set(_keys(wording.words[row], wording.sounds[row])):
                    # None for what is said under two labels: then it says nothing.
                    self._labels[key] = label if self._labels.get(key, label) == label else None

    def label(self, sentence: Comparable) -> int | None:
        """Return the index of the label, the strictest likeness first; None when there is none, or several."""
        keys = _keys(sentence.words, sentence.sound)
        return next((self._labels[key] for key in keys if key in self._labels), None)


def _keys(words: str, spelled: str) -> Iterator[str]:
    together = words.replace(" ", "")
    core = _ENDING.sub("", _OPENING.sub("", together))
    yield "=" + together
    yield "-" + core
    for each in (spelled, spelled if core == together else sound(core)):
        if len(each) >= _SHORTEST_SOUND:
            yield "~" + each
