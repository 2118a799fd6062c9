"""Where a way arrives: the day, the profile as it is then, and the fewest changes that give its total."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from flows.ahead.projection import project
from flows.ahead.ways import Way, taken
from flows.points.points import closed_gates, items_of, total_of
from flows.policy import Policy, PolicyInForce
from flows.profile import Profile, age_on


@dataclass(frozen=True, slots=True)
class Start:
    """Where routes begin.

    Attributes:
        told: the profile as it is.
        profile: the same with the gates opened that can be opened at once.
        mended: those gates.
        policy: all periods known.
        day: the day the profile describes.

    """

    told: Profile
    profile: Profile
    mended: tuple[str, ...]
    policy: Policy
    day: date

    @property
    def rules(self) -> PolicyInForce:
        """What is in force on the day."""
        return self.policy.on(self.day)

    def later(self, on: date) -> Profile:
        """Return the profile as it is on a later day."""
        return project(self.profile, self.rules, self.day, on)


@dataclass(frozen=True, slots=True)
class Arrival:
    """A way that reaches the standard.

    Attributes:
        start: where it begins.
        way: what is done beside letting time pass.
        on: the first day on which it reaches the standard.
        then: the profile on that day.
        rules: what is, or is expected to be, in force then.
        total: the points then.
        changes: merged into the told profile on that day (as JSON values), they give `total`.

    """

    start: Start
    way: Way
    on: date
    then: Profile
    rules: PolicyInForce
    total: int
    changes: dict[str, Any]


def arrive(start: Start, way: Way, on: date) -> Arrival:
    """Return where `way`, which reaches the standard on the day `on`, arrives."""
    rules = start.policy.expected_on(on)
    then = taken(start.later(on), way, start.day, on)
    return Arrival(start, way, on, then, rules, total_on(then, rules, on), _needed(start.told, then, rules, on))


def total_on(profile: Profile, policy: PolicyInForce, day: date) -> int:
    """Return the points of a profile on a day; of two possible ages the older counts."""
    ages = age_on(profile, day)
    return total_of(items_of(profile, policy, ages[-1] if ages else None))


def _needed(profile: Profile, then: Profile, rules: PolicyInForce, on: date) -> dict[str, Any]:
    """Return the changed fields, as JSON values, without those that make no difference to the total or the gates."""
    changed = [
        name for name in Profile.model_fields if name != "as_of" and getattr(profile, name) != getattr(then, name)
    ]
    target = (total_on(then, rules, on), closed_gates(then, rules))
    for name in tuple(changed):
        if name != "age":
            without = then.model_copy(update={name: getattr(profile, name)})
            if (total_on(without, rules, on), closed_gates(without, rules)) == target:
                changed.remove(name)
                then = without
    dumped = then.model_dump(mode="json", by_alias=True, exclude_none=True, include=set(changed))
    return {name: _whole(dumped[name]) for name in changed}


def _whole(value: Any) -> Any:
    """Write whole numbers without a decimal point."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {key: _whole(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_whole(each) for each in value]
    return value
