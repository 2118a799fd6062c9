"""On which day the standard is reached when only time passes."""

from datetime import date

from flows.ahead.arrival import total_on
from flows.ahead.projection import add_months, on_later_day
from flows.items.contribution_base import YEAR
from flows.outlook import days_to_look_at
from flows.points import closed_gates
from flows.policy import Policy
from flows.profile import Profile


def reached_by_waiting(profile: Profile, policy: Policy, day: date) -> tuple[date, int] | None:
    """Return the first day after `day` with enough points and open gates, and the total then.

    An age told as a number grows by the full years, as if the birthday were today.
    None when waiting alone leads nowhere within the years that routes look ahead (`horizon_years`).

    Raises:
        NotCovered: no known policy is in force on `day`.

    """
    rules = policy.on(day)
    last = min(add_months(day, YEAR * rules.paths.horizon_years), policy.supposed_until)
    for on in days_to_look_at(profile, policy, day, last):
        later, then = on_later_day(profile, rules, day, on), policy.expected_on(on)
        total = total_on(later, then, on)
        if total >= then.standard.points and not closed_gates(later, then):
            return on, total
    return None
