"""The total over the coming months: every day on which it changes, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from flows.points import items_of, total_of
from flows.policy import Policy
from flows.profile import Profile, age_on
from flows.projection import add_months, project, turning_days


@dataclass(frozen=True, slots=True)
class Cause:
    """An item whose points change, from `before` to `after`."""

    item: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Change:
    """From this day on the total is another one."""

    from_day: date
    total: int
    causes: tuple[Cause, ...]


def days_to_look_at(profile: Profile, policy: Policy, start: date, last: date) -> list[date]:
    """List, in order, every day after `start` up to `last` on which the total can change."""
    days = {day for day in turning_days(profile, policy.on(start), start, last) if start < day <= last}
    days.update(day for day in policy.starts if start < day <= last)
    return sorted(days)


def outlook(profile: Profile, policy: Policy, day: date) -> tuple[Change, ...]:
    """Foretell the total if only time passes and contributions go on as they are.

    After the last day of the known policy the same rules are supposed to go on.

    Raises:
        NotCovered: no known policy is in force on `day`.

    """
    return tuple(_changes(profile, policy, day))


def _changes(profile: Profile, policy: Policy, start: date) -> Iterator[Change]:
    in_force = policy.on(start)
    last = add_months(start, in_force.paths.outlook_months)
    before, total = _points(profile, policy, start, start)
    for day in days_to_look_at(profile, policy, start, last):
        points, now = _points(profile, policy, start, day)
        if now != total:
            names = dict.fromkeys((*before, *points))
            pairs = ((name, before.get(name, 0), points.get(name, 0)) for name in names)
            yield Change(day, now, tuple(Cause(*pair) for pair in pairs if pair[1] != pair[2]))
            before, total = points, now


def _points(profile: Profile, policy: Policy, start: date, day: date) -> tuple[dict[str, int], int]:
    later = project(profile, policy.on(start), start, day)
    ages = age_on(later, day)
    items = items_of(later, policy.expected_on(day), ages[-1] if ages else None)
    return {item.id: item.points for item in items}, total_of(items)
