"""What one month less at a base would give, where its months are only told by and by."""

from datetime import date

from flows.points.points import estimate
from flows.policy import PolicyInForce
from flows.profile import Profile


def total_with_one_less(profile: Profile, policy: PolicyInForce, day: date) -> int | None:
    """Return the total with one month less at each multiple of the wage; None where no months are known."""
    months = profile.base_months
    if months is None:
        return None
    fewer = {name: max(0, count - 1) for name, count in months.model_dump().items() if count}
    less = profile.model_copy(update={"base_months": months.model_copy(update=fewer)})
    return estimate(less, policy, day).total
