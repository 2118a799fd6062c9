"""A contribution base in yuan as a multiple of the reference wage of its month."""

from flows.policy import PolicyInForce


def base_multiple(yuan: float, policy: PolicyInForce) -> float | None:
    """Return how many times the reference wage in force `yuan` a month is.

    None where the wage is not known: then the multiple has to be asked for, no other year's wage stands in.
    """
    wage = policy.reference_wage.yuan
    return None if wage is None else yuan / wage


def base_level(yuan: float, policy: PolicyInForce) -> str | None:
    """Return the highest level (`0.8x` … `3x`) that `yuan` a month reaches, `min` below all, None where not known.

    Levels are compared in whole yuan times ten, so that a base exactly at a level reaches it.
    """
    wage = policy.reference_wage.yuan
    if wage is None:
        return None
    reached = "min"
    for tier in policy.si_base.tiers:
        tenths = round(float(tier.multiple.rstrip("x")) * 10)
        if yuan * 10 >= wage * tenths:
            reached = tier.multiple
    return reached
