"""What learning an editor's own content costs: 1,000 entries of 30 phrasings; prints figures, asserts nothing.

python -m tests.benchmarks.learning [ENTRIES [PHRASINGS]]
"""

import random
import resource
import sys
import time
from collections.abc import Sequence
from datetime import date

from bot.content.models import load_meanings
from faq.entries import Catalogue, parse_entries
from faq.matcher import Matcher
from faq.model import learn

ENTRIES, PHRASINGS = 1_000, 30
ASKED = 300
SAID = (
    *("{0}{1}怎么办", "我的{0}{1}了", "请问{0}{1}要多久", "{1}{0}在哪里弄"),
    *("{0}能不能{1}", "想问下{0}的{1}{2}", "{2}那边{0}{1}吗"),
)
MEGABYTE = 1024


def main(arguments: Sequence[str] = ()) -> None:
    """Print the figures."""
    entries, phrasings = (*map(int, arguments), *(ENTRIES, PHRASINGS)[len(arguments) :])
    made, asked = catalogue(entries, phrasings)
    started = time.perf_counter()
    matcher = Matcher(made, learn(made, lambda _: None, load_meanings()))
    learned = time.perf_counter() - started
    spent, right = [], 0
    for label, text in asked:
        started = time.perf_counter()
        match = matcher.match(text)
        spent.append((time.perf_counter() - started) * 1000)
        right += bool(match.suggestions) and match.suggestions[0].id == label
    spent.sort()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE
    print(f"{entries} entries of {phrasings} phrasings: learned in {learned:.1f} s, peak {peak:.0f} MB")  # noqa: T201
    middle, slow = spent[len(spent) // 2], spent[int(0.99 * len(spent))]
    print(f"one question: p50 {middle:.2f} ms, p99 {slow:.2f} ms; first is right {right / len(asked):.3f}")  # noqa: T201


def catalogue(entries: int, phrasings: int) -> tuple[Catalogue, list[tuple[str, str]]]:
    """Make up entries about three words each, and questions about some of them; the same every time."""
    chance = random.Random(1)  # noqa: S311 (made-up content)
    meanings = load_meanings()
    words = [word for word in (meanings.words if meanings else ()) if len(word) > 1 and not word.isascii()]
    made, asked = [], []
    for number in range(entries):
        about = chance.sample(words, 6)
        texts = {chance.choice(SAID).format(*chance.sample(about, 3)) for _ in range(phrasings * 3)}
        ordered = sorted(texts)
        chance.shuffle(ordered)
        made.append(_entry(f"made-up-{number}", ordered[:phrasings]))
        asked.append((f"made-up-{number}", ordered[-1]))
    chance.shuffle(asked)
    return parse_entries({"made_up.yaml": made}), asked[:ASKED]


def _entry(identity: str, phrasings: list[str]) -> dict[str, object]:
    return {
        "id": identity,
        "question": f"{identity}？",
        "answer": "见下。",
        "source": {"title": "编的", "grade": "inferred"},
        "checked_on": date(2026, 11, 23).isoformat(),
        "phrasings": phrasings,
    }


if __name__ == "__main__":
    main(sys.argv[1:])
