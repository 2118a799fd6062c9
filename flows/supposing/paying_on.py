"""A profile on a later day when the base is another one from now on, as against the one that goes on by itself."""

from datetime import date

from flows.ahead.contributions import LEVELS, in_window
from flows.ahead.projection import on_later_day
from flows.days.months import add_months
from flows.items.contribution_base import AT_1X, YEAR, least_counts, recent_months
from flows.policy import PolicyInForce
from flows.profile import BaseMonths, Profile


def paid_on(profile: Profile, rules: PolicyInForce, today: date, months: int, level: int) -> Profile:
    """Return `profile` after `months` more months of contributions at another base.

    Months that are not known to have been paid at a multiple are taken for none.

    Args:
        profile: what is known on `today`.
        rules: the policy in force on `today`, whose windows count.
        today: the day from which the base is another one.
        months: how many months are paid, 1 at least.
        level: the index of the highest tier that the new base reaches, -1 when it reaches none.

    """
    later = on_later_day(profile, rules, today, add_months(today, months))
    going = months if profile.insured_now else 0
    recent = in_window(recent_months(profile, rules.si_base)[0], 0, YEAR, months, going=going > 0 and level >= AT_1X)
    counts = _counts(profile, rules, months, level if going else -1)
    named = dict(zip(LEVELS, counts, strict=True))
    return later.model_copy(
        update={
            "base_months": BaseMonths.model_validate(named),
            "months_1x_last_12": recent,
            "base_records_usable": True,
        }
    )


def _counts(profile: Profile, rules: PolicyInForce, months: int, level: int) -> list[int]:
    """Count the months at or above every multiple within its window, those of old taken for the latest possible."""
    told = least_counts(profile.base_months) if profile.base_records_usable else (0,) * len(LEVELS)
    most_recent = YEAR if profile.months_1x_last_12 is None else profile.months_1x_last_12
    counts: list[int] = []
    for at in reversed(range(len(LEVELS))):
        window = rules.si_base.tiers[at].window
        latest = max(min(told[at], YEAR if at < AT_1X else most_recent), told[at] - (window - YEAR))
        count = in_window(latest, told[at] - latest, window, months, going=at <= level)
        counts.append(max(count, min(window, counts[-1]) if counts else 0))
    return counts[::-1]
