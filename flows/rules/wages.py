"""A contribution base in yuan as a level of the reference wage of its month."""

from dataclasses import dataclass
from datetime import date, timedelta

from flows.policy import Policy, PolicyInForce


def level_at(yuan: float, wage: float, policy: PolicyInForce) -> str:
    """Return the highest level (`0.8x` … `3x`) that `yuan` a month reaches at the reference wage `wage`, else `min`.

    Levels are compared in whole yuan times ten, so that a base exactly at a level reaches it.
    """
    reached = "min"
    for tier in policy.si_base.tiers:
        tenths = round(float(tier.multiple.rstrip("x")) * 10)
        if yuan * 10 >= wage * tenths:
            reached = tier.multiple
    return reached


@dataclass(frozen=True, slots=True)
class KnownWage:
    """The latest reference wage that is known: `since` when, `until` when (None: still), in yuan, and its source."""

    yuan: float
    since: date
    until: date | None
    source: str


def latest_wage(policy: Policy, day: date) -> KnownWage | None:
    """Return the wage in force on `day`, else the latest one before it that is known; it is said with its period."""
    later: date | None = None
    for start in (day, *(each for each in reversed(policy.starts) if each < day)):
        wage = policy.expected_on(start).reference_wage
        if wage.yuan is not None:
            until = None if later is None else later - timedelta(days=1)
            return KnownWage(wage.yuan, wage.from_day, until, wage.reference.text)
        later = wage.from_day
    return None
