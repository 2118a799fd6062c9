"""A sentence as the ranking reads it: its grams, and what its words are about."""

from collections.abc import Sequence

import numpy as np

from faq.features import Vector, Vocabulary, learn_vocabulary
from faq.meaning import Meaning, MeaningTable, is_typed_by_sound, learn_meaning
from faq.text import Comparable

# Against two families of grams of length 1 each. Measured on rows kept aside: 0.5 to 0.8 are alike, 1 is worse.
WEIGHT_OF_MEANING = 0.7
# Typed pinyin lacks the written grams and the meaning: what is left must speak louder to be heard as well.
LOUDER_BY_SOUND = 1.4


class Reading:
    """Turns sentences into vectors, the same way as when it was learned."""

    def __init__(self, vocabulary: Vocabulary, meaning: Meaning | None) -> None:
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
        return Vector(indices, weights, grams.gram_count, grams.known)

    def asked(self, sentence: Comparable) -> Vector:
        """Return the vector of a `sentence` that is asked, not learned from."""
        return heard(sentence, self.vector(sentence))


def heard(sentence: Comparable, vector: Vector) -> Vector:
    """Return the learned `vector` of `sentence` as it is when the sentence is asked."""
    if is_typed_by_sound(sentence.words):
        return Vector(vector.indices, vector.weights * np.float32(LOUDER_BY_SOUND), vector.gram_count, vector.known)
    return vector


def learn_reading(sentences: Sequence[Comparable], table: MeaningTable | None) -> Reading:
    """Learn from all `sentences` how to read one; without a `table` of meanings by letters alone."""
    meaning = learn_meaning(table, [each.words for each in sentences]) if table else None
    return Reading(learn_vocabulary(sentences), meaning)
