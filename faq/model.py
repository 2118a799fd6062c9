"""What is learned from the catalogue."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from faq.confidence import Confidence
from faq.entries import Catalogue
from faq.evidence import Assessor
from faq.meaning import MeaningTable
from faq.pinyin import learn_pinyin
from faq.ranking import Shelf, Weights, put_on_shelf
from faq.reading import Reading, learn_reading
from faq.text import Comparable, comparable
from faq.training import Lessons, learn_confidence, learn_separators
from faq.wording import Wording, put_down

# Raise it whenever the same phrasings would lead to another model or other bytes.
FORMAT = 11


@dataclass(frozen=True, slots=True)
class Model:
    """A learned matcher without its catalogue.

    Attributes:
        revision: the hash of what it was learned from.
        reading: turns a sentence into a vector.
        weights: score every label for a vector.
        shelf: the phrasings as grams, to find the nearest.
        wording: the phrasings letter by letter, to find the nearest and what repeats one.
        confidence: the probability that a candidate is right.
        strangeness: the probability, from its best candidate, that a sentence is outside the subject.

    """

    revision: str
    reading: Reading
    weights: Weights
    shelf: Shelf
    wording: Wording
    confidence: Confidence
    strangeness: Confidence

    @property
    def assessor(self) -> Assessor:
        """What gathers evidence with this model; make one and keep it."""
        return Assessor(self.weights, self.shelf, self.wording)

    def to_bytes(self) -> bytes:
        """Return the model as an npz archive without pickled objects."""
        from faq.stored_model import to_bytes  # noqa: PLC0415 (it knows Model, so Model may only know it late)

        return to_bytes(self)

    @staticmethod
    def from_bytes(data: bytes, revision: str | None = None) -> "Model":
        """Read what `to_bytes` wrote.

        Args:
            data: the bytes.
            revision: what the model must have been learned from; anything is taken when None.

        Raises:
            ModelError: the bytes are no model, of another format, or of another revision.

        """
        from faq.stored_model import from_bytes  # noqa: PLC0415

        return from_bytes(data, revision)


def catalogue_hash(catalogue: Catalogue, meanings: MeaningTable | None = None) -> str:
    """Return the hash of all that a model is learned from; answers and tests may change without changing it."""
    taught = {label: [getattr(each, "question", ""), *each.phrasings] for label, each in catalogue.taught().items()}
    digest = hashlib.sha256(json.dumps([FORMAT, taught], ensure_ascii=False).encode())
    if meanings:
        digest.update("\n".join(meanings.words).encode() + meanings.table.tobytes())
    return digest.hexdigest()


def learn(
    catalogue: Catalogue,
    progress: Callable[[str], None] = lambda _: None,
    meanings: MeaningTable | None = None,
) -> Model:
    """Learn a model from the phrasings and questions of `catalogue`; the same catalogue gives the same model.

    Takes half a minute for ten thousand phrasings; `progress` is told what is being done. Without `meanings` sentences
    are compared by letters and sounds alone.
    """
    progress("reading phrasings")
    reading, lessons = lessons_of(catalogue, meanings)
    separators = learn_separators(lessons, progress)
    shelf = put_on_shelf(lessons.vectors, lessons.targets, len(lessons.labels))
    wording = put_down(lessons.sentences, lessons.targets, len(lessons.labels))
    weights = Weights(lessons.labels, separators.matrix, separators.bias)
    confidence, strangeness = learn_confidence(lessons, separators, progress)
    return Model(catalogue_hash(catalogue, meanings), reading, weights, shelf, wording, confidence, strangeness)


def lessons_of(catalogue: Catalogue, meanings: MeaningTable | None = None) -> tuple[Reading, Lessons]:
    """Return what there is to learn from: each phrasing, and each question, under its label."""
    taught = catalogue.taught()
    labels = tuple(sorted(taught))
    rows: list[tuple[int, str, Comparable]] = []
    for target, label in enumerate(labels):
        texts = (*taught[label].phrasings, getattr(taught[label], "question", ""))
        # What has no word at all (「？？？」) teaches nothing; the matcher declines it without asking the model.
        rows.extend((target, text, each) for text in texts if (each := comparable(text)).words)
    pinyin = learn_pinyin([each.words for _, _, each in rows])
    sentences = [pinyin.meant(each) for _, _, each in rows]
    reading = learn_reading(pinyin, sentences, meanings)
    vectors = [reading.vector(each) for each in sentences]
    targets = np.array([target for target, _, _ in rows], np.int64)
    return reading, Lessons(labels, [text for _, text, _ in rows], sentences, vectors, targets, reading.size)
