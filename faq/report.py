"""Is this edit better or worse: the entries' own tests, phrasings judged unseen, and each entry's nearest rival."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from faq.entries import Catalogue
from faq.evidence import OUTSIDE
from faq.features import Floats
from faq.matcher import Match, Matcher
from faq.model import Model
from faq.separators import pull_of, sides_of

SHOWN_STRAYS = 5


@dataclass(frozen=True, slots=True)
class Stray:
    """A phrasing that, had it not been learned, another label would claim; `lead` is by how much of a score."""

    text: str
    closer_to: str
    lead: float


@dataclass(frozen=True, slots=True)
class Standing:
    """How one entry, opening or outside group does.

    Attributes:
        phrasings: how many it has.
        unseen_right: how many of them are found by what was learned without them.
        rival: the label its unseen phrasings are taken for most often; None when they never are.
        rival_count: how often.
        ask: how many `ask` examples there are; `ask_right` are answered, `ask_offered` at least offered.
        not_held: how many `not` examples do not find it, of `not_count`.
        strays: the surest of its phrasings that lie closer to another answer, at most five.

    """

    label: str
    phrasings: int
    unseen_right: int
    rival: str | None
    rival_count: int
    ask: int
    ask_right: int
    ask_offered: int
    not_count: int
    not_held: int
    strays: tuple[Stray, ...]

    @property
    def unseen_share(self) -> float:
        """The share (0 to 1) of phrasings found unseen."""
        return self.unseen_right / self.phrasings if self.phrasings else 1.0


@dataclass(frozen=True, slots=True)
class Report:
    """The standing of everything, worst first, and the figures over all of it."""

    standings: tuple[Standing, ...]

    @property
    def unseen_share(self) -> float:
        """The share of all phrasings that are found by what was learned without them."""
        return _share(self.standings, "unseen_right", "phrasings")

    @property
    def ask_share(self) -> float:
        """The share of `ask` examples that are answered with their entry."""
        return _share(self.standings, "ask_right", "ask")

    @property
    def offered_share(self) -> float:
        """The share of `ask` examples that are answered with their entry or have it offered."""
        return _share(self.standings, "ask_offered", "ask")

    @property
    def not_share(self) -> float:
        """The share of `not` examples that hold."""
        return _share(self.standings, "not_held", "not_count")


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one label between two reports: shares of phrasings found unseen; None where it did not exist."""

    label: str
    before: float | None
    after: float | None


def report(catalogue: Catalogue, model: Model) -> Report:
    """Judge `catalogue` by a model of it; takes seconds."""
    unseen = _judged(catalogue, model)
    matcher = Matcher(catalogue, model)
    standings = [_standing(label, catalogue, matcher, unseen[label]) for label in catalogue.taught()]
    return Report(tuple(sorted(standings, key=lambda each: (each.unseen_share, each.label))))


def changes(before: Report, after: Report, least: float = 0.03) -> tuple[Change, ...]:
    """Return the labels whose share found unseen moved by `least` or more, the greatest loss first."""
    old = {each.label: each.unseen_share for each in before.standings}
    new = {each.label: each.unseen_share for each in after.standings}
    moved = [Change(label, old.get(label), new.get(label)) for label in {**old, **new}]
    kept = [each for each in moved if abs(_gain(each)) >= least or each.before is None or each.after is None]
    return tuple(sorted(kept, key=lambda each: (_gain(each), each.label)))


def _gain(change: Change) -> float:
    return (change.after or 0.0) - (change.before or 0.0)


@dataclass(frozen=True, slots=True)
class _Verdict:
    text: str
    taken_for: str
    lead: float


def _judged(catalogue: Catalogue, model: Model) -> dict[str, list[_Verdict]]:
    """Say for every phrasing which label would claim it, had the classifier never learned from it."""
    labels = model.classifier.labels
    found: dict[str, list[_Verdict]] = {label: [] for label in labels}
    for target, label in enumerate(labels):
        for text in catalogue.taught()[label].phrasings:
            scores = _unseen_scores(model, text, target)
            if scores is not None:
                best = int(scores.argmax())
                found[label].append(_Verdict(text, labels[best], round(float(scores[best] - scores[target]), 2)))
    return found


def _unseen_scores(model: Model, text: str, target: int) -> Floats | None:
    """Return the scores of a phrasing without what it taught itself; None when it has no word.

    What it taught is as far as it pulls, times its own length: an estimate of leaving it out and learning all again.
    """
    sentence = model.reading.sentence(text)
    if not sentence.words:
        return None
    vector = model.reading.vector(sentence)
    scores = model.classifier.scores(vector)
    taught = sides_of(target, len(scores)) * pull_of(scores, target) * float(vector.weights @ vector.weights)
    return np.asarray(scores - taught, np.float32)


def _standing(label: str, catalogue: Catalogue, matcher: Matcher, unseen: Sequence[_Verdict]) -> Standing:
    taught = catalogue.taught()[label]
    elsewhere = [each for each in unseen if each.taken_for != label]
    rivals = Counter(each.taken_for for each in elsewhere).most_common(1)
    surest = sorted(elsewhere, key=lambda each: (-each.lead, each.text))[:SHOWN_STRAYS]
    asked = [matcher.match(text) for text in taught.ask]
    denied = [matcher.match(text) for text in taught.not_]
    return Standing(
        label=label,
        phrasings=len(unseen),
        unseen_right=len(unseen) - len(elsewhere),
        rival=rivals[0][0] if rivals else None,
        rival_count=rivals[0][1] if rivals else 0,
        ask=len(asked),
        ask_right=sum(finds(match, label) for match in asked),
        ask_offered=sum(finds(match, label) or offers(match, label) for match in asked),
        not_count=len(denied),
        not_held=sum(not finds(match, label) for match in denied),
        strays=tuple(Stray(each.text, each.taken_for, each.lead) for each in surest),
    )


def finds(match: Match, label: str) -> bool:
    """Whether `match` is what a sentence of `label` should get: its answer, its flow, or nothing if it is outside."""
    if label.startswith(OUTSIDE):
        return match.kind in {"fallback", "suggest"}
    given = {"answer": match.id, "flow": f"flow:{match.id}"}.get(match.kind)
    return given == label


def offers(match: Match, label: str) -> bool:
    """Whether `match` offers `label` as one of its suggestions."""
    return match.kind == "suggest" and label in {each.id for each in match.suggestions}


def _share(standings: Sequence[Standing], part: str, whole: str) -> float:
    total = sum(getattr(each, whole) for each in standings)
    return float(sum(getattr(each, part) for each in standings) / total) if total else 1.0
