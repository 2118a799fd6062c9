"""The shortest honest ways to the standard from this very profile, and why other ways do not lead there.

A way is to wait, to finish one study programme or pass one examination, to keep enough months at 1x for a certificate
held, or to work and live in an outer suburb; each at its earliest day. Bases are never raised, nothing is bought.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from flows.blocked import blocked
from flows.items.study import NAME as STUDY
from flows.items.study import study_item
from flows.items.years import suburb_item
from flows.outlook import days_to_look_at
from flows.points import closed_gates, items_of, total_of
from flows.policy import Policy, PolicyInForce
from flows.profile import Area, Profile, age_on
from flows.projection import YEAR, add_months, project
from flows.ways import Way, taken, ways

__all__ = ["Route", "blocked", "routes"]

MENDABLE = ("permit_valid", "insured_now")
WAITING = ("insured_months_last_12", "family_planning_violation")
CHOSEN = (STUDY, "suburb")


@dataclass(frozen=True, slots=True)
class Route:
    """A way that reaches the standard.

    Attributes:
        way: what is done.
        mended: gates opened on the way.
        changes: merged into the profile on `ready_on` (as JSON values), they give `total`.
        total: the points then.
        ready_on: the earliest day; None when it holds as soon as the changes do.
        exam: whether an examination is needed.
        papers: what to prepare, as keys of words.
        reference: the rule that the step rests on.
        confidence: how sure that rule is.
        expected: `ready_on` lies after the known policy; the same rules are supposed to go on.

    """

    way: Way
    mended: tuple[str, ...]
    changes: dict[str, Any]
    total: int
    ready_on: date | None
    exam: bool
    papers: tuple[str, ...]
    reference: str
    confidence: str
    expected: bool


def routes(profile: Profile, policy: Policy, day: date) -> tuple[Route, ...]:
    """Return at most three routes, none worse than another in every respect, the earliest first.

    Empty when the person passes already, when a gate stays closed, or when no way leads there within the horizon.

    Raises:
        NotCovered: no known policy is in force on `day`.

    """
    in_force = policy.on(day)
    closed = closed_gates(profile, in_force)
    if (not closed and _total(profile, in_force, day) >= in_force.standard.points) or _hopeless(closed):
        return ()
    mended = tuple(name for name in closed if name in MENDABLE)
    search = _Search(profile, profile.model_copy(update=dict.fromkeys(mended, True)), mended, policy, day)
    found = _best(list(_reached(search)), in_force.paths.most)
    return tuple(_route(search, way, on) for way, on in found)


@dataclass(frozen=True, slots=True)
class _Search:
    """Whose routes are looked for: the profile as it is, as it starts out with gates mended, and from which day."""

    profile: Profile
    start: Profile
    mended: tuple[str, ...]
    policy: Policy
    day: date

    def later(self, on: date) -> Profile:
        return project(self.start, self.policy.on(self.day), self.day, on)


def _hopeless(closed: tuple[str, ...]) -> bool:
    return any(name not in MENDABLE and name not in WAITING for name in closed)


def _total(profile: Profile, policy: PolicyInForce, day: date) -> int:
    ages = age_on(profile, day)
    return total_of(items_of(profile, policy, ages[-1] if ages else None))


def _reached(search: _Search) -> Iterator[tuple[Way, date]]:
    """Give every way that reaches the standard, with its first day."""
    open_ways = list(ways(search.start, search.policy.on(search.day)))
    for on in _days(search, moving=any(way.area for way in open_ways)):
        later, rules = search.later(on), search.policy.expected_on(on)
        if closed_gates(later, rules):
            continue
        ages = age_on(later, on)
        items = items_of(later, rules, ages[-1] if ages else None)
        missing = rules.standard.points - sum(item.points for item in items if item.id not in CHOSEN)
        chosen = _ChosenPoints(later, rules, search.day, on)
        for way in tuple(open_ways):
            if chosen.study(way) + chosen.suburb(way) >= missing:
                open_ways.remove(way)
                yield way, on


def _days(search: _Search, *, moving: bool) -> list[date]:
    """List the days on which a way can begin to reach the standard."""
    day, years = search.day, search.policy.on(search.day).paths.horizon_years
    last = add_months(day, YEAR * years)
    days = {day, *days_to_look_at(search.start, search.policy, day, last)}
    if moving:
        days.update(add_months(day, YEAR * year) for year in range(1, years + 1))
    return sorted(days)


class _ChosenPoints:
    """The points of the two items that a way can change, on one day; ways share them, so each is computed once."""

    def __init__(self, later: Profile, rules: PolicyInForce, start: date, on: date) -> None:
        self._later, self._rules, self._start, self._on = later, rules, start, on
        self._study: dict[tuple[Any, ...], int] = {}
        self._suburb: dict[str | None, int] = {}

    def study(self, way: Way) -> int:
        if way.changes not in self._study:
            line = study_item(taken(self._later, way, self._start, self._on), self._rules)
            self._study[way.changes] = line.points if line else 0
        return self._study[way.changes]

    def suburb(self, way: Way) -> int:
        if way.area not in self._suburb:
            line = suburb_item(taken(self._later, way, self._start, self._on), self._rules.suburb)
            self._suburb[way.area] = line.points if line else 0
        return self._suburb[way.area]


def _best(reached: list[tuple[Way, date]], most: int) -> list[tuple[Way, date]]:
    """Leave out what is worse than another; of more than `most`, keep the first without an examination."""
    front = [one for one in reached if not any(_beats(other, one) for other in reached)]
    front.sort(key=lambda one: (one[1], one[0].exam, one[0].area is not None, one[0].step))
    quiet = next((one for one in front if not one[0].exam), None)
    if quiet is not None and quiet not in front[:most]:
        return [*front[: most - 1], quiet]
    return front[:most]


def _beats(one: tuple[Way, date], other: tuple[Way, date]) -> bool:
    """Whether `one` is no later and needs no more than `other`, and better in one; of equals of a kind the smaller."""
    (way, on), (rival, later) = one, other
    mine, theirs = (way.exam, way.area is not None), (rival.exam, rival.area is not None)
    if (on, mine) != (later, theirs):
        return on <= later and all(a <= b for a, b in zip(mine, theirs, strict=True))
    if way.exam and way.kind != rival.kind:
        return False
    return (way.kind != "wait", way.step, _rank(way)) < (rival.kind != "wait", rival.step, _rank(rival))


def _rank(way: Way) -> int:
    """Tell apart two suburbs that are equal in all else: the one named first stays."""
    return 0 if way.area is None else get_args(Area).index(way.area)


def _route(search: _Search, way: Way, on: date) -> Route:
    rules = search.policy.expected_on(on)
    then = taken(search.later(on), way, search.day, on)
    step, rule = _basis(way, search.mended, rules)
    return Route(
        way=way,
        mended=search.mended,
        changes=_needed(search.profile, then, rules, on),
        total=_total(then, rules, on),
        ready_on=None if on == search.day else on,
        exam=way.exam,
        papers=step.papers,
        reference=rule.reference.text,
        confidence=step.confidence,
        expected=on > search.policy.last,
    )


def _basis(way: Way, mended: tuple[str, ...], rules: PolicyInForce) -> tuple[Any, Any]:
    steps = rules.paths.steps
    if way.kind == "education":
        return steps.education, rules.education
    if way.kind in {"title", "recent_base"}:
        return steps.title, rules.certificate
    if way.kind == "skill_level":
        return steps.skill_level, rules.certificate
    if way.area is not None:
        return steps.suburb, rules.suburb
    if mended:
        return (steps.permit if "permit_valid" in mended else steps.insured), rules.gates
    return steps.wait, rules.si_years


def _needed(profile: Profile, then: Profile, rules: PolicyInForce, on: date) -> dict[str, Any]:
    """Return the changed fields, as JSON values, without those that make no difference to the total or the gates."""
    changed = [
        name for name in Profile.model_fields if name != "as_of" and getattr(profile, name) != getattr(then, name)
    ]
    target = (_total(then, rules, on), closed_gates(then, rules))
    for name in tuple(changed):
        if name != "age":
            without = then.model_copy(update={name: getattr(profile, name)})
            if (_total(without, rules, on), closed_gates(without, rules)) == target:
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
