"""Learning from a training set: the classifier, and the confidence from rankings that have not seen what they judge."""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from faq.classifier import Classifier
from faq.confidence import Confidence, fit_confidence
from faq.evidence import Assessor, Evidence
from faq.separators import Separators, begin, improve
from faq.training_set import TrainingSet
from faq.wording import put_down

Progress = Callable[[str], None]
FOLDS = 5
# Two folds hold some ten thousand phrasings: the confidence comes out alike from all five, in twice the time.
FOLDS_FOR_CONFIDENCE = 2
# The nearest wording of each candidate is what judging costs; so many phrasings a fold settle three dozen slopes.
JUDGED_OF_FOLD = 2_500
# Rounds over the rows: more of them move no figure.
ROUNDS = 12
ROUNDS_WITHOUT_FOLD = 4
# A phrasing judged without its fold is harder to place than a person's question: editors write each one unlike the
# others. Measured on questions that nothing was learned from, the log odds of being right are so much steeper.
QUESTION_SLOPE = 1.3


def learn_separators(training: TrainingSet, progress: Progress) -> Separators:
    """Find one separator a label from all of `training`."""
    separators = begin(len(training.targets), training.feature_count, len(training.labels))
    everything = np.arange(len(training.targets))
    for part in range(ROUNDS // 4):
        progress(f"learning from {len(everything)} phrasings: {4 * part} of {ROUNDS} rounds")
        improve(separators, training.vectors, training.targets, everything, 4)
    return separators


def learn_confidence(training: TrainingSet, separators: Separators, progress: Progress) -> Confidence:
    """Fit the confidence on phrasings, each judged unseen; `separators` are used up by it."""
    facts, right = [], []
    for row, evidence in _judged_unseen(training, separators, progress):
        place = np.flatnonzero(evidence.labels == training.targets[row])
        facts.append(evidence.facts)
        right.append(int(place[0]) if len(place) else len(evidence.labels))
    return fit_confidence(np.stack(facts), np.array(right)).eased(QUESTION_SLOPE)


def _judged_unseen(training: TrainingSet, separators: Separators, progress: Progress) -> Iterator[tuple[int, Evidence]]:
    """Yield rows of some folds with the evidence of a ranking that was learned without the fold.

    The separators learned from everything are the place to begin: they forget one fold and settle again, which takes
    a third of the rounds, and learn it anew while they settle without the next.
    """
    dealt = _folds(training)
    for fold in range(FOLDS_FOR_CONFIDENCE):
        progress(f"judging phrasings unseen: {fold} of {FOLDS_FOR_CONFIDENCE} parts")
        held, rest = np.flatnonzero(dealt == fold), np.flatnonzero(dealt != fold)
        separators.forget(held, training.vectors, training.targets)
        improve(separators, training.vectors, training.targets, rest, ROUNDS_WITHOUT_FOLD)
        judge = _assessor(training, separators, rest)
        for row in map(int, _some(held)):
            yield row, judge.evidence(training.sentences[row], training.vectors[row])


def _some(rows: NDArray[np.int64]) -> NDArray[np.int64]:
    return rows[:: max(1, len(rows) // JUDGED_OF_FOLD)]


def _assessor(training: TrainingSet, separators: Separators, rows: NDArray[np.int64]) -> Assessor:
    wording = put_down([training.sentences[row] for row in rows], training.targets[rows], len(training.labels))
    return Assessor(Classifier.of(training.labels, separators.matrix, separators.bias), wording)


def _folds(training: TrainingSet) -> NDArray[np.int64]:
    """Deal the rows of each label evenly into folds, the same way every time."""
    dealt = np.zeros(len(training.targets), np.int64)
    for label in range(len(training.labels)):
        rows = np.flatnonzero(training.targets == label)
        dealt[rows] = (np.arange(len(rows)) * 7 + label) % FOLDS
    return dealt
