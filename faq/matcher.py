"""Rank what the catalogue holds for a sentence: answer, offer or decline."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from faq.entries import Catalogue
from faq.model import Model
from faq.text import comparable

FLOW = "flow:"
SUGGESTED = 3
# Calibrated probabilities, chosen on rows kept aside: at 0.45 three in a hundred answers are wrong, here two.
ANSWER = 0.55
# Above this probability that a sentence is outside the subject, nothing is answered, only offered.
STRANGE = 0.3
SUGGEST = 0.1


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One candidate: `id` of an entry, or `flow:` and the id of an opening; its probability of being right."""

    id: str
    question: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Match:
    """What a sentence gets.

    Attributes:
        kind: `answer` and `flow` give `id`; `suggest` offers `suggestions`; `fallback` gives nothing.
        confidence: probability that the best suggestion is right.
        suggestions: the best three, whatever the kind, best first; none for a text without a word.
        outside: the outside group (`greeting`, `abuse` …) the sentence fits best, when that is what it seems to be.

    """

    kind: Literal["answer", "suggest", "flow", "fallback"]
    id: str | None
    confidence: float
    suggestions: tuple[Suggestion, ...]
    outside: str | None


class Matcher:
    """Finds what a sentence asks for. Never changes after it was made, so that any thread may use it."""

    def __init__(self, catalogue: Catalogue, model: Model) -> None:
        self._questions = {label: catalogue.question(label) for label in (*catalogue.entries, *_flows(catalogue))}
        self._labels = model.weights.labels
        self._reading = model.reading
        self._assessor = model.assessor
        self._confidence = model.confidence
        self._strangeness = model.strangeness

    def match(self, text: str) -> Match:
        """Return what `text` gets; the same text always gets the same."""
        sentence = comparable(text)
        if not sentence.words:
            return Match("fallback", None, 0.0, (), "noise")
        evidence = self._assessor.evidence(self._reading.asked(sentence), len(sentence.words))
        probabilities = self._confidence.probabilities(evidence.facts)
        best = np.argsort(-probabilities, kind="stable")[:SUGGESTED]
        suggestions = tuple(self._suggestion(int(evidence.labels[each]), probabilities[each]) for each in best)
        outside = self._labels[evidence.outside].removeprefix("out:") if evidence.outside >= 0 else None
        strange = float(self._strangeness.probabilities(evidence.facts[best[:1]])[0])
        return _banded(suggestions, strange, outside)

    def _suggestion(self, label: int, probability: float) -> Suggestion:
        name = self._labels[label]
        return Suggestion(name, self._questions[name], round(float(probability), 4))


def _flows(catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(FLOW + each for each in catalogue.openings)


def _banded(suggestions: tuple[Suggestion, ...], strange: float, outside: str | None) -> Match:
    best = suggestions[0]
    if best.confidence < SUGGEST:
        return Match("fallback", None, best.confidence, suggestions, outside)
    if best.confidence < ANSWER or strange > STRANGE:
        return Match("suggest", None, best.confidence, suggestions, None)
    if best.id.startswith(FLOW):
        return Match("flow", best.id.removeprefix(FLOW), best.confidence, suggestions, None)
    return Match("answer", best.id, best.confidence, suggestions, None)
