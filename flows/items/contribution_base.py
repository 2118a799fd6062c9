"""Points for the contribution base: what the counted months prove, and the best tier they reach."""

from typing import Any

from flows.items.item import Item, item
from flows.profile import BaseMonths, Profile
from flows.reason import Reason
from flows.rules.base_rules import BaseRule

YEAR = 12
AT_1X = 1


def least_counts(months: BaseMonths | None) -> tuple[int, ...]:
    """Return the months that are certain at each level: those at a higher multiple are at the lower one too."""
    if months is None:
        return (0, 0, 0, 0)
    known = months.counts()
    return tuple(max((count or 0) for count in known[level:]) for level in range(4))


def most_counts(months: BaseMonths | None, rule: BaseRule) -> tuple[int, ...]:
    """Return the most months possible at each level: no more than at any lower one, nor than the window has."""
    known = (None,) * 4 if months is None else months.counts()
    return tuple(
        min((tier.window, *(count for count in known[: level + 1] if count is not None)))
        for level, tier in enumerate(rule.tiers)
    )


def best_tier(rule: BaseRule, counts: tuple[int, ...]) -> int | None:
    """Return the index of the tier with the most points that `counts` reach, None when they reach none."""
    for level in (3, 2, 1, 0):
        if counts[level] >= rule.tiers[level].months:
            return level
    return None


def recent_months(profile: Profile, rule: BaseRule) -> tuple[int, int]:
    """Return the least and the most months at or above 1x that the last twelve can hold.

    Unknown, they are bounded by the months of the longer windows.
    """
    if profile.months_1x_last_12 is not None:
        return profile.months_1x_last_12, profile.months_1x_last_12
    return deduced_months(profile, rule)


def deduced_months(profile: Profile, rule: BaseRule) -> tuple[int, int]:
    """Return the least and the most months at or above 1x of the last twelve that the longer windows allow.

    What does not fit into the rest of a window was paid in the last twelve. Records that are not usable prove nothing.
    """
    least, most = least_counts(profile.base_months), most_counts(profile.base_months, rule)
    proven = max(_not_before(rule, level, least[level]) for level in (1, 2, 3)) if profile.base_records_usable else 0
    return max(0, proven), min(YEAR, most[AT_1X])


def proof_of_recent(profile: Profile, rule: BaseRule) -> dict[str, Any]:
    """Return what proves the least months of the last twelve: whether they were told, else the count that says so."""
    counts = least_counts(profile.base_months)
    level = max((1, 2, 3), key=lambda each: _not_before(rule, each, counts[each]))
    tier = rule.tiers[level]
    return {
        "told": profile.months_1x_last_12 is not None,
        "count": counts[level],
        "multiple": tier.multiple.rstrip("x"),
        "years": tier.window // YEAR,
    }


def _not_before(rule: BaseRule, level: int, count: int) -> int:
    """Count the months at `level` that the part of its window before the last twelve months cannot hold."""
    return count - (rule.tiers[level].window - YEAR)


def base_item(profile: Profile, rule: BaseRule) -> Item | None:
    """Return the line for the base; only what is certain counts."""
    if profile.base_months is None or not profile.base_records_usable:
        return None
    counts = least_counts(profile.base_months)
    level = best_tier(rule, counts)
    if level is None:
        return None
    tier = rule.tiers[level]
    values = {
        "multiple": tier.multiple.rstrip("x"),
        "count": counts[level],
        "months": tier.months,
        "years": tier.window // YEAR,
        "points": tier.points,
    }
    return item("si_base", tier.points, rule.cap, rule, Reason("si_base", values))
