"""What matching costs, and what it gives on a file of labelled questions.

python -m tests.benchmarks.matching                      # cost, and growth from 1,000 to 50,000 phrasings
python -m tests.benchmarks.matching QUESTIONS.jsonl      # figures and reliability on rows {"text", "accept", "style"}
"""

import itertools
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from rapidfuzz import fuzz, process

from bot.content import Folders, check
from bot.model_cache import ModelCache
from bot.questions import ask_json
from faq.entries import Catalogue
from faq.matcher import Matcher
from faq.model import lessons_of
from faq.separators import begin, improve
from faq.text import comparable
from faq.training import ROUNDS, assessor

CACHE = Path(".cache") / "benchmarks"
SIZES = (1_000, 10_000, 50_000)
EDGES = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


def main() -> None:
    """Print the tables for what the command line asks for."""
    catalogue = check(Folders()).catalogue
    started = time.perf_counter()
    model = ModelCache(CACHE).model(catalogue, lambda said: print(said, file=sys.stderr))  # noqa: T201
    matcher = Matcher(catalogue, model)
    say(f"model ready after {time.perf_counter() - started:.1f} s")
    files = [Path(name) for name in sys.argv[1:]]
    for path in files:
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        figures(rows, matcher, catalogue)
    if not files:
        asked = [text for entry in catalogue.entries.values() for text in entry.ask]
        cost("ask examples", matcher.match, asked)
        growth(catalogue, asked[:200])


def say(line: str) -> None:
    """Print one line."""
    print(line)  # noqa: T201


def figures(rows: Sequence[dict[str, Any]], matcher: Matcher, catalogue: Catalogue) -> None:
    """Print right, offered, wrong, and out of scope not answered; right by style; and the reliability table."""
    answers = [ask_json(row["text"], matcher, catalogue) for row in rows]
    inside = [(row, out) for row, out in zip(rows, answers, strict=True) if row["accept"]]
    outside = [out for row, out in zip(rows, answers, strict=True) if not row["accept"]]
    right = [given(out) in row["accept"] for row, out in inside]
    offered = [
        ok or (out["kind"] == "suggest" and bool({each["id"] for each in out["suggestions"]} & set(row["accept"])))
        for ok, (row, out) in zip(right, inside, strict=True)
    ]
    wrong = [given(out) is not None and not ok for ok, (_, out) in zip(right, inside, strict=True)]
    declined = [given(out) is None for out in outside]
    say(f"right {np.mean(right):.3f}  right or offered {np.mean(offered):.3f}  wrong {np.mean(wrong):.3f}")
    say(f"questions in scope {len(inside)}")
    if outside:
        say(f"out of scope, not answered {np.mean(declined):.3f}  (n={len(outside)})")
    styles = defaultdict(list)
    for ok, (row, _) in zip(right, inside, strict=True):
        styles[row["style"]].append(ok)
    say("  ".join(f"{style} {np.mean(oks):.2f}" for style, oks in sorted(styles.items())))
    reliability(rows, answers)


def given(out: dict[str, Any]) -> str | None:
    """Return the label that was given as the answer, if any."""
    labels = {"answer": str(out["id"]), "flow": f"flow:{out['id']}"}
    return labels.get(out["kind"])


def reliability(rows: Sequence[dict[str, Any]], answers: Sequence[dict[str, Any]]) -> None:
    """Print how often the best suggestion is right where the confidence says so."""
    confident = np.array([out["confidence"] for out in answers])
    hits = np.array(
        [
            bool(out["suggestions"]) and out["suggestions"][0]["id"] in row["accept"]
            for row, out in zip(rows, answers, strict=True)
        ]
    )
    say("confidence     n   mean  right")
    for low, high in itertools.pairwise(EDGES):
        chosen = (confident >= low) & (confident < high)
        if chosen.any():
            means = f"{confident[chosen].mean():.3f}  {hits[chosen].mean():.3f}"
            say(f"{low:.1f} to {min(high, 1):.1f} {chosen.sum():5d}  {means}")


def cost(name: str, ask: Callable[[str], object], texts: Sequence[str]) -> float:
    """Print and return the median milliseconds of one question."""
    spent = []
    for text in texts:
        started = time.perf_counter()
        ask(text)
        spent.append((time.perf_counter() - started) * 1000)
    middle, slow = np.percentile(spent, [50, 99])
    say(f"{name:40s} p50 {middle:8.3f} ms  p99 {slow:8.3f} ms")
    return float(middle)


def growth(catalogue: Catalogue, asked: Sequence[str]) -> None:
    """Print what one question costs as the phrasings multiply, ours beside a WRatio scan."""
    reading, lessons = lessons_of(catalogue)
    separators = begin(len(lessons.targets), lessons.gram_count, len(lessons.labels))
    improve(separators, lessons.vectors, lessons.targets, np.arange(len(lessons.targets)), ROUNDS // 6)
    for size in SIZES:
        rows = np.resize(np.arange(len(lessons.targets)) * 7919 % len(lessons.targets), size)
        judge = assessor(lessons, separators, rows)
        texts = [lessons.texts[row] for row in map(int, rows)]

        def ours(text: str, judge: Any = judge) -> object:
            sentence = comparable(text)
            return judge.evidence(reading.asked(sentence), len(sentence.words))

        def scan(text: str, texts: Sequence[str] = texts) -> object:
            return process.extractOne(text, texts, scorer=fuzz.WRatio)

        cost(f"ranking, {size} phrasings", ours, asked)
        cost(f"rapidfuzz WRatio scan, {size} phrasings", scan, asked[:20])


if __name__ == "__main__":
    main()
