"""The matcher beside what others would match with; prints figures, asserts nothing.

python -m tests.benchmarks.matching                      # on the entries' own `ask` examples
python -m tests.benchmarks.matching QUESTIONS.jsonl      # on rows {"text", "accept", "style"}
"""

import itertools
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.content.content import Folders, check
from bot.content.models import Models
from faq.entries import Catalogue
from faq.evidence import OUTSIDE, Assessor
from faq.matcher import Match, Matcher
from faq.model import Model
from faq.text import Comparable, comparable, normalize
from faq.wording import put_down
from tests.benchmarks.rivals import Ranking, bm25, tfidf, wratio

CACHE = Path(".cache") / "benchmarks"
SIZES = (1_000, 10_000, 50_000)
RIVALS: Mapping[str, Callable[[Sequence[str]], Ranking]] = {
    "rapidfuzz WRatio": wratio,
    "BM25": bm25,
    "TF-IDF": tfidf,
}
WRONG = 0.02
EDGES = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


@dataclass(frozen=True, slots=True)
class Row:
    """A question, the labels that answer it (none when it is outside the subject), and how it is put."""

    text: str
    accept: frozenset[str]
    style: str


@dataclass(frozen=True, slots=True)
class Found:
    """The best labels, best first, how sure the best one is (any scale), and the milliseconds it took."""

    labels: Sequence[str]
    score: float
    spent: float


def main(files: Sequence[str] = ()) -> None:
    """Print the tables, on the rows of `files` or on the examples of the entries."""
    catalogue = check(Folders()).catalogue
    model = Models(CACHE).model(catalogue, lambda said: print(said, file=sys.stderr))  # noqa: T201
    matcher = Matcher(catalogue, model)
    rows = [row for name in files for row in read(Path(name))] or examples(catalogue)
    matches = [matcher.match(row.text) for row in rows]
    comparison(rows, catalogue, matcher)
    figures(rows, matches)
    reliability(rows, matches)
    growth(catalogue, model, [row.text for row in rows][:200])


def say(line: str) -> None:
    """Print one line."""
    print(line)  # noqa: T201


def read(path: Path) -> list[Row]:
    """Return the rows of a file."""
    decoded = map(json.loads, path.read_text("utf-8").splitlines())
    return [Row(each["text"], frozenset(each["accept"]), each["style"]) for each in decoded]


def examples(catalogue: Catalogue) -> list[Row]:
    """Return the `ask` examples of all entries, openings and outside groups; no phrasing is among them."""
    return [
        Row(text, frozenset() if label.startswith(OUTSIDE) else frozenset({label}), "example")
        for label, taught in catalogue.taught().items()
        for text in taught.ask
    ]


def comparison(rows: Sequence[Row], catalogue: Catalogue, matcher: Matcher) -> None:
    """Print one line a matcher: first right, right among three, right where two in a hundred are wrong, and time."""
    taught = [(normalize(text), label) for label, each in catalogue.taught().items() for text in each.phrasings]
    texts, labels = [text for text, _ in taught], np.array([label for _, label in taught])
    say(f"\n{'on ' + str(len(rows)) + ' questions':18s}  first  of three  at {WRONG:.0%} wrong      p50       p99")
    score_line("this matcher", rows, [ours(matcher, row.text) for row in rows])
    for name, learn in RIVALS.items():
        ranking = learn(texts)
        score_line(name, rows, [theirs(ranking, labels, row.text) for row in rows])


def ours(matcher: Matcher, text: str) -> Found:
    """Ask the matcher."""
    started = time.perf_counter()
    match = matcher.match(text)
    spent = time.perf_counter() - started
    sure = match.confidence if match.kind != "fallback" else 0.0
    return Found([each.id for each in match.suggestions], sure, spent * 1000)


def theirs(ranking: Ranking, labels: NDArray[np.str_], text: str) -> Found:
    """Ask a rival: the labels of its best texts; it is sure of nothing when an outside text is the best."""
    started = time.perf_counter()
    scores = ranking(normalize(text))
    best = np.argsort(-scores, kind="stable")[:100]
    spent = time.perf_counter() - started
    inside = list(dict.fromkeys(label for label in labels[best] if not label.startswith(OUTSIDE)))[:3]
    outside = labels[best[0]].startswith(OUTSIDE)
    return Found(inside, 0.0 if outside else float(scores[best[0]]), spent * 1000)


def score_line(name: str, rows: Sequence[Row], found: Sequence[Found]) -> None:
    """Print one line of the comparison."""
    inside = [(row, each) for row, each in zip(rows, found, strict=True) if row.accept]
    first = np.array([bool(each.labels) and each.labels[0] in row.accept for row, each in inside])
    three = np.array([not row.accept.isdisjoint(each.labels) for row, each in inside])
    order = np.argsort([-each.score for _, each in inside], kind="stable")
    few_wrong = np.cumsum(~first[order]) <= WRONG * len(first)
    middle, slow = np.percentile([each.spent for each in found], [50, 99])
    share = first[order][few_wrong].sum() / len(first)
    times = f"{middle:7.2f} ms {slow:7.2f} ms"
    say(f"{name:18s}  {first.mean():.3f}  {three.mean():8.3f}  {share:11.3f}  {times}")


def given(match: Match) -> str | None:
    """Return the label that was given as the answer, if any."""
    return match.suggestions[0].id if match.id else None


def figures(rows: Sequence[Row], matches: Sequence[Match]) -> None:
    """Print right, offered, wrong, and out of scope not answered; and right by style."""
    pairs = list(zip(rows, matches, strict=True))
    inside = [(row, match) for row, match in pairs if row.accept]
    right = np.array([given(match) in row.accept for row, match in inside])
    offered = np.array(
        [match.kind == "suggest" and any(each.id in row.accept for each in match.suggestions) for row, match in inside]
    )
    wrong = np.array([given(match) is not None for _, match in inside]) & ~right
    declined = [given(match) is None for row, match in pairs if not row.accept]
    say(f"\nright {right.mean():.3f}  right or offered {(right | offered).mean():.3f}  wrong {wrong.mean():.3f}")
    if declined:
        say(f"outside, not answered {np.mean(declined):.3f} (n={len(declined)}; inside n={len(inside)})")
    styles = defaultdict(list)
    for ok, (row, _) in zip(right, inside, strict=True):
        styles[row.style].append(ok)
    say("  ".join(f"{style} {np.mean(oks):.2f}" for style, oks in sorted(styles.items())))


def reliability(rows: Sequence[Row], matches: Sequence[Match]) -> None:
    """Print how often the best suggestion is right where the confidence says so."""
    confident = np.array([match.confidence for match in matches])
    hits = np.array(
        [
            bool(match.suggestions) and match.suggestions[0].id in row.accept
            for row, match in zip(rows, matches, strict=True)
        ]
    )
    say("\nconfidence     n   mean  right")
    for low, high in itertools.pairwise(EDGES):
        chosen = (confident >= low) & (confident < high)
        if chosen.any():
            means = f"{confident[chosen].mean():.3f}  {hits[chosen].mean():.3f}"
            say(f"{low:.1f} to {min(high, 1):.1f} {chosen.sum():5d}  {means}")


def growth(catalogue: Catalogue, model: Model, asked: Sequence[str]) -> None:
    """Print what one question costs as the phrasings multiply (the same ones over and over beyond their number)."""
    places = {label: place for place, label in enumerate(model.classifier.labels)}
    taught = [(text, places[label]) for label, each in catalogue.taught().items() for text in each.phrasings]
    sentences = [(sentence, place) for text, place in taught if (sentence := comparable(text)).words]
    say(f"\n{'p50 / p99 in ms':18s}" + "".join(f"{size:>20,d}" for size in SIZES))
    rows = {size: [sentences[row * 7919 % len(sentences)] for row in range(size)] for size in SIZES}
    say(f"{'this matcher':18s}" + "".join(cost(asker(model, rows[size]), asked) for size in SIZES))
    # The separators do not grow with the phrasings, so one figure holds for every number of them.
    say(f"{'first look alone':18s}" + cost(lambda text: first_look(model, text), asked))
    for name, learn in RIVALS.items():
        texts = {size: [sentence.words for sentence, _ in rows[size]] for size in SIZES}
        say(f"{name:18s}" + "".join(cost(learn(texts[size]), asked[:50]) for size in SIZES))


def asker(model: Model, rows: Sequence[tuple[Comparable, int]]) -> Callable[[str], object]:
    """Return the lexical part of the matcher over `rows`, as it is asked."""
    sentences, targets = [sentence for sentence, _ in rows], np.array([place for _, place in rows], np.int64)
    count = len(model.classifier.labels)
    assessor = Assessor(model.classifier, put_down(sentences, targets, count))

    def ask(text: str) -> object:
        sentence = model.reading.sentence(text)
        return model.confidence.probabilities(assessor.evidence(sentence, model.reading.vector(sentence)).facts)

    return ask


def first_look(model: Model, text: str) -> object:
    """Score every label by grams, sounds and meaning, without the nearest phrasings that judge the best few."""
    return model.classifier.scores(model.reading.vector(model.reading.sentence(text)))


def cost(ask: Callable[[str], object], texts: Sequence[str]) -> str:
    """Return the median and the 99th of a hundred milliseconds of one question."""
    spent = []
    for text in texts:
        started = time.perf_counter()
        ask(text)
        spent.append((time.perf_counter() - started) * 1000)
    middle, slow = np.percentile(spent, [50, 99])
    return f"{f'{middle:.2f} / {slow:.2f}':>20s}"


if __name__ == "__main__":
    main(sys.argv[1:])
