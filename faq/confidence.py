"""How likely a candidate is right: a logistic model over the evidence, fitted on sentences the ranking has not seen."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from faq.features import Floats

# Keeps a slope finite where the few examples of a small catalogue part without a single exception.
RIDGE = 1.0
STEPS = 30


@dataclass(frozen=True, slots=True)
class Confidence:
    """A logistic model over standardised facts."""

    centre: Floats
    spread: Floats
    slopes: Floats
    offset: float

    def eased(self, slope: float, offset: float) -> "Confidence":
        """Return a confidence whose log odds are `slope` times as steep and raised by `offset`."""
        return Confidence(self.centre, self.spread, self.slopes * np.float32(slope), self.offset * slope + offset)

    def probabilities(self, facts: Floats) -> Floats:
        """Return the probability (0 to 1) of each row of `facts` that its candidate is right."""
        standard = (facts - self.centre) / self.spread
        return _likelihood(np.asarray(standard @ self.slopes + self.offset, np.float64)).astype(np.float32)


def fit_confidence(facts: Floats, right: NDArray[np.bool_]) -> Confidence:
    """Fit by Newton's method with a ridge.

    Args:
        facts: one row a candidate.
        right: whether that candidate was right.

    """
    centre, spread = facts.mean(axis=0), facts.std(axis=0) + 1e-6
    table = np.column_stack([(facts - centre) / spread, np.ones(len(facts))]).astype(np.float64)
    ridge = np.diag([RIDGE] * facts.shape[1] + [1e-9])
    slopes = np.zeros(table.shape[1])
    for _ in range(STEPS):
        likelihood = _likelihood(table @ slopes)
        gradient = table.T @ (likelihood - right) + ridge @ slopes
        curvature = (table * (likelihood * (1 - likelihood))[:, None]).T @ table + ridge
        step = np.linalg.solve(curvature, gradient)
        slopes -= step
        if np.abs(step).max() < 1e-6:
            break
    return Confidence(centre, spread, slopes[:-1].astype(np.float32), float(slopes[-1]))


def _likelihood(values: NDArray[np.float64]) -> NDArray[np.float64]:
    # Beyond 30 the difference to 0 and 1 is lost in any case, and exp would overflow.
    return np.asarray(1 / (1 + np.exp(-np.clip(values, -30, 30))), np.float64)
