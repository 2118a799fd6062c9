"""From a profile and the policy in force to an itemised estimate with reasons."""

from dataclasses import dataclass
from datetime import date

from flows.items.item import Item
from flows.items.lines import itemised
from flows.items.study import NAME as STUDY
from flows.items.study import counts_skill, study_item
from flows.points.doubts import doubts
from flows.points.uncounted import uncounted
from flows.policy import PolicyInForce
from flows.profile import DEFAULTED, Profile, age_on
from flows.reason import Reason

NEEDED = ("permit_valid", "works_in_shanghai", "insured_now", "employer_eligible")


@dataclass(frozen=True, slots=True)
class Estimate:
    """What the rules give for a profile on a day.

    Attributes:
        day: the day the rules are asked about.
        policy: the name of the policy in force.
        total: sum of the items, never below 0; what is unknown gives nothing.
        unlisted: the total if the trade of a skill certificate is not listed; the same where no such one counts.
        standard: how many points are enough.
        can_apply: no gate is closed.
        reasons: the fields that close a gate.
        items: every item that gives or takes points.
        uncounted: what was told and gives nothing, with the reason.
        assumed: the fields that kept their default.
        warnings: what is uncertain for this profile.

    """

    day: date
    policy: str
    total: int
    unlisted: int
    standard: int
    can_apply: bool
    reasons: tuple[str, ...]
    items: tuple[Item, ...]
    uncounted: tuple[Reason, ...]
    assumed: tuple[str, ...]
    warnings: tuple[Reason, ...]

    @property
    def passes(self) -> bool:
        """Enough points, and no gate closed."""
        return self.can_apply and self.total >= self.standard

    @property
    def if_listed(self) -> bool:
        """Enough points only if the trade of a skill certificate is listed, which nobody judges here."""
        return self.total >= self.standard > self.unlisted


def estimate(profile: Profile, policy: PolicyInForce, day: date) -> Estimate:
    """Apply the rules of `policy` to `profile` on `day`; of two possible ages the older counts."""
    ages = age_on(profile, day)
    items = items_of(profile, policy, ages[-1] if ages else None)
    reasons = closed_gates(profile, policy)
    given = profile.model_fields_set
    return Estimate(
        day=day,
        policy=policy.measures.name,
        total=total_of(items),
        unlisted=_total_unlisted(profile, policy, items),
        standard=policy.standard.points,
        can_apply=not reasons,
        reasons=reasons,
        items=items,
        uncounted=uncounted(profile, policy),
        assumed=tuple(name for name in DEFAULTED if name not in given),
        warnings=doubts(profile, policy, day, ages, items),
    )


def _total_unlisted(profile: Profile, policy: PolicyInForce, items: tuple[Item, ...]) -> int:
    """Return the total without the points of a skill certificate; education or a title takes its place."""
    if not any(item.id == STUDY and counts_skill(item) for item in items):
        return total_of(items)
    instead = study_item(profile.model_copy(update={"skill_level": None}), policy)
    rest = tuple(item for item in items if item.id != STUDY)
    return total_of(rest if instead is None else (*rest, instead))


def items_of(profile: Profile, policy: PolicyInForce, age: int | None) -> tuple[Item, ...]:
    """List the items that give or take points, in the order of the measures."""
    return itemised(profile, policy, age).items


def total_of(items: tuple[Item, ...]) -> int:
    """Sum the items; below 0 counts as 0."""
    return max(0, sum(item.points for item in items))


def closed_gates(profile: Profile, policy: PolicyInForce) -> tuple[str, ...]:
    """Name the fields that keep the person from applying."""
    closed = [name for name in NEEDED if not getattr(profile, name)]
    if profile.insured_months_last_12 < policy.gates.insured_months:
        closed.append("insured_months_last_12")
    closed.extend(name for name in policy.gates.vetoes if getattr(profile, name))
    return tuple(closed)
