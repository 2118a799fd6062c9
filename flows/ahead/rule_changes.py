"""What a change of the rules alone does to a profile on the day it comes into force."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from flows.points.points import closed_gates, items_of
from flows.policy import Policy, PolicyInForce
from flows.profile import Profile, age_on


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A day on which other rules come into force that give this profile other points or open or close a gate.

    Attributes:
        from_day: the day.
        references: by item, or by the field of a gate, the rule from then on.

    """

    from_day: date
    references: dict[str, str]


def rule_changes(
    profile_on: Callable[[date], Profile], policy: Policy, start: date, last: date
) -> Iterator[RuleChange]:
    """Give every change of the rules after `start` up to `last` that matters to the profile of that day."""
    for day in policy.starts:
        if start < day <= last:
            before, after = policy.expected_on(day - timedelta(days=1)), policy.expected_on(day)
            references = new_rules(profile_on(day), before, after, day)
            if references:
                yield RuleChange(day, references)


def new_rules(profile: Profile, before: PolicyInForce, after: PolicyInForce, day: date) -> dict[str, str]:
    """Return the rules of `after` that give other points than those of `before`, by item, or by the field of a gate."""
    ages = age_on(profile, day)
    old, new = (
        {item.id: item for item in items_of(profile, rules, ages[-1] if ages else None)} for rules in (before, after)
    )
    found = {}
    for name in dict.fromkeys((*old, *new)):
        one, two = old.get(name), new.get(name)
        if (one.points if one else 0) != (two.points if two else 0):
            found[name] = two.reference if two else after.measures.reference.text
    gates = set(closed_gates(profile, before)) ^ set(closed_gates(profile, after))
    return {**found, **dict.fromkeys(sorted(gates), after.gates.reference.text)}
