"""What the words of a sentence are about, as a short dense vector out of a table of word meanings."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from faq.features import Floats
from language import lazy

_RUN = lazy.compile(r"[\u4e00-\u9fff]+|[a-z]+")
_LONGEST_WORD = 4


@dataclass(frozen=True, slots=True)
class MeaningTable:
    """One row of small integers a word."""

    words: tuple[str, ...]
    table: NDArray[np.int8]


class Meaning:
    """A table of meanings, with how much each word says among the phrasings and where their middle lies."""

    def __init__(self, table: MeaningTable, rarity: Floats, centre: Floats) -> None:
        self.table = table
        self.rarity = rarity
        self.centre = centre
        self._rows = {word: row for row, word in enumerate(table.words)}

    @property
    def size(self) -> int:
        """How many numbers a sentence gets."""
        return int(self.table.table.shape[1])

    def vector(self, words: str) -> Floats:
        """Return the direction (length 1) in which the normalised `words` lie from the middle; zeros when unknown."""
        total = self._sum(words)
        return _unit(_unit(total) - self.centre) if total.any() else total

    def _sum(self, words: str) -> Floats:
        rows = list(split(words, self._rows))
        total: Floats = np.einsum("i,ij->j", self.rarity[rows], self.table.table[rows].astype(np.float32))
        return total

    def centred(self, sentences: Iterable[str]) -> "Meaning":
        """Return the same with its middle in the midst of `sentences`."""
        middle = np.asarray(np.mean([_unit(self._sum(words)) for words in sentences], axis=0), np.float32)
        return Meaning(self.table, self.rarity, middle)


def learn_meaning(table: MeaningTable, sentences: list[str]) -> Meaning:
    """Weigh the words of `table` by how rare they are among the normalised `sentences`."""
    rows = {word: row for row, word in enumerate(table.words)}
    frequency: Counter[int] = Counter()
    for words in sentences:
        frequency.update(set(split(words, rows)))
    counts = np.zeros(len(rows), np.float32)
    counts[list(frequency)] = list(frequency.values())
    rarity = np.asarray(np.log((1 + len(sentences)) / (1 + counts)), np.float32)
    zero = np.zeros(table.table.shape[1], np.float32)
    return Meaning(table, rarity, zero).centred(sentences)


def split(words: str, rows: dict[str, int]) -> Iterator[int]:
    """Yield the rows of the words that `words` consists of, the longest known word first at each place."""
    for run in _RUN.findall(words):
        if run.isascii():
            if run in rows:
                yield rows[run]
        else:
            yield from _split_chinese(run, rows)


def _split_chinese(run: str, rows: dict[str, int]) -> Iterator[int]:
    at = 0
    while at < len(run):
        size = next((size for size in range(_LONGEST_WORD, 0, -1) if run[at : at + size] in rows), 0)
        if size:
            yield rows[run[at : at + size]]
        # A slice at the end of the run is shorter than asked for; the step past the end does no harm.
        at += max(size, 1)


def _unit(vector: Any) -> Floats:
    length = float(np.linalg.norm(vector))
    return np.asarray(vector / length if length else vector, np.float32)
