"""A sentence as the ranking reads it: its grams, and what its words are about."""

from collections.abc import Sequence

import numpy as np

from faq.features import Vector, Vocabulary, learn_vocabulary
from faq.meaning import Meaning, MeaningTable, learn_meaning
from faq.pinyin import PinyinInput
from faq.text import Comparable, comparable

# Against two families of grams of length 1 each. Measured on rows kept aside: 0.5 to 0.8 are alike, 1 is worse.
WEIGHT_OF_MEANING = 0.7


class Reading:
    """Turns sentences into vectors, the same way as when it was learned."""

    def __init__(self, pinyin: PinyinInput, vocabulary: Vocabulary, meaning: Meaning | None) -> None:
        self.pinyin = pinyin
        self.vocabulary = vocabulary
        self.meaning = meaning

    @property
    def size(self) -> int:
        """How many indices a vector can have."""
        return len(self.vocabulary) + (self.meaning.size if self.meaning else 0)

    def vector(self, sentence: Comparable) -> Vector:
        """Return the vector of `sentence`."""
        grams = self.vocabulary.vector(sentence)
        if self.meaning is None:
            return grams
        about = self.meaning.vector(sentence.words) * np.float32(WEIGHT_OF_MEANING)
        places = np.arange(len(self.vocabulary), self.size, dtype=np.int32)
        indices, weights = np.concatenate([grams.indices, places]), np.concatenate([grams.weights, about])
        return Vector(indices, weights, grams.known)

    def sentence(self, text: str) -> Comparable:
        """Return the comparable forms of `text`, typed pinyin as the Chinese that was meant."""
        return self.pinyin.meant(comparable(text))


def learn_reading(pinyin: PinyinInput, sentences: Sequence[Comparable], table: MeaningTable | None) -> Reading:
    """Learn from all `sentences`, as they were meant, how to read one; without a `table` by letters alone."""
    meaning = learn_meaning(table, [each.words for each in sentences]) if table else None
    return Reading(pinyin, learn_vocabulary(sentences), meaning)
