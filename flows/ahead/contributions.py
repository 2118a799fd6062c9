"""Counted months and full years of insurance on a later day, if contributions go on as they are.

Where in their window counted months lie is not known: those of the last twelve months are taken for the latest, the
others for the latest before those twelve. What is paid today is the highest multiple that the window holds a month of.
"""

from dataclasses import dataclass
from typing import Any

from flows.items.contribution_base import AT_1X, YEAR
from flows.items.item import ALMOST
from flows.policy import PolicyInForce
from flows.profile import BaseMonths, Profile, YearRange
from flows.rules.base_rules import BaseRule

ROUNDED = 0.0601
LEVELS = ("0.8x", "1x", "2x", "3x")


@dataclass(frozen=True, slots=True)
class GoingOn:
    """At which multiple contributions are supposed to go on.

    Attributes:
        level: the index of the tier.
        reached: whether its multiple is paid; False where contributions are supposed to stay below it.
        certain: whether the months told prove what is paid today.

    """

    level: int
    reached: bool
    certain: bool


def going_on(profile: Profile, rule: BaseRule) -> GoingOn | None:
    """Return at which multiple contributions are supposed to go on; None when no month told bears on it."""
    recent = profile.months_1x_last_12
    counts = (None,) * len(LEVELS) if profile.base_months is None else profile.base_months.counts()
    paid = [level for level, count in enumerate(counts) if count and _goes_on(profile, level, count)]
    paid += [AT_1X] if recent else []
    if paid:
        level = max(paid)
        full = counts[level] == rule.tiers[level].window or (level == AT_1X and recent == YEAR)
        return GoingOn(level, reached=True, certain=full)
    unpaid = [level for level, count in enumerate(counts) if count == 0]
    unpaid += [AT_1X] if recent == 0 else []
    return GoingOn(min(unpaid), reached=False, certain=True) if unpaid else None


def contributions(profile: Profile, policy: PolicyInForce, begun: int) -> dict[str, Any]:
    """Return the fields that change when `begun` more months have been counted."""
    if begun == 0:
        return {}
    changed: dict[str, Any] = {}
    paying = profile.insured_now
    if profile.si_years is not None and paying:
        changed["si_years"] = _later_years(profile.si_years, begun)
    if profile.base_months is not None:
        changed["base_months"] = _later_base(profile, profile.base_months, policy.si_base, begun)
    recent = profile.months_1x_last_12
    if recent is not None:
        changed["months_1x_last_12"] = in_window(recent, 0, YEAR, begun, going=paying and recent > 0)
    if "insured_months_last_12" in profile.model_fields_set:
        months = in_window(profile.insured_months_last_12, 0, YEAR, begun, going=paying)
        changed["insured_months_last_12"] = months
    return changed


def months_of(years: float) -> int:
    """Return the full months in `years`, which people round to two decimals; never a full year more than they say."""
    return min(int(years * YEAR + ROUNDED), int(years + ALMOST) * YEAR + YEAR - 1)


def later(years: float, months: int) -> float:
    """Return `years` after so many `months` more."""
    return years if months <= 0 else round((months_of(years) + months) / YEAR, 2)


def in_window(recent: int, older: int, window: int, begun: int, *, going: bool) -> int:
    """Count the months within `window` after `begun` more: `recent` lay last, `older` before the last twelve months."""
    new = begun if going else 0
    kept = min(recent, max(0, window - begun)) + min(older, max(0, window - YEAR - begun))
    return min(window, new + kept)


def _later_years(years: float | YearRange, months: int) -> float | YearRange:
    if isinstance(years, YearRange):
        return YearRange(min=later(years.min, months), max=later(years.max, months))
    return later(years, months)


def _goes_on(profile: Profile, level: int, count: int) -> bool:
    """Whether months at or above `level`, of which `count` are told, are supposed to go on."""
    return profile.insured_now and count > 0 and (level < AT_1X or profile.months_1x_last_12 != 0)


def _later_base(profile: Profile, months: BaseMonths, rule: BaseRule, begun: int) -> BaseMonths:
    counts, recent = months.counts(), _recent(profile, months, rule)
    later_counts: list[int | None] = []
    for level, tier in enumerate(rule.tiers):
        count = counts[level]
        if count is None:
            later_counts.append(None)
            continue
        going = _goes_on(profile, level, count)
        later_counts.append(in_window(recent[level], count - recent[level], tier.window, begun, going=going))
    values = zip(LEVELS, later_counts, strict=True)
    return BaseMonths.model_validate({name: value for name, value in values if value is not None})


def _recent(profile: Profile, months: BaseMonths, rule: BaseRule) -> list[int]:
    """Return how many of the months counted at each level lie in the last twelve."""
    at_1x = YEAR if profile.months_1x_last_12 is None else profile.months_1x_last_12
    recent, older = [0, 0, 0, 0], 0
    for level in (3, 2, 1, 0):
        count = months.counts()[level]
        if count is None:
            continue
        latest = min(count - older, at_1x if level else YEAR)
        recent[level] = max(latest, count - (rule.tiers[level].window - YEAR))
        older = count - recent[level]
    return recent
