"""From which day on nothing may be counted on: for who is retired no employer pays insurance any more.

Whether a person is a man or a woman is not asked. So nothing is foretold from the latest retirement age on, and from
the earliest one on it is said that it depends.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from flows.ahead.projection import as_if_oldest, earliest_birth
from flows.birth import birthday
from flows.policy import PolicyInForce
from flows.profile import Profile
from flows.reason import Reason
from flows.rules.base_rules import RetirementAges

ONE_DAY = timedelta(days=1)


def retired_from(profile: Profile, rules: PolicyInForce, day: date) -> date | None:
    """Return the first day on which the person, described on `day`, may have the latest retirement age.

    An age told as a number is taken for the oldest it can be. None where no age is known.
    """
    return _turns(profile, day, rules.working_life.retirement.latest)


def last_foretold(profile: Profile, rules: PolicyInForce, day: date, last: date) -> date:
    """Return the last day up to `last` of which something may be foretold; a day before `day` where there is none."""
    retired = retired_from(profile, rules, day)
    return last if retired is None else min(last, retired - ONE_DAY)


def retirement_doubts(profile: Profile, rules: PolicyInForce, day: date, until: date) -> Iterator[Reason]:
    """Say that points foretold up to `until` cannot be counted on where the person may be retired by then.

    Args:
        profile: what is known on `day`.
        rules: the policy in force on that day.
        day: the day asked about.
        until: the last day that is looked at.

    """
    ages = rules.working_life.retirement
    latest, earliest = retired_from(profile, rules, day), _turns(profile, day, ages.earliest)
    if latest is None or earliest is None or earliest > until:
        return
    values = retirement_values(ages)
    if latest <= day:
        yield Reason("retirement_passed", values)
    elif latest <= until:
        key = "retirement_on" if profile.birth_date is not None else "retirement_at_the_earliest"
        yield Reason(key, {"day": latest, **values})
    else:
        yield Reason("retirement_open", values)


def retirement_values(ages: RetirementAges) -> dict[str, Any]:
    """Return the retirement ages for words: each before its first step and after its last, the earliest, the latest."""
    raised = {name: getattr(ages, name) for name in type(ages).model_fields}
    before = {name: age.before for name, age in raised.items()}
    at_last = {f"{name}_at_last": age.at_last for name, age in raised.items()}
    return {**before, **at_last, "earliest": ages.earliest, "latest": ages.latest}


def _turns(profile: Profile, day: date, age: int) -> date | None:
    """Return the earliest day on which the person can turn `age`."""
    born = earliest_birth(as_if_oldest(profile, day), day)
    return None if born is None else birthday(born, age)
