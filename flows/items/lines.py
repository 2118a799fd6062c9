"""The items of an estimate in the order of the measures, each with the profile fields that it is computed from."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from flows.items.age import age_item
from flows.items.bonuses import award_item, flat_item, investment_item
from flows.items.contribution_base import base_item
from flows.items.deductions import deductions_item
from flows.items.item import Item
from flows.items.study import study_item
from flows.items.years import suburb_item, yearly_item
from flows.policy import PolicyInForce
from flows.profile import BIRTH_FIELDS, Profile

BASE = frozenset(("base_months", "base_records_usable"))
STUDY = frozenset(
    ("education", "education_accepted", "title", "skill_level", "title_usable", "months_1x_last_12", *BASE)
)
REMEMBERED = 64


@dataclass(frozen=True, slots=True)
class Line:
    """How one item is computed.

    Attributes:
        reads: the profile fields that decide about it; of the age all three in which it can be told.
        made: from a profile, the policy and the age in full years to the item, None when it gives nothing.

    """

    reads: frozenset[str]
    made: Callable[[Profile, PolicyInForce, int | None], Item | None]


def _line(*reads: str, made: Callable[[Profile, PolicyInForce], Item | None]) -> Line:
    return Line(frozenset(reads), lambda profile, policy, _: made(profile, policy))


LINES: tuple[Line, ...] = (
    Line(frozenset(("age", *BIRTH_FIELDS)), lambda _, rules, age: age_item(rules.age, age)),
    _line(*STUDY, made=study_item),
    _line("si_years", made=lambda known, rules: yearly_item("si_years", rules.si_years, known.si_years)),
    _line(*BASE, made=lambda known, rules: base_item(known, rules.si_base)),
    _line("urgent_major", made=lambda known, rules: flat_item("urgent_major", rules.urgent_major, known.urgent_major)),
    _line("invest_tax_wan", "local_hires", made=lambda known, rules: investment_item(known, rules.investment)),
    _line(
        "startup_talent",
        made=lambda known, rules: flat_item("startup_talent", rules.startup_talent, known.startup_talent),
    ),
    _line(
        "public_service_years",
        made=lambda known, rules: yearly_item("public_service", rules.public_service, known.public_service_years),
    ),
    _line("suburb_area", "suburb_years", made=lambda known, rules: suburb_item(known, rules.suburb)),
    _line(
        "fresh_graduate",
        made=lambda known, rules: flat_item("fresh_graduate", rules.fresh_graduate, known.fresh_graduate),
    ),
    _line("award", made=lambda known, rules: award_item(rules.award, known.award)),
    _line(
        "spouse_shanghai_hukou_years",
        made=lambda known, rules: yearly_item("spouse", rules.spouse, known.spouse_shanghai_hukou_years),
    ),
    _line(
        "deductions",
        made=lambda known, rules: deductions_item(known.deductions, rules.deductions) if known.deductions else None,
    ),
)


@dataclass(frozen=True, slots=True)
class Itemised:
    """The items of a profile, kept to compute those of another one that differs in little.

    Attributes:
        profile: the profile.
        policy: the policy in force.
        age: the age in full years, None when it is unknown.
        lines: the item of each line, None where it gives nothing.

    """

    profile: Profile
    policy: PolicyInForce
    age: int | None
    lines: tuple[Item | None, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """The items that give or take points, in the order of the measures."""
        return tuple(item for item in self.lines if item is not None)


def itemised(profile: Profile, policy: PolicyInForce, age: int | None, before: Itemised | None = None) -> Itemised:
    """Compute the items of `profile`; those that nothing differs in from `before` are taken over from there."""
    if before is None or before.policy is not policy:
        return Itemised(profile, policy, age, tuple(line.made(profile, policy, age) for line in LINES))
    ours, theirs = vars(profile), vars(before.profile)
    changed = {name for name, value in ours.items() if value is not theirs[name] and value != theirs[name]}
    changed |= set(BIRTH_FIELDS) if age != before.age else set()
    lines = (
        item if line.reads.isdisjoint(changed) else line.made(profile, policy, age)
        for line, item in zip(LINES, before.lines, strict=True)
    )
    return Itemised(profile, policy, age, tuple(lines))


@lru_cache(maxsize=REMEMBERED)
def fields_beside(fields: frozenset[str]) -> tuple[str, ...]:
    """Name every profile field, those of `fields` among them, of the items that one of `fields` decides about."""
    return tuple(dict.fromkeys(name for line in _lines_of(fields) for name in sorted(line.reads)))


def points_of_fields(fields: frozenset[str], profile: Profile, policy: PolicyInForce, age: int | None) -> int:
    """Sum the items that one of the profile fields `fields` decides about; records can make it less than 0."""
    items = (line.made(profile, policy, age) for line in _lines_of(fields))
    return sum(item.points for item in items if item is not None)


@lru_cache(maxsize=REMEMBERED)
def _lines_of(fields: frozenset[str]) -> tuple[Line, ...]:
    return tuple(line for line in LINES if line.reads & fields)
