"""Least and most of an incomplete profile, and the question worth asking next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import accumulate
from typing import Any

from flows.items.deductions import deductions_item
from flows.items.lines import fields_beside, points_of_fields
from flows.points.points import closed_gates, items_of
from flows.points.possible import groups
from flows.points.possible_totals import NOTHING, Group, Only, Span, added
from flows.policy import PolicyInForce
from flows.profile import AGE_FIELDS, Profile, age_on

# So many choices of a question are remembered (a turn makes the same one several times), and so many weights of one.
REMEMBERED, MOVES = 256, 2048


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the most that any completion of a profile gives under the rules."""

    min: int
    max: int

    def settle(self, standard: int) -> bool:
        """Whether `standard` is reached for certain or out of reach for certain."""
        return self.min >= standard or self.max < standard


def bounds(profile: Profile, policy: PolicyInForce, day: date, only: Only = None) -> Bounds:
    """Return the exact range of the total over all completions of the unknown fields.

    Args:
        profile: what is known; a field with a default keeps it.
        policy: the policy in force.
        day: the day asked about.
        only: the fields that may still get an answer, others that are unknown giving nothing. None: all.

    """
    parts, taken = groups(profile, policy, day, only), _taken(profile, policy)
    least, most = sum(part.least for part in parts), sum(part.most for part in parts)
    return Bounds(max(0, least - taken), max(0, most - taken))


def next_question(
    profile: Profile, policy: PolicyInForce, day: date, candidates: Sequence[str] | None = None
) -> str | None:
    """Name the unknown field whose answer helps most to decide whether the person passes.

    Only a field whose answer can change the outcome is ever named: there is a completion in which it does. Among those,
    the one whose likely answers move the total most.

    Args:
        profile: what is known.
        policy: the policy in force.
        day: the day asked about.
        candidates: the fields that can still be asked; unknown ones not among them count as giving nothing. None: all.

    """
    return _next(profile, policy, day, None if candidates is None else tuple(candidates))


@lru_cache(maxsize=REMEMBERED)
def _next(profile: Profile, policy: PolicyInForce, day: date, candidates: tuple[str, ...] | None) -> str | None:
    if closed_gates(profile, policy):
        return None
    needed = policy.standard.points + _taken(profile, policy)
    relevant = set(_relevant(groups(profile, policy, day, candidates), needed))
    if len(relevant) <= 1:
        return next(iter(relevant), None)
    asked = {field.field: index for index, field in enumerate(policy.asking.fields)}
    ranked = [*(name for name in asked if name in relevant), *sorted(relevant - set(asked))]
    ages = age_on(profile, day)
    known = sum(item.points for item in items_of(profile, policy, ages[-1] if ages else None))
    return max(ranked, key=lambda name: _movement(profile, policy, day, asked.get(name), known))


def _taken(profile: Profile, policy: PolicyInForce) -> int:
    line = deductions_item(profile.deductions, policy.deductions)
    return 0 if line is None else -line.points


def _relevant(parts: list[Group], needed: int) -> Iterator[str]:
    sums = [part.sums for part in parts]
    before = [*accumulate(sums, added, initial=NOTHING)]
    after = [*accumulate(reversed(sums), added, initial=NOTHING)][::-1]
    for index, part in enumerate(parts):
        spans = part.spans()
        if not spans:
            continue
        rest = added(before[index], after[index + 1])
        for field, alternatives in spans.items():
            if any(_decides(span, rest, needed) for span in alternatives):
                yield field


def _decides(span: Span, rest: int, needed: int) -> bool:
    """Whether some sum of the others needs more than the span's least, and no more than its most."""
    if span.least == span.most:
        return False
    lowest, highest = max(0, needed - span.most), needed - span.least
    return highest > lowest and bool(added(rest, span.beside) >> lowest & ((1 << (highest - lowest)) - 1))


def _movement(profile: Profile, policy: PolicyInForce, day: date, asked: int | None, known: int) -> float:
    """Return by how many points the likely answers to a question move the total, on average over a hundred people.

    Args:
        profile: what is known.
        policy: the policy in force.
        day: the day asked about.
        asked: the number of the question among `policy.asking.fields`, None when it is not one of them.
        known: the points of what is known, below 0 where records take more than the rest gives.

    """
    if asked is None:
        return 0.0
    question = policy.asking.fields[asked]
    if question.field in AGE_FIELDS and age_on(profile, day):
        return 0.0
    read = fields_beside(question.changes)
    told = tuple((name, value) for name in read if (value := getattr(profile, name)) is not None)
    total = max(0, known)
    moves = _moves(policy, asked, told, day)
    return sum(of_hundred * abs(max(0, known + change) - total) for of_hundred, change in moves) / 100


@lru_cache(maxsize=MOVES)
def _moves(
    policy: PolicyInForce, asked: int, told: tuple[tuple[str, Any], ...], day: date
) -> tuple[tuple[float, int], ...]:
    """Return for each likely answer how many of a hundred give it, and by how many points it changes what is known."""
    question, profile = policy.asking.fields[asked], Profile.model_construct(**dict(told))
    before = points_of_fields(question.changes, profile, policy, _oldest(profile, day))
    moves = []
    for answer, supposed in zip(question.answers, question.supposed, strict=True):
        untold = {name: each for name, each in supposed.items() if name == question.field or name not in dict(told)}
        answered = profile.model_copy(update=untold)
        after = points_of_fields(question.changes, answered, policy, _oldest(answered, day))
        moves.append((answer.of_hundred, after - before))
    return tuple(moves)


def _oldest(profile: Profile, day: date) -> int | None:
    ages = age_on(profile, day)
    return ages[-1] if ages else None
