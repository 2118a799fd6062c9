"""On which day the standard is reached when only time passes."""

from datetime import date

from flows.ahead.outlook import days_to_look_at
from flows.ahead.projection import on_later_day
from flows.ahead.retirement import last_foretold
from flows.days.months import add_months
from flows.items.contribution_base import YEAR
from flows.items.lines import Itemised, itemised
from flows.points.points import Estimate, closed_gates, estimate, total_of
from flows.policy import Policy
from flows.profile import Profile, age_on


def reached_by_waiting(profile: Profile, policy: Policy, day: date) -> Estimate | None:
    """Return the estimate of the first day after `day` with enough points and open gates.

    An age told as a number grows by the full years, as if the birthday were today.
    None when waiting alone leads nowhere within the years that routes look ahead (`horizon_years`), or before
    the latest retirement age.

    Raises:
        NotCovered: no known policy is in force on `day`.

    """
    rules = policy.on(day)
    horizon = min(add_months(day, YEAR * rules.paths.horizon_years), policy.supposed_until)
    last = last_foretold(profile, rules, day, horizon)
    known: Itemised | None = None
    for on in days_to_look_at(profile, policy, day, last):
        later, then = on_later_day(profile, rules, day, on), policy.expected_on(on)
        ages = age_on(later, on)
        known = itemised(later, then, ages[-1] if ages else None, known)
        if total_of(known.items) >= then.standard.points and not closed_gates(later, then):
            return estimate(later, then, on)
    return None
