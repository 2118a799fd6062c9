"""The total over the coming months: every day on which it changes, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from flows.ahead.projection import project, turning_days
from flows.ahead.retirement import last_foretold
from flows.ahead.rule_changes import rule_changes
from flows.days.months import add_months
from flows.items.item import Item, full
from flows.items.lines import Itemised, itemised
from flows.items.years import disputed_points
from flows.points.points import total_of
from flows.policy import Policy
from flows.profile import Profile, age_on


@dataclass(frozen=True, slots=True)
class Cause:
    """An item whose points change, from `before` to `after`; `new_rule` is the rule that changes it on that day."""

    item: str
    before: int
    after: int
    new_rule: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """From this day on the total is another one.

    Attributes:
        from_day: the day.
        total: the total from then on.
        causes: the items whose points change.
        without: the total by another reading of the rules, None where there is no such reading.

    """

    from_day: date
    total: int
    causes: tuple[Cause, ...]
    without: int | None = None


def days_to_look_at(profile: Profile, policy: Policy, start: date, last: date) -> list[date]:
    """List, in order, every day after `start` up to `last` on which the total can change."""
    days = {day for day in turning_days(profile, policy.on(start), start, last) if start < day <= last}
    days.update(day for day in policy.starts if start < day <= last)
    return sorted(days)


def outlook(profile: Profile, policy: Policy, day: date) -> tuple[Change, ...]:
    """Foretell the total if only time passes and contributions go on as they are.

    After the last day of the known policy the same rules are supposed to go on. Of the days after the latest retirement
    age nothing is foretold.

    Raises:
        NotCovered: no known policy is in force on `day`.

    """
    return tuple(coming_changes(profile, policy, day))


def coming_changes(profile: Profile, policy: Policy, start: date) -> Iterator[Change]:
    """Foretell as `outlook`, one change after the other: who needs the first only does not wait for all."""
    in_force = policy.on(start)
    last = last_foretold(profile, in_force, start, add_months(start, in_force.paths.outlook_months))
    changed = rule_changes(lambda day: project(profile, in_force, start, day), policy, start, last)
    new_rules = {each.from_day: each.references for each in changed}
    known = _foretold(profile, policy, start, start)
    items = known.items
    for day in days_to_look_at(profile, policy, start, last):
        known = _foretold(profile, policy, start, day, known)
        now, disputed = known.items, _disputed(known)
        if total_of(now) != total_of(items):
            without = max(0, sum(item.points for item in now) - disputed) if disputed else None
            yield Change(day, total_of(now), tuple(_causes(items, now, new_rules.get(day, {}))), without)
            items = now


def _causes(items: tuple[Item, ...], now: tuple[Item, ...], new_rules: dict[str, str]) -> Iterator[Cause]:
    before, after = ({item.id: item.points for item in each} for each in (items, now))
    for name in dict.fromkeys((*before, *after)):
        points = (before.get(name, 0), after.get(name, 0))
        if points[0] != points[1]:
            yield Cause(name, *points, new_rules.get(name))


def _foretold(profile: Profile, policy: Policy, start: date, day: date, before: Itemised | None = None) -> Itemised:
    """Return the items of a day; `before` are those of a day before it."""
    later, rules = project(profile, policy.on(start), start, day), policy.expected_on(day)
    ages = age_on(later, day)
    return itemised(later, rules, ages[-1] if ages else None, before)


def _disputed(known: Itemised) -> int:
    """Return how many points of the items a dispute is about."""
    area, years = known.profile.suburb_area, known.profile.suburb_years
    return disputed_points(known.policy.suburb, area, full(years or 0))
