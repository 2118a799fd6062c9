"""An edit learned on from a model of nearly the same content: a second's work where all of it takes half a minute.

Only the phrasings that an edit touches are gone over: those of its labels, and those of the labels nearest to them.
Once separators have settled, how hard a phrasing pulls at them follows from the scores they give it (the condition of
the optimum), so that what it taught can be taken back without having been kept.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from faq.classifier import Classifier
from faq.entries import Catalogue
from faq.features import Floats, Vector
from faq.meaning import MeaningTable
from faq.model import Model, catalogue_hash, hashes
from faq.separators import Separators, improve, pull_of
from faq.text import Comparable
from faq.training_set import sentences_of, taught_texts
from faq.wording import Wording, joined, put_down

# So many of the labels nearest to an edited one are gone over with it.
NEIGHBOURS = 8
ROUNDS = 3
# What a label scores that nothing has taught yet.
_UNTAUGHT = -1.0

_Sentences = Mapping[str, Sequence[Comparable]]


def changed_share(model: Model, catalogue: Catalogue) -> float:
    """Return the share (0 to 1) of labels that differ between `model` and `catalogue`."""
    now = hashes(catalogue)
    return len({*model.taught.items()} ^ {*now.items()}) / max(len(model.taught) + len(now), 1)


def learn_on(model: Model, catalogue: Catalogue, meanings: MeaningTable | None = None) -> Model:
    """Return a model of `catalogue` that begins from `model`.

    Its vocabulary and confidence stay those of `model`: words that it never met are only learned by learning all anew.
    """
    now = hashes(catalogue)
    edited = {
        label: [model.reading.pinyin.meant(each) for each in sentences_of(taught_texts(taught))]
        for label, taught in sorted(catalogue.taught().items())
        if model.taught.get(label) != now[label]
    }
    separators = _under(tuple(now), model.classifier.labels, _without_what_is_gone(model, edited))
    _go_over(model, tuple(now), separators, edited)
    classifier = Classifier.of(tuple(now), separators.matrix, separators.bias)
    wording = _wording(model, tuple(now), edited)
    return Model(catalogue_hash(catalogue, meanings), now, model.reading, classifier, wording, model.confidence)


def _without_what_is_gone(model: Model, edited: _Sentences) -> Separators:
    """Take back what the phrasings taught of their own labels that are no longer there.

    That they are nothing else's is still so, and the bias is the balance of all phrasings, which a few hardly move.
    """
    labels = model.classifier.labels
    matrix = model.classifier.floats()
    for target, label in enumerate(labels):
        gone = [each for each in _known(model.wording, target) if each not in edited[label]] if label in edited else ()
        for vector in map(model.reading.vector, gone):
            pull = pull_of(model.classifier.scores(vector), target)[target]
            matrix[vector.indices, target] -= vector.weights * pull
    return Separators(matrix, model.classifier.bias.copy(), np.zeros((0, len(labels)), np.float32))


def _under(labels: tuple[str, ...], before: tuple[str, ...], old: Separators) -> Separators:
    """Put the columns of `old` under the new `labels`; a new label begins as one that nothing has taught."""
    places = {label: place for place, label in enumerate(before)}
    kept = [(column, places[label]) for column, label in enumerate(labels) if label in places]
    matrix = np.zeros((len(old.matrix), len(labels)), np.float32)
    bias = np.full(len(labels), _UNTAUGHT, np.float32)
    columns, sources = (list(each) for each in zip(*kept, strict=True)) if kept else ([], [])
    matrix[:, columns], bias[columns] = old.matrix[:, sources], old.bias[sources]
    return Separators(matrix, bias, np.zeros((0, len(labels)), np.float32))


def _go_over(model: Model, labels: tuple[str, ...], separators: Separators, edited: _Sentences) -> None:
    """Learn the edited labels, together with what their neighbours know."""
    rows = list(_touched(model, labels, separators, edited))
    if not rows:
        return
    vectors = [model.reading.vector(sentence) for sentence, _, _ in rows]
    targets = np.array([target for _, target, _ in rows], np.int64)
    separators.pull = np.array(
        [
            _settled_pull(model, labels, vector, target) if known else np.zeros(len(labels), np.float32)
            for vector, (_, target, known) in zip(vectors, rows, strict=True)
        ],
        np.float32,
    )
    improve(separators, vectors, targets, np.arange(len(rows)), ROUNDS)


def _settled_pull(model: Model, labels: tuple[str, ...], vector: Vector, target: int) -> Floats:
    """Return how hard a known phrasing pulls: as in `model`, and not at all at a label that is new."""
    scores = dict(zip(model.classifier.labels, model.classifier.scores(vector).tolist(), strict=True))
    return pull_of(np.array([scores.get(label, _UNTAUGHT) for label in labels], np.float32), target)


def _touched(
    model: Model, labels: tuple[str, ...], separators: Separators, edited: _Sentences
) -> Iterator[tuple[Comparable, int, bool]]:
    """Yield the phrasings to go over, with the index of their label and whether they were known before."""
    places = {label: place for place, label in enumerate(model.classifier.labels)}
    near: set[int] = set()
    for label, sentences in edited.items():
        target = labels.index(label)
        known = set(_known(model.wording, places[label])) if label in places else set()
        near.update(_neighbours(model, separators, target, sentences))
        yield from ((sentence, target, sentence in known) for sentence in sentences)
    for target in sorted(near):
        if labels[target] not in edited:
            yield from ((each, target, True) for each in _known(model.wording, places[labels[target]]))


def _neighbours(model: Model, separators: Separators, target: int, sentences: Sequence[Comparable]) -> list[int]:
    """Return the labels that the phrasings of `target` come nearest to."""
    votes: Counter[int] = Counter()
    for sentence in sentences:
        best = np.argsort(-_scores(separators, model.reading.vector(sentence)), kind="stable")[:3]
        votes.update(int(each) for each in best if each != target)
    return [each for each, _ in votes.most_common(NEIGHBOURS)]


def _scores(separators: Separators, vector: Vector) -> Floats:
    scores: Floats = vector.weights @ separators.matrix[vector.indices] + separators.bias
    return scores


def _known(wording: Wording, label: int) -> list[Comparable]:
    return [Comparable(wording.words[row]) for row in wording.rows(label)]


def _wording(model: Model, labels: tuple[str, ...], edited: _Sentences) -> Wording:
    places = {label: place for place, label in enumerate(model.classifier.labels)}
    return joined(
        [
            put_down(edited[label], np.zeros(len(edited[label]), np.int64), 1)
            if label in edited
            else model.wording.part(places[label])
            for label in labels
        ]
    )
