"""What speaks for and against the best candidates of a sentence, as numbers a small model can weigh."""

from dataclasses import dataclass

import numpy as np

from faq.classifier import Classifier
from faq.features import Floats, Integers, Vector
from faq.text import Comparable
from faq.wording import Wording

CANDIDATES = 5
RIVALS_OUTSIDE = 2
OUTSIDE = "out:"
# A label that scores above this has something of the sentence; many such labels are a crowd.
CROWD = -0.7


@dataclass(frozen=True, slots=True)
class Evidence:
    """The best candidates of one sentence.

    Attributes:
        labels: index of each candidate's label, best score first.
        facts: one row of numbers a candidate.
        outside: index of the outside group that fits best; -1 where there is none.
        claimed: how strongly that group claims the sentence; above 0 it takes it for its own.

    """

    labels: Integers
    facts: Floats
    outside: int
    claimed: float


class Assessor:
    """Gathers the evidence for a sentence from the classifier and the wording of the phrasings."""

    def __init__(self, classifier: Classifier, wording: Wording) -> None:
        self._classifier = classifier
        self._wording = wording
        outside = np.array([label.startswith(OUTSIDE) for label in classifier.labels])
        self._inside = np.flatnonzero(~outside).astype(np.int32)
        self._outside = np.flatnonzero(outside).astype(np.int32)

    def evidence(self, sentence: Comparable, vector: Vector) -> Evidence:
        """Weigh a sentence and its vector."""
        scores = self._classifier.scores(vector)
        inside = _best(scores, self._inside, CANDIDATES)
        outside = _best(scores, self._outside, RIVALS_OUTSIDE)
        best_outside = float(scores[outside[0]]) if len(outside) else -1.0
        length, crowd = np.log1p(len(sentence.words)), np.count_nonzero(scores > CROWD)
        facts = _score_facts(scores[inside], best_outside, np.array([vector.known, length, crowd], np.float32))
        worded = _wording_facts(self._worded(sentence, inside), self._worded(sentence, outside))
        group = int(outside[0]) if len(outside) else -1
        return Evidence(inside, np.hstack([facts, worded]), group, best_outside)

    def _worded(self, sentence: Comparable, labels: Integers) -> Floats:
        return np.array([self._wording.nearest(sentence, label) for label in labels], np.float32).reshape(-1, 2)


def _best(scores: Floats, among: Integers, count: int) -> Integers:
    # Stable, so that equal scores always fall in the same order.
    best: Integers = among[np.argsort(-scores[among], kind="stable")[:count]]
    return best


def _score_facts(scores: Floats, best_outside: float, shared: Floats) -> Floats:
    lead, beyond = scores - _best_other(scores), scores - best_outside
    known, length, crowd = (np.full(len(scores), value, np.float32) for value in shared)
    columns = (
        *(scores, lead, beyond, crowd, known, length),
        *(scores * length, lead * length, known * scores),
        *(np.minimum(lead, 0), np.minimum(beyond, 0)),
    )
    return np.stack(columns, axis=1).astype(np.float32)


def _wording_facts(inside: Floats, outside: Floats) -> Floats:
    others = np.stack([_best_other(column) for column in inside.T], axis=1)
    return np.hstack([inside, inside - others, inside - outside.max(axis=0, initial=0.0)])


def _best_other(values: Floats) -> Floats:
    """Return for each place the best value at any other place, -1 where there is no better one."""
    best = int(values.argmax())
    others = np.full(len(values), max(float(values[best]), -1.0), np.float32)
    others[best] = max(values[:best].max(initial=-1.0), values[best + 1 :].max(initial=-1.0))
    return others
