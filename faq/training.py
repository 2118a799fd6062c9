"""Learning from phrasings: the linear ranking, and the confidence from sentences left out of it.

scikit-learn is imported here only, and only when something is learned: it takes two seconds to start.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from faq.confidence import Confidence
from faq.evidence import Assessor
from faq.features import Vector
from faq.ranking import Shelf, Weights, put_on_shelf

Progress = Callable[[str], None]
FOLDS = 5
# Measured on rows kept aside: 0.3 to 3 differ by less than one row in a hundred.
SOFTNESS = 1.0


@dataclass(frozen=True, slots=True)
class Lessons:
    """The phrasings and, row by row, what the ranking sees: vector, length in characters, index of the label."""

    labels: tuple[str, ...]
    texts: Sequence[str]
    vectors: Sequence[Vector]
    lengths: Sequence[int]
    targets: NDArray[np.int64]
    gram_count: int

    def only(self, chosen: NDArray[np.bool_]) -> "Lessons":
        """Return the lessons of the rows that are `chosen`."""
        rows = [int(row) for row in np.flatnonzero(chosen)]
        texts, vectors = [self.texts[row] for row in rows], [self.vectors[row] for row in rows]
        lengths = [self.lengths[row] for row in rows]
        return Lessons(self.labels, texts, vectors, lengths, self.targets[rows], self.gram_count)


def learn_ranking(lessons: Lessons) -> tuple[Weights, Shelf]:
    """Fit one linear separator a label (one against all others), and put the phrasings on the shelf."""
    from sklearn.svm import LinearSVC  # noqa: PLC0415 (see the module's docstring)

    machine = LinearSVC(C=SOFTNESS, random_state=0).fit(_matrix(lessons), lessons.targets)
    matrix = np.zeros((lessons.gram_count, len(lessons.labels)), np.float32)
    bias = np.full(len(lessons.labels), -1.0, np.float32)
    matrix[:, machine.classes_] = machine.coef_.T
    bias[machine.classes_] = machine.intercept_
    shelf = put_on_shelf(lessons.vectors, lessons.targets, len(lessons.labels))
    return Weights(lessons.labels, matrix, bias), shelf


def _matrix(lessons: Lessons) -> Any:
    from scipy.sparse import csr_matrix  # noqa: PLC0415

    starts = np.concatenate([[0], np.cumsum([len(each.indices) for each in lessons.vectors])])
    indices = np.concatenate([each.indices for each in lessons.vectors])
    weights = np.concatenate([each.weights for each in lessons.vectors])
    return csr_matrix((weights, indices, starts), shape=(len(lessons.vectors), lessons.gram_count))


def folds(lessons: Lessons) -> NDArray[np.int64]:
    """Deal the rows of each label evenly into folds, the same way every time."""
    dealt = np.zeros(len(lessons.targets), np.int64)
    for label in range(len(lessons.labels)):
        rows = np.flatnonzero(lessons.targets == label)
        dealt[rows] = (np.arange(len(rows)) * 7 + label) % FOLDS
    return dealt


def learn_confidence(lessons: Lessons, progress: Progress) -> Confidence:
    """Fit the confidence on every phrasing, each judged by a ranking that was learned without it."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    facts, right = [], []
    for row, evidence in judged_unseen(lessons, progress):
        facts.append(evidence.facts)
        right.append(evidence.labels == lessons.targets[row])
    table, outcome = np.concatenate(facts), np.concatenate(right)
    centre, spread = table.mean(axis=0), table.std(axis=0) + 1e-6
    machine = LogisticRegression(C=1.0, max_iter=2000).fit((table - centre) / spread, outcome)
    return Confidence(centre, spread, machine.coef_[0].astype(np.float32), float(machine.intercept_[0]))


def judged_unseen(lessons: Lessons, progress: Progress) -> Iterator[tuple[int, Any]]:
    """Yield (row, its Evidence) of every lesson, each from a ranking that was learned without the row's fold."""
    dealt = folds(lessons)

    def learned(fold: int) -> Assessor:
        return Assessor(*learn_ranking(lessons.only(dealt != fold)))

    # liblinear lets go of the interpreter lock, so two cores learn two folds at once.
    with ThreadPoolExecutor(2) as pool:
        for fold, assessor in enumerate(pool.map(learned, range(FOLDS))):
            progress(f"judging phrasings unseen: {fold + 1} of {FOLDS}")
            for row in map(int, np.flatnonzero(dealt == fold)):
                yield row, assessor.evidence(lessons.vectors[row], lessons.lengths[row])
