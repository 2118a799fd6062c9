"""How likely each candidate is right, and how likely none of them is: one choice among all of them.

McFadden: Conditional Logit Analysis of Qualitative Choice Behavior (1974). Rivals lower each other, so that one number
says both how well a candidate fits and how far it lies ahead of the next.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from faq.features import Floats

# Keeps a slope finite where the few examples of a small catalogue part without a single exception.
RIDGE = 1.0
STEPS = 30
_Doubles = NDArray[np.float64]
# "None of them" is judged by all facts of the best candidate and by the first three of the next.
_OF_THE_NEXT = 3


@dataclass(frozen=True, slots=True)
class Confidence:
    """A conditional logit over standardised facts.

    Attributes:
        centre: the mean of each fact, to be taken off.
        spread: its standard deviation, to be divided by.
        slopes: what each fact of a candidate is worth.
        none: what the facts of the best two are worth to "none of them"; the last is its constant.

    """

    centre: Floats
    spread: Floats
    slopes: Floats
    none: Floats

    def eased(self, slope: float) -> "Confidence":
        """Return a confidence whose log odds are `slope` times as steep."""
        return Confidence(self.centre, self.spread, self.slopes * np.float32(slope), self.none * np.float32(slope))

    def probabilities(self, facts: Floats) -> Floats:
        """Return the probability (0 to 1) of each candidate, a row of `facts` each, and last that none is right."""
        standard = (facts - self.centre) / self.spread
        values = np.append((standard * self.slopes).sum(axis=1), (_facts_of_none(standard[None])[0] * self.none).sum())
        return np.asarray(_shares(values[None].astype(np.float64))[0], np.float32)


def fit_confidence(facts: Floats, right: NDArray[np.int64]) -> Confidence:
    """Fit by Newton's method with a ridge.

    Args:
        facts: sentences by candidates by facts.
        right: for each sentence the place of the right candidate, or the number of candidates when none is right.

    """
    flat = facts.reshape(-1, facts.shape[2])
    centre, spread = flat.mean(axis=0), flat.std(axis=0) + 1e-6
    table = _choices((facts - centre) / spread)
    slopes = np.zeros(table.shape[2])
    ridge = np.full(len(slopes), RIDGE)
    ridge[-1] = 1e-3
    for _ in range(STEPS):
        step = _newton_step(table, right, slopes, ridge)
        slopes -= step
        if np.abs(step).max() < 1e-6:
            break
    parts = np.split(slopes.astype(np.float32), [facts.shape[2]])
    return Confidence(centre, spread, parts[0], parts[1])


def _newton_step(table: _Doubles, right: NDArray[np.int64], slopes: _Doubles, ridge: _Doubles) -> _Doubles:
    likely = _shares(table @ slopes)
    expected = np.einsum("nk,nkp->np", likely, table)
    chosen = table[np.arange(len(table)), right]
    gradient = (expected - chosen).sum(axis=0) + ridge * slopes
    weighted = (table * np.sqrt(likely)[:, :, None]).reshape(-1, table.shape[2])
    curvature = weighted.T @ weighted - expected.T @ expected + np.diag(ridge)
    return np.asarray(np.linalg.solve(curvature, gradient))


def _choices(standard: Floats) -> _Doubles:
    """Return for every sentence one row a choice: the candidates in their columns, "none of them" in the others."""
    sentences, candidates, facts = standard.shape
    none = _facts_of_none(standard)
    table = np.zeros((sentences, candidates + 1, facts + none.shape[1]))
    table[:, :-1, :facts] = standard
    table[:, -1, facts:] = none
    return table


def _facts_of_none(standard: Floats) -> Floats:
    """Return what speaks for "none of them": the best candidate, the next, and a constant."""
    following = standard[:, 1:2, :_OF_THE_NEXT].reshape(len(standard), -1)
    missing = np.zeros((len(standard), _OF_THE_NEXT - following.shape[1]), np.float32)
    return np.hstack([standard[:, 0, :], following, missing, np.ones((len(standard), 1), np.float32)])


def _shares(values: _Doubles) -> _Doubles:
    powers = np.exp(values - values.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True))
