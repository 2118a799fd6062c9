"""Learning from phrasings: the ranking, and the confidence from rankings that have not seen the sentence they judge."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from faq.confidence import Confidence, fit_confidence
from faq.evidence import OUTSIDE, Assessor, Evidence
from faq.features import Vector
from faq.ranking import Weights, put_on_shelf
from faq.separators import Separators, begin, improve
from faq.text import Comparable
from faq.wording import put_down

Progress = Callable[[str], None]
FOLDS = 5
# Two folds hold some eight thousand phrasings: the confidences come out alike from all five, in twice the time.
FOLDS_FOR_CONFIDENCE = 2
# Rounds over the rows: more of them move no figure.
ROUNDS = 12
ROUNDS_WITHOUT_FOLD = 4
# A phrasing judged without its fold is harder to place than a person's question: editors write each one unlike the
# others. Measured on 977 questions that nothing was learned from, the log odds of being right are this much better.
QUESTION_SLOPE, QUESTION_OFFSET = 1.3, 0.5


@dataclass(frozen=True, slots=True)
class Lessons:
    """The phrasings and, row by row, what is seen of it: forms, vector, index of the label."""

    labels: tuple[str, ...]
    texts: Sequence[str]
    sentences: Sequence[Comparable]
    vectors: Sequence[Vector]
    targets: NDArray[np.int64]
    gram_count: int


@dataclass(frozen=True, slots=True)
class Judged:
    """One lesson, and the evidence for it from a ranking that was learned without it."""

    row: int
    evidence: Evidence


def learn_separators(lessons: Lessons, progress: Progress) -> Separators:
    """Find one separator a label from all `lessons`."""
    separators = begin(len(lessons.targets), lessons.gram_count, len(lessons.labels))
    everything = np.arange(len(lessons.targets))
    for part in range(ROUNDS // 4):
        progress(f"learning from {len(everything)} phrasings: {4 * part} of {ROUNDS} rounds")
        improve(separators, lessons.vectors, lessons.targets, everything, 4)
    return separators


def assessor(lessons: Lessons, separators: Separators, rows: NDArray[np.int64]) -> Assessor:
    """Return what gathers evidence from `separators` and the phrasings of `rows`."""
    vectors = [lessons.vectors[row] for row in rows]
    shelf = put_on_shelf(vectors, lessons.targets[rows], len(lessons.labels))
    wording = put_down([lessons.sentences[row] for row in rows], lessons.targets[rows], len(lessons.labels))
    return Assessor(Weights(lessons.labels, separators.matrix, separators.bias), shelf, wording)


def judged_unseen(lessons: Lessons, separators: Separators, progress: Progress, folds: int = FOLDS) -> Iterator[Judged]:
    """Yield every lesson with its evidence, each from a ranking that was learned without the lesson's fold.

    Args:
        lessons: what there is to learn.
        separators: learned from all `lessons`.
        progress: told what is being done.
        folds: how many of the five folds are judged; every label has its share of rows in each.

    """
    dealt = _folds(lessons)
    for fold in range(folds):
        progress(f"judging phrasings unseen: {fold} of {folds} parts")
        held, rest = np.flatnonzero(dealt == fold), np.flatnonzero(dealt != fold)
        # What all rows taught is the place to begin: forgetting a fold and settling again takes a third of the rounds.
        without = separators.without(held, lessons.vectors, lessons.targets)
        improve(without, lessons.vectors, lessons.targets, rest, ROUNDS_WITHOUT_FOLD)
        judge = assessor(lessons, without, rest)
        for row in map(int, held):
            sentence = lessons.sentences[row]
            yield Judged(row, judge.evidence(sentence, lessons.vectors[row]))


def _folds(lessons: Lessons) -> NDArray[np.int64]:
    """Deal the rows of each label evenly into folds, the same way every time."""
    dealt = np.zeros(len(lessons.targets), np.int64)
    for label in range(len(lessons.labels)):
        rows = np.flatnonzero(lessons.targets == label)
        dealt[rows] = (np.arange(len(rows)) * 7 + label) % FOLDS
    return dealt


def learn_confidence(lessons: Lessons, separators: Separators, progress: Progress) -> tuple[Confidence, Confidence]:
    """Fit two confidences on the phrasings, each judged unseen.

    Returns the one that a candidate is right (fitted on every candidate, eased from phrasings to questions), and the
    one that a sentence is outside the subject (fitted on the best candidate of each sentence).
    """
    facts, right, outside = [], [], []
    for judged in judged_unseen(lessons, separators, progress, FOLDS_FOR_CONFIDENCE):
        target = lessons.targets[judged.row]
        facts.append(judged.evidence.facts)
        right.append(judged.evidence.labels == target)
        outside.append(lessons.labels[target].startswith(OUTSIDE))
    confidence = fit_confidence(np.concatenate(facts), np.concatenate(right))
    best = [table[confidence.probabilities(table).argmax()] for table in facts]
    strangeness = fit_confidence(np.stack(best), np.array(outside))
    return confidence.eased(QUESTION_SLOPE, QUESTION_OFFSET), strangeness
