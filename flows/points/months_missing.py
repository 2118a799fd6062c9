"""How many months at a base are missing: of those that a tier needs, and of those that a certificate needs."""

from collections.abc import Iterator

from flows.items.contribution_base import YEAR, recent_months
from flows.policy import PolicyInForce
from flows.profile import Profile
from flows.reason import Reason

_DEFAULT = 1


def months_missing(profile: Profile, rules: PolicyInForce) -> Iterator[Reason]:
    """Say what is told of the months of the last year that a certificate needs, then of those of the tiers."""
    if _needs_recent(profile, rules):
        yield _recent(profile, rules)
    yield from _tiers(profile, rules)


def _needs_recent(profile: Profile, rules: PolicyInForce) -> bool:
    needing = rules.certificate.recent_base
    return profile.title in needing.title or profile.skill_level in needing.skill_level


def _recent(profile: Profile, rules: PolicyInForce) -> Reason:
    least, most = recent_months(profile, rules.si_base)
    needed = rules.certificate.recent_base.months
    values = {"count": least, "months": needed, "missing": max(0, needed - least)}
    told = least == most or least >= needed
    return Reason("recent_open" if not told else "recent" if least < needed else "recent_full", values)


def _tiers(profile: Profile, rules: PolicyInForce) -> Iterator[Reason]:
    """Go through the tiers that something is told of, down to the first that is reached."""
    counts = profile.base_months.counts() if profile.base_months is not None else (None,) * 4
    told = [level for level in (3, 2, 1, 0) if counts[level]]
    if not told:
        level = next((level for level in (3, 2, 1, 0) if counts[level] is None), _DEFAULT)
        yield _tier("base_open", rules, level if profile.base_months is not None else _DEFAULT, 0)
    for level in told:
        count = counts[level] or 0
        full = count >= rules.si_base.tiers[level].months
        yield _tier("base_full" if full else "base", rules, level, count)
        if full:
            return


def _tier(key: str, rules: PolicyInForce, level: int, count: int) -> Reason:
    tier = rules.si_base.tiers[level]
    values = {
        "multiple": tier.multiple.rstrip("x"),
        "count": count,
        "months": tier.months,
        "missing": max(0, tier.months - count),
        "years": tier.window // YEAR,
        "points": tier.points,
    }
    return Reason(key, values)
