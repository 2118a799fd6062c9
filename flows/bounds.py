"""Least and most of an incomplete profile, and the question worth asking next."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from flows.items.deductions import deductions_item
from flows.points import closed_gates, items_of, total_of
from flows.policy import PolicyInForce
from flows.possible import groups
from flows.profile import Profile, age_on
from flows.rules.asking import AskedField
from flows.sums import NOTHING, Group, Only, Span, added
from flows.working_years import AGE_FIELDS


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


def common_fields(policy: PolicyInForce) -> tuple[str, ...]:
    """Name the fields in which many people have something; a conversation shows the range over these."""
    return (*AGE_FIELDS, *(field.field for field in policy.asking.fields if not field.rare))


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
    if closed_gates(profile, policy):
        return None
    needed = policy.standard.points + _taken(profile, policy)
    relevant = set(_relevant(groups(profile, policy, day, candidates), needed))
    if not relevant:
        return None
    asked = {field.field: field for field in policy.asking.fields}
    ranked = [*(name for name in asked if name in relevant), *sorted(relevant - set(asked))]
    ages = age_on(profile, day)
    total = total_of(items_of(profile, policy, ages[-1] if ages else None))
    return max(ranked, key=lambda name: _movement(profile, policy, day, asked.get(name), total))


def _taken(profile: Profile, policy: PolicyInForce) -> int:
    line = deductions_item(profile.deductions, policy.deductions)
    return 0 if line is None else -line.points


def _relevant(parts: list[Group], needed: int) -> Iterator[str]:
    for index, part in enumerate(parts):
        spans = part.spans()
        if not spans:
            continue
        rest = NOTHING
        for other in parts[:index] + parts[index + 1 :]:
            rest = added(rest, other.sums)
        for field, alternatives in spans.items():
            if any(_decides(span, rest, needed) for span in alternatives):
                yield field


def _decides(span: Span, rest: int, needed: int) -> bool:
    """Whether some sum of the others needs more than the span's least, and no more than its most."""
    if span.least == span.most:
        return False
    lowest, highest = max(0, needed - span.most), needed - span.least
    return highest > lowest and bool(added(rest, span.beside) >> lowest & ((1 << (highest - lowest)) - 1))


def _movement(profile: Profile, policy: PolicyInForce, day: date, asked: AskedField | None, total: int) -> float:
    """Return by how many points the likely answers to a question move the total, on average over a hundred people."""
    if asked is None or (asked.field in AGE_FIELDS and age_on(profile, day)):
        return 0.0
    moved = 0.0
    for answer, supposed in zip(asked.answers, asked.supposed, strict=True):
        known = {name for name in supposed if name != asked.field and getattr(profile, name) is not None}
        update = {name: value for name, value in supposed.items() if name not in known}
        answered = profile.model_copy(update=update)
        ages = age_on(answered, day)
        items = items_of(answered, policy, ages[-1] if ages else None)
        moved += answer.of_hundred * abs(total_of(items) - total)
    return moved / 100
