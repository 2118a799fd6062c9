"""A sum of points that somebody adds up, checked: what it comes to, and which of its points no item gives."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flows.items.age import age_points
from flows.points.points_of_value import points_of
from flows.policy import PolicyInForce

STUDY = ("education", "certificate")


@dataclass(frozen=True, slots=True)
class Told:
    """Points told of one item: what it is called, its name ("" for none), the points, and its value where told."""

    words: str
    item: str
    points: int
    slots: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Wrong:
    """Points that an item does not give: what it `may` give, or what a full year gives."""

    told: Told
    may: tuple[int, ...] = ()
    a_year: int = 0


@dataclass(frozen=True, slots=True)
class Checked:
    """What a sum comes to; `only_one` where points of education and of a certificate are in it, of which one counts."""

    total: int
    standard: int
    wrong: tuple[Wrong, ...]
    only_one: bool


def check_sum(parts: Sequence[Told], rules: PolicyInForce) -> Checked:
    """Add up points as they count together under `rules`, and find those that cannot be."""
    study = [part.points for part in parts if part.item in STUDY]
    only_one = {part.item for part in parts} >= set(STUDY)
    total = sum(part.points for part in parts) - (sum(study) - max(study) if only_one else 0)
    wrong = (_wrong(part, rules) for part in parts)
    return Checked(total, rules.standard.points, tuple(each for each in wrong if each is not None), only_one)


def _wrong(part: Told, rules: PolicyInForce) -> Wrong | None:
    """Return what is wrong about the points of one item, by the value told of it, else by what it can give at all."""
    lines = points_of(part.slots, rules) if part.slots else ()
    may = tuple(sorted({line.points for line in lines} if lines else _GIVES.get(part.item, _nothing)(rules)))
    if may:
        return None if part.points in may else Wrong(part, may)
    each = _A_YEAR[part.item](rules) if part.item in _A_YEAR else 0
    return Wrong(part, a_year=each) if each and part.points % each else None


def _ages(rules: PolicyInForce) -> set[int]:
    return {age_points(rules.age, age) for age in range(rules.working_life.youngest, rules.age.points.oldest + 1)}


def _educations(rules: PolicyInForce) -> set[int]:
    return set(rules.education.points.model_dump().values()) - {0}


def _certificates(rules: PolicyInForce) -> set[int]:
    of = rules.certificate.points
    return {*of.title.model_dump().values(), *of.skill_level.values()} - {0}


def _nothing(_: PolicyInForce) -> set[int]:
    return set()


_GIVES: Mapping[str, Callable[[PolicyInForce], set[int]]] = {
    "age": _ages,
    "education": _educations,
    "certificate": _certificates,
    "si_base": lambda rules: {tier.points for tier in rules.si_base.tiers},
    "urgent_major": lambda rules: {rules.urgent_major.points},
    "fresh_graduate": lambda rules: {rules.fresh_graduate.points},
}
_A_YEAR: Mapping[str, Callable[[PolicyInForce], int]] = {
    "si_years": lambda rules: rules.si_years.points.a_year,
    "spouse": lambda rules: rules.spouse.points.a_year,
    "suburb": lambda rules: rules.suburb.points.a_year,
}
