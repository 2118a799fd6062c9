"""What others would match with: a WRatio scan, BM25 and TF-IDF over characters and pairs of characters."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

Floats = NDArray[np.float32]
Ranking = Callable[[str], Floats]
Weighing = Callable[[Floats, Floats, Floats, int], Floats]


def wratio(texts: Sequence[str]) -> Ranking:
    """Score every text by rapidfuzz's WRatio."""

    def scores(asked: str) -> Floats:
        return np.asarray(process.cdist([asked], texts, scorer=fuzz.WRatio)[0], np.float32)

    return scores


def bm25(texts: Sequence[str]) -> Ranking:
    """Score every text by Okapi BM25 (k1 1.5, b 0.75)."""

    def weigh(counts: Floats, lengths: Floats, _: Floats, holders: int) -> Floats:
        rarity = np.log(1 + (len(texts) - holders + 0.5) / (holders + 0.5))
        return np.asarray(rarity * counts * 2.5 / (counts + 1.5 * (0.25 + 0.75 * lengths)), np.float32)

    return _indexed(texts, weigh)


def tfidf(texts: Sequence[str]) -> Ranking:
    """Score every text by the cosine of the angle between TF-IDF vectors; the asked text's length plays no part."""

    def weigh(counts: Floats, _: Floats, norms: Floats, holders: int) -> Floats:
        return np.asarray(_rarity(len(texts), holders) ** 2 * (1 + np.log(counts)) / norms, np.float32)

    return _indexed(texts, weigh)


def _rarity(total: int, holders: int) -> float:
    return float(np.log((1 + total) / (1 + holders)) + 1)


def _terms(text: str) -> Counter[str]:
    return Counter(text[at : at + size] for size in (1, 2) for at in range(len(text) - size + 1))


def _indexed(texts: Sequence[str], weigh: Weighing) -> Ranking:
    """Return the scores out of an inverted index in which `weigh` says what a term adds to each text that holds it."""
    postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for row, text in enumerate(texts):
        for term, count in _terms(text).items():
            postings[term].append((row, count))
    squares = np.zeros(len(texts), np.float32)
    for holders in postings.values():
        rows, counts = np.array(holders).T
        squares[rows] += (_rarity(len(texts), len(rows)) * (1 + np.log(counts))) ** 2
    lengths = np.array([len(text) for text in texts], np.float32)
    index = {}
    for term, holders in postings.items():
        rows, counts = np.array(holders).T
        weights = weigh(counts.astype(np.float32), lengths[rows] / lengths.mean(), np.sqrt(squares[rows]), len(rows))
        index[term] = (rows, weights)

    def scores(asked: str) -> Floats:
        total = np.zeros(len(texts), np.float32)
        for term, count in _terms(asked).items():
            if term in index:
                rows, weights = index[term]
                total[rows] += np.float32(1 + np.log(count)) * weights
        return total

    return scores
