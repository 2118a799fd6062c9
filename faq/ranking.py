"""First look at a sentence: a score for every label, and how near its nearest phrasings are."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from faq.features import Floats, Integers, Vector


@dataclass(frozen=True, slots=True)
class Weights:
    """A linear classifier: one column a label."""

    labels: tuple[str, ...]
    matrix: Floats
    bias: Floats

    def scores(self, vector: Vector) -> Floats:
        """Return one score a label; above 0 means "this label rather than all others"."""
        total: Floats = vector.weights @ self.matrix[vector.indices] + self.bias
        return total


@dataclass(frozen=True, slots=True)
class Shelf:
    """The phrasings as sparse rows, those of one label side by side.

    Attributes:
        sections: for label `n` its rows are `sections[n]` up to `sections[n + 1]`.
        starts: for row `n` its grams are `starts[n]` up to `starts[n + 1]`.

    """

    sections: Integers
    starts: Integers
    indices: Integers
    weights: Floats

    def nearest(self, sentence: Floats, label: int) -> float:
        """Return the likeness (0 to 1) of the phrasing of `label` nearest to the dense vector `sentence`."""
        first, last = self.sections[label], self.sections[label + 1]
        if first == last:
            return 0.0
        begin, end = self.starts[first], self.starts[last]
        # `take` with clipping skips the check of every index; all of them are in range.
        products = np.take(sentence, self.indices[begin:end], mode="clip") * self.weights[begin:end]
        sums = np.add.reduceat(products, self.starts[first:last] - begin)
        # Both families of grams have length 1, so that two equal sentences give 2.
        return float(sums.max()) / 2


def put_on_shelf(vectors: Sequence[Vector], labels: NDArray[np.int64], label_count: int) -> Shelf:
    """Arrange `vectors` (at least one gram each is kept) by their label's index."""
    order = [row for row in np.argsort(labels, kind="stable") if vectors[row].gram_count]
    counts = np.bincount(labels[order], minlength=label_count)
    grams = [vectors[row].grams for row in order]
    return Shelf(
        sections=_ends(counts),
        starts=_ends(np.array([len(indices) for indices, _ in grams], np.int64)),
        indices=np.concatenate([indices for indices, _ in grams]),
        weights=np.concatenate([weights for _, weights in grams]),
    )


def _ends(counts: NDArray[np.int64]) -> Integers:
    return np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)


def dense(vector: Vector, size: int) -> Floats:
    """Return the grams of `vector` with a place for each of `size` indices."""
    full = np.zeros(size, np.float32)
    indices, weights = vector.grams
    full[indices] = weights
    return full
