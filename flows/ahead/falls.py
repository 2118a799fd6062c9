"""What takes points that are enough today below the standard within the next year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from flows.ahead.outlook import Cause, Change
from flows.birth import birth_interval, birthdays, full_years
from flows.days.months import add_months
from flows.items.age import age_points
from flows.items.contribution_base import YEAR
from flows.points.points import Estimate
from flows.policy import PolicyInForce
from flows.profile import BIRTH_FIELDS, Profile


@dataclass(frozen=True, slots=True)
class Birthday:
    """The next birthday on which an age told as a number loses points; its day is not known.

    Attributes:
        age: how old the person is from then on.
        in_years: after how many birthdays.
        before: the points for the age today.
        after: the points from then on.

    """

    age: int
    in_years: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Fall:
    """The total is below the standard from `from_day` on, or from the next birthday on where the day is None."""

    from_day: date | None
    total: int
    causes: tuple[Cause, ...]


def losing_birthday(profile: Profile, rules: PolicyInForce) -> Birthday | None:
    """Return the first birthday within the outlook that takes points, None where births or no losses are known."""
    if profile.age is None or any(getattr(profile, name) is not None for name in BIRTH_FIELDS):
        return None
    before = age_points(rules.age, profile.age)
    for years in range(1, rules.paths.outlook_months // YEAR + 1):
        after = age_points(rules.age, profile.age + years)
        if after < before:
            return Birthday(profile.age + years, years, before, after)
    return None


def costly_birthday(profile: Profile, rules: PolicyInForce, day: date) -> date | None:
    """Return the first birthday within the outlook that takes points; None where there is none, or no day is known."""
    first, last = birth_interval(profile.birth_date) if profile.birth_date else (day, day)
    if profile.birth_date is None or first != last:
        return None
    now = age_points(rules.age, full_years(first, day))
    ahead = birthdays(first, day, add_months(day, rules.paths.outlook_months))
    return next((each for each in ahead if age_points(rules.age, full_years(first, each)) < now), None)


def next_fall(profile: Profile, rules: PolicyInForce, result: Estimate, changes: Iterable[Change]) -> Fall | None:
    """Return the first fall below the standard within twelve months, None when there is none or nothing to fall from.

    Args:
        profile: what is known on the day of the estimate.
        rules: the policy the estimate was made by.
        result: the estimate.
        changes: the outlook from that day on; looked at only as far as is needed.

    """
    if result.total < result.standard:
        return None
    last = add_months(result.day, YEAR)
    soon = takewhile(lambda each: each.from_day <= last, changes)
    below = next((each for each in soon if each.total < result.standard), None)
    if below is not None:
        return Fall(below.from_day, below.total, below.causes)
    birthday = losing_birthday(profile, rules)
    if birthday is None or birthday.in_years > 1:
        return None
    total = result.total - birthday.before + birthday.after
    return Fall(None, total, (Cause("age", birthday.before, birthday.after),)) if total < result.standard else None
