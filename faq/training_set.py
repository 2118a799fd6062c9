"""What a model is learned from: the phrasings, and row by row what is seen of each."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from faq.entries import Catalogue
from faq.features import Vector
from faq.meaning import MeaningTable
from faq.pinyin import learn_pinyin
from faq.reading import Reading, learn_reading
from faq.text import Comparable, comparable


@dataclass(frozen=True, slots=True)
class TrainingSet:
    """The phrasings and questions: their forms, their vectors, and the index of the label of each."""

    labels: tuple[str, ...]
    sentences: Sequence[Comparable]
    vectors: Sequence[Vector]
    targets: NDArray[np.int64]
    feature_count: int


def training_set(catalogue: Catalogue, meanings: MeaningTable | None = None) -> tuple[Reading, TrainingSet]:
    """Return how sentences are read, and what there is to learn from: each phrasing and question under its label."""
    taught = catalogue.taught()
    labels = tuple(sorted(taught))
    rows = [(target, each) for target, label in enumerate(labels) for each in sentences_of(taught_texts(taught[label]))]
    pinyin = learn_pinyin([each.words for _, each in rows])
    sentences = [pinyin.meant(each) for _, each in rows]
    reading = learn_reading(pinyin, sentences, meanings)
    vectors = [reading.vector(each) for each in sentences]
    targets = np.array([target for target, _ in rows], np.int64)
    return reading, TrainingSet(labels, sentences, vectors, targets, reading.size)


def taught_texts(taught: object) -> tuple[str, ...]:
    """Return what teaches a label: its phrasings, and its question if it has one."""
    return (*getattr(taught, "phrasings", ()), getattr(taught, "question", ""))


def sentences_of(texts: Sequence[str]) -> list[Comparable]:
    """Return the comparable forms of `texts`; one that has no word at all (「？？？」) teaches nothing."""
    return [each for text in texts if (each := comparable(text)).words]
