"""One profile under two policies, or two profiles under one: what differs, item by item."""

from dataclasses import dataclass
from datetime import date

from flows.points.points import Estimate, estimate
from flows.policy import Policy
from flows.profile import Profile

TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Difference:
    """An item's points before and after.

    Attributes:
        item: the item's name; `total` for the sum.
        before: the points of the first estimate.
        after: the points of the second.
        reference_before: the rule of the first, None when the item gave nothing.
        reference_after: the rule of the second, None when the item gives nothing.

    """

    item: str
    before: int
    after: int
    reference_before: str | None = None
    reference_after: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two estimates beside each other.

    Attributes:
        before: the first.
        after: the second.
        items: the items whose points differ, then the total if it does.
        opened: gates closed in the first only.
        closed: gates closed in the second only.

    """

    before: Estimate
    after: Estimate
    items: tuple[Difference, ...]
    opened: tuple[str, ...]
    closed: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Neither points nor gates differ."""
        return not (self.items or self.opened or self.closed)


def compare(before: Estimate, after: Estimate) -> Comparison:
    """Compare two estimates: of one profile under two policies, or of two profiles under one."""
    old, new = ({item.id: item for item in each.items} for each in (before, after))
    differing = []
    for name in dict.fromkeys((*old, *new)):
        one, two = old.get(name), new.get(name)
        points = (one.points if one else 0, two.points if two else 0)
        if points[0] != points[1]:
            references = (one.reference if one else None, two.reference if two else None)
            differing.append(Difference(name, *points, *references))
    if before.total != after.total:
        differing.append(Difference(TOTAL, before.total, after.total))
    return Comparison(
        before,
        after,
        tuple(differing),
        opened=tuple(name for name in before.reasons if name not in after.reasons),
        closed=tuple(name for name in after.reasons if name not in before.reasons),
    )


def under_other_rules(profile: Profile, policy: Policy, other: date, day: date) -> Comparison:
    """Compare what the rules of the day `other` give `profile` with what those of `day` give.

    The same person under other rules: age and all else stay those of `day`.

    Raises:
        NotCovered: no known policy is in force on one of the days.

    """
    before, now = (estimate(profile, rules, day) for rules in (policy.on(other), policy.on(day)))
    return compare(before, now)
