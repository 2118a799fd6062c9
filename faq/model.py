"""What is learned from the catalogue, and its form in bytes."""

import hashlib
import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self

import numpy as np

from faq.confidence import Confidence
from faq.entries import Catalogue
from faq.evidence import Assessor
from faq.features import Vocabulary, learn_vocabulary
from faq.ranking import Shelf, Weights
from faq.text import Comparable, comparable
from faq.training import Lessons, learn_confidence, learn_ranking

# Raise it whenever the same phrasings would lead to another model or other bytes.
FORMAT = 1


class ModelError(ValueError):
    """Bytes that are no model, or one of another making or of other content."""


@dataclass(frozen=True, slots=True)
class Model:
    """A learned matcher without its catalogue. `revision` is the hash of what it was learned from."""

    revision: str
    vocabulary: Vocabulary
    weights: Weights
    shelf: Shelf
    confidence: Confidence

    @property
    def assessor(self) -> Assessor:
        """What gathers evidence with this model; make one and keep it."""
        return Assessor(self.weights, self.shelf)

    def to_bytes(self) -> bytes:
        """Return the model as an npz archive without pickled objects."""
        header = {
            "format": FORMAT,
            "revision": self.revision,
            "labels": self.weights.labels,
            "offset": self.confidence.offset,
        }
        arrays: dict[str, Any] = {
            "header": _packed(json.dumps(header)),
            "grams": _packed("\n".join(self.vocabulary.grams)),
            "rarity": self.vocabulary.rarity,
            # Half precision moves no score by more than a thousandth.
            "matrix": self.weights.matrix.astype(np.float16),
            "bias": self.weights.bias,
            "sections": self.shelf.sections,
            "starts": self.shelf.starts,
            "indices": self.shelf.indices,
            "likeness": self.shelf.weights,
            "centre": self.confidence.centre,
            "spread": self.confidence.spread,
            "slopes": self.confidence.slopes,
        }
        buffer = io.BytesIO()
        np.savez(buffer, allow_pickle=False, **arrays)
        return buffer.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes, revision: str | None = None) -> Self:
        """Read what `to_bytes` wrote.

        Args:
            data: the bytes.
            revision: what the model must have been learned from; anything is taken when None.

        Raises:
            ModelError: the bytes are no model, of another format, or of another revision.

        """
        try:
            return cls._read(data, revision)
        except ModelError:
            raise
        except Exception as error:
            raise ModelError(f"is no stored model ({error})") from error

    @classmethod
    def _read(cls, data: bytes, revision: str | None) -> Self:
        with np.load(io.BytesIO(data), allow_pickle=False) as stored:
            header = json.loads(bytes(stored["header"]))
            if header["format"] != FORMAT or (revision is not None and header["revision"] != revision):
                raise ModelError(f"was learned from {header['revision']} in format {header['format']}")
            labels = tuple(header["labels"])
            return cls(
                header["revision"],
                Vocabulary(bytes(stored["grams"]).decode().split("\n"), stored["rarity"]),
                Weights(labels, stored["matrix"].astype(np.float32), stored["bias"]),
                Shelf(stored["sections"], stored["starts"], stored["indices"], stored["likeness"]),
                Confidence(stored["centre"], stored["spread"], stored["slopes"], header["offset"]),
            )


def _packed(text: str) -> Any:
    return np.frombuffer(text.encode(), np.uint8)


def catalogue_hash(catalogue: Catalogue) -> str:
    """Return the hash of all that a model is learned from; answers and tests may change without changing it."""
    taught = {label: [getattr(each, "question", ""), *each.phrasings] for label, each in catalogue.taught().items()}
    described = json.dumps([FORMAT, taught], ensure_ascii=False)
    return hashlib.sha256(described.encode()).hexdigest()


def learn(catalogue: Catalogue, progress: Callable[[str], None] = lambda _: None) -> Model:
    """Learn a model from the phrasings and questions of `catalogue`; the same catalogue gives the same model.

    Takes some 20 seconds on two cores. `progress` is told what is being done.
    """
    progress("reading phrasings")
    vocabulary, lessons = lessons_of(catalogue)
    confidence = learn_confidence(lessons, progress)
    progress("learning from all phrasings")
    weights, shelf = learn_ranking(lessons)
    return Model(catalogue_hash(catalogue), vocabulary, weights, shelf, confidence)


def lessons_of(catalogue: Catalogue) -> tuple[Vocabulary, Lessons]:
    """Return what there is to learn from: each phrasing, and each question, under its label."""
    taught = catalogue.taught()
    labels = tuple(sorted(taught))
    rows: list[tuple[int, str, Comparable]] = []
    for target, label in enumerate(labels):
        texts = (*taught[label].phrasings, getattr(taught[label], "question", ""))
        # What has no word at all (「？？？」) teaches nothing; the matcher declines it without asking the model.
        rows.extend((target, text, each) for text in texts if (each := comparable(text)).words)
    vocabulary = learn_vocabulary([each for _, _, each in rows])
    vectors = [vocabulary.vector(each) for _, _, each in rows]
    lengths = [len(each.words) for _, _, each in rows]
    targets = np.array([target for target, _, _ in rows], np.int64)
    return vocabulary, Lessons(labels, [text for _, text, _ in rows], vectors, lengths, targets, len(vocabulary))
