"""One linear separator a label, each against all other labels, found together by dual coordinate descent.

Hsieh, Chang, Lin, Keerthi, Sundararajan: A Dual Coordinate Descent Method for Large-scale Linear SVM (2008),
algorithm 1 with the squared hinge loss. Every step moves the separators of all labels at once, in a fixed order of
rows: the same rows give the same separators, whatever else the machine does (liblinear in two threads does not).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from faq.features import Floats, Vector

# Measured on rows kept aside: 0.3 to 3 differ by less than one row in a hundred.
SOFTNESS = 1.0
# What the constant feature weighs, from which the bias grows.
CONSTANT = 1.0
# Where fewer than this share of the labels move, only their columns are written.
_FEW = 1 / 8


@dataclass(slots=True)
class Separators:
    """Separators in the making.

    Attributes:
        matrix: one row a feature, one column a label.
        bias: one value a label.
        pull: how hard each row of the training set pulls at each separator; 0 where it is far on the right side.

    """

    matrix: Floats
    bias: Floats
    pull: Floats

    def forget(self, rows: NDArray[np.int64], vectors: Sequence[Vector], targets: NDArray[np.int64]) -> None:
        """Take back what `rows` taught."""
        for row in map(int, rows):
            _move(self, vectors[row], -self.pull[row] * sides_of(int(targets[row]), len(self.bias)))
            self.pull[row] = 0


def begin(row_count: int, feature_count: int, label_count: int) -> Separators:
    """Return separators that separate nothing yet."""
    return Separators(
        np.zeros((feature_count, label_count), np.float32),
        np.zeros(label_count, np.float32),
        np.zeros((row_count, label_count), np.float32),
    )


def improve(
    separators: Separators,
    vectors: Sequence[Vector],
    targets: NDArray[np.int64],
    rows: NDArray[np.int64],
    rounds: int,
) -> None:
    """Go `rounds` times over `rows` in a shuffled but fixed order, moving `separators` towards the best."""
    shuffle = np.random.default_rng(0)
    for _ in range(rounds):
        for row in shuffle.permutation(rows):
            _step(separators, int(row), vectors[row], int(targets[row]))


def pull_of(scores: Floats, target: int) -> Floats:
    """Return how hard a row pulls at each separator once they have settled, from the `scores` that they give it."""
    return np.asarray(2 * SOFTNESS * np.maximum(1 - sides_of(target, len(scores)) * scores, 0), np.float32)


def sides_of(target: int, label_count: int) -> Floats:
    """Return on which side of each separator a row of the label `target` belongs: 1 of its own, -1 of the others."""
    sides = np.full(label_count, -1, np.float32)
    sides[target] = 1
    return sides


def _step(separators: Separators, row: int, vector: Vector, target: int) -> None:
    sides = sides_of(target, len(separators.bias))
    scores = vector.weights @ separators.matrix[vector.indices] + separators.bias * CONSTANT
    pull = separators.pull[row]
    slack = 1 / (2 * SOFTNESS)
    slope = sides * scores - 1 + slack * pull
    steepness = float(vector.weights @ vector.weights) + CONSTANT**2 + slack
    moved = np.maximum(pull - slope / steepness, 0)
    _move(separators, vector, (moved - pull) * sides)
    separators.pull[row] = moved


def _move(separators: Separators, vector: Vector, step: Floats) -> None:
    moving = np.flatnonzero(step)
    if len(moving) < _FEW * len(step):
        separators.matrix[vector.indices[:, None], moving] += np.outer(vector.weights, step[moving])
    else:
        separators.matrix[vector.indices] += np.outer(vector.weights, step)
    separators.bias += step * CONSTANT
