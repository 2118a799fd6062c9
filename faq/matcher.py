"""Rank what the catalogue holds for a sentence: answer, offer or decline."""

import copy
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np

from faq.entries import Catalogue
from faq.evidence import OUTSIDE
from faq.model import Model
from faq.wording import Verbatim

FLOW = "flow:"
SUGGESTED = 3
# Calibrated probabilities, chosen on questions never learned from.
ANSWER = 0.65
# A bare word (「学历」, 「居住证」) names a subject that several entries share: only a clear case is answered.
BARE = 3
ANSWER_BARE = 0.75
SUGGEST = 0.04
# Above this probability that no entry is right it is outside without a doubt: beside an open question only such a text
# is small talk.
SURELY_OUTSIDE = 0.99
# The confidence that the public contract shows for such a case. Measured: 142 of 148 phrasings that repeat another but
# for particles or spelling stand under the same label; the rest are two spoken alike and two kept under two labels.
REPEATED = 0.97
# So many of the latest texts are remembered with what they got: 1.8 MB for as many ordinary questions.
REMEMBERED = 2048


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
        outside_sure: whether that is beyond doubt.

    """

    kind: Literal["answer", "suggest", "flow", "fallback"]
    id: str | None
    confidence: float
    suggestions: tuple[Suggestion, ...]
    outside: str | None
    outside_sure: bool = False


class Matcher:
    """Finds what a sentence asks for. Never changes after it was made, so that any thread may use it."""

    def __init__(self, catalogue: Catalogue, model: Model) -> None:
        self.revision = model.revision
        self._questions = _questions(catalogue)
        self._labels = model.classifier.labels
        self._reading = model.reading
        self._assessor = model.assessor
        self._verbatim = Verbatim(model.wording)
        self._confidence = model.confidence
        self._remembered = lru_cache(REMEMBERED)(self._found)

    def with_questions(self, catalogue: Catalogue) -> "Matcher":
        """Return a matcher that knows the same phrasings and shows the questions of `catalogue`; takes no time."""
        other = copy.copy(self)
        other._questions = _questions(catalogue)  # noqa: SLF001 (its own copy)
        other._remembered = lru_cache(REMEMBERED)(other._found)  # noqa: SLF001
        return other

    def match(self, text: str) -> Match:
        """Return what `text` gets; the same text always gets the same, and the latest ones are remembered."""
        return self._remembered(text)

    def _found(self, text: str) -> Match:
        sentence = self._reading.sentence(text)
        if not sentence.words:
            return Match("fallback", None, 0.0, (), "noise")
        evidence = self._assessor.evidence(sentence, self._reading.vector(sentence))
        *probabilities, none = self._confidence.probabilities(evidence.facts).tolist()
        best = np.argsort(-np.array(probabilities), kind="stable")[:SUGGESTED]
        outside = self._labels[evidence.outside] if evidence.outside >= 0 else None
        candidates = {self._labels[evidence.labels[each]]: probabilities[each] for each in best}
        repeated = self._verbatim.label(sentence)
        if repeated is not None:
            return self._repeating(self._labels[repeated], candidates)
        sure = ANSWER if len(sentence.words) > BARE else ANSWER_BARE
        surely_outside = none > SURELY_OUTSIDE and evidence.claimed > 0
        return self._banded(candidates, outside, sure, outside_sure=surely_outside)

    def _repeating(self, label: str, candidates: dict[str, float]) -> Match:
        """Return what a sentence gets that repeats a phrasing of `label`: the letter goes before all likeness."""
        others = {each: min(likely, 1 - REPEATED) for each, likely in candidates.items() if each != label}
        if label.startswith(OUTSIDE):
            return self._banded(others, label, outside_sure=True)
        return self._banded({label: max(REPEATED, candidates.get(label, 0)), **others}, None)

    def _banded(
        self, candidates: dict[str, float], outside: str | None, sure: float = ANSWER, *, outside_sure: bool = False
    ) -> Match:
        suggestions = tuple(
            Suggestion(label, self._questions[label], round(likely, 4))
            for label, likely in tuple(candidates.items())[:SUGGESTED]
        )
        best = suggestions[0] if suggestions else Suggestion("", "", 0.0)
        if best.confidence < SUGGEST:
            named = outside.removeprefix(OUTSIDE) if outside else None
            return Match("fallback", None, best.confidence, suggestions, named, outside_sure and named is not None)
        if best.confidence < sure:
            return Match("suggest", None, best.confidence, suggestions, None)
        if best.id.startswith(FLOW):
            return Match("flow", best.id.removeprefix(FLOW), best.confidence, suggestions, None)
        return Match("answer", best.id, best.confidence, suggestions, None)


def _questions(catalogue: Catalogue) -> dict[str, str]:
    labels = (*catalogue.entries, *(FLOW + each for each in catalogue.openings))
    return {label: catalogue.question(label) for label in labels}
