"""Lengths of insurance that are only a part of it: with one employer, or at one base (「上家公司交了3年」).

They add up where all parts are told (`insured_spans.py`), and are no length of the whole beside one.
"""

from collections.abc import Sequence
from typing import Any

from flows.reading.insurance.insured_spans import AN_EMPLOYER, IN_ALL
from flows.reading.manner.mood import CORRECTION
from flows.reading.sentence import Finding, clause_at, durations
from language import lazy
from language.numbers import DIGIT

_A_BASE = lazy.compile(rf"基数|倍|顶格|封顶|按最低|\d{{4,5}}|(?:\d+(?:\.\d+)?|[{DIGIT}十]+)[千万wk]")


def without_parts(text: str, found: Sequence[Finding]) -> list[Finding]:
    """Return what was found without the lengths with one employer, where that of the whole is told besides."""
    whole = [each for each in found if not _with_an_employer(text, each.start)]
    return whole or [*found]


def is_only_a_part(text: str, told: Any, known: Any) -> bool:
    """Tell whether the years of insurance that a text tells are only a part of those known before it.

    Args:
        text: what is said of one person, in plain form.
        told: the years read out of it, as a slot value.
        known: the years known of that person, as a slot value.

    """
    whole = known.get("min") if isinstance(known, dict) else known
    if not isinstance(told, int | float) or not isinstance(whole, int | float) or told >= whole:
        return False
    if CORRECTION.search(text) or IN_ALL.search(text):
        return False
    lengths = [each for each in durations(text) if each.value == told]
    return len(lengths) == 1 and _is_part(text, lengths[0].start)


def _is_part(text: str, start: int) -> bool:
    return _with_an_employer(text, start) or _A_BASE.search(text, clause_at(text, start)[0], start) is not None


def _with_an_employer(text: str, start: int) -> bool:
    """Tell whether the clause of a length names one employer of several before it."""
    first = clause_at(text, start)[0]
    return AN_EMPLOYER.search(text, first, start) is not None and IN_ALL.search(text, first, start) is None
