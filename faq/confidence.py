"""How likely a candidate is right: a logistic model over the evidence, fitted on sentences the ranking has not seen."""

from dataclasses import dataclass

import numpy as np

from faq.features import Floats


@dataclass(frozen=True, slots=True)
class Confidence:
    """A logistic model over standardised facts."""

    centre: Floats
    spread: Floats
    slopes: Floats
    offset: float

    def probabilities(self, facts: Floats) -> Floats:
        """Return the probability (0 to 1) of each row of `facts` that its candidate is right."""
        standard = (facts - self.centre) / self.spread
        return (1 / (1 + np.exp(-(standard @ self.slopes + self.offset)))).astype(np.float32)
