"""The shortest honest ways to the standard from this very profile, and why other ways do not lead there.

A way is to wait, to finish one study programme or pass one examination, to keep enough months at 1x for a certificate
held, or to work and live in an outer suburb; each at its earliest day. Bases are never raised, nothing is bought.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from flows.ahead.arrival import Start, arrive, total_on
from flows.ahead.blocked import blocked
from flows.ahead.conditions import at_the_latest, conditions
from flows.ahead.outlook import days_to_look_at
from flows.ahead.retirement import last_foretold
from flows.ahead.route_steps import steps, support
from flows.ahead.ways import Way, taken, ways
from flows.days.months import add_months
from flows.items.contribution_base import YEAR
from flows.items.study import NAME as STUDY
from flows.items.study import study_item
from flows.items.years import suburb_item
from flows.points.points import closed_gates, items_of
from flows.policy import Policy, PolicyInForce
from flows.profile import Area, Profile, age_on
from flows.reason import Reason

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
        at_the_latest: `ready_on` is the latest day instead: a record ends on it of which no time was told.
        exam: whether an examination is needed.
        steps: what is done and waited for.
        conditions: what it supposes and what is uncertain about it.
        papers: what to prepare for all steps, as keys of words.
        references: the rules that the steps rest on.
        confidence: how sure the least sure step is.

    """

    way: Way
    mended: tuple[str, ...]
    changes: dict[str, Any]
    total: int
    ready_on: date | None
    at_the_latest: bool
    exam: bool
    steps: tuple[Reason, ...]
    conditions: tuple[Reason, ...]
    papers: tuple[str, ...]
    references: tuple[str, ...]
    confidence: str


def routes(profile: Profile, policy: Policy, day: date) -> tuple[Route, ...]:
    """Return at most three routes, none worse than another in every respect, the earliest first.

    Empty when the person passes already, when a gate stays closed, or when no way leads there within the horizon, which
    the latest retirement age ends.

    Raises:
        NotCovered: no known policy is in force on `day`.

    """
    in_force = policy.on(day)
    closed = closed_gates(profile, in_force)
    if (not closed and total_on(profile, in_force, day) >= in_force.standard.points) or _hopeless(closed):
        return ()
    mended = tuple(name for name in closed if name in MENDABLE)
    start = Start(profile, profile.model_copy(update=dict.fromkeys(mended, True)), mended, policy, day)
    found = _best(list(_reached(start)), in_force.paths.most)
    return tuple(_route(start, way, on) for way, on in found)


def _hopeless(closed: tuple[str, ...]) -> bool:
    return any(name not in MENDABLE and name not in WAITING for name in closed)


def _reached(start: Start) -> Iterator[tuple[Way, date]]:
    """Give every way that reaches the standard, with its first day."""
    open_ways = list(ways(start.profile, start.rules))
    for on in _days(start, moving=any(way.area for way in open_ways)):
        later, rules = start.later(on), start.policy.expected_on(on)
        if closed_gates(later, rules):
            continue
        ages = age_on(later, on)
        items = items_of(later, rules, ages[-1] if ages else None)
        missing = rules.standard.points - sum(item.points for item in items if item.id not in CHOSEN)
        chosen = _ChosenPoints(later, rules, start.day, on)
        for way in tuple(open_ways):
            if chosen.study(way) + chosen.suburb(way) >= missing:
                open_ways.remove(way)
                yield way, on


def _days(start: Start, *, moving: bool) -> list[date]:
    """List the days on which a way can begin to reach the standard."""
    day, years = start.day, start.rules.paths.horizon_years
    horizon = min(add_months(day, YEAR * years), start.policy.supposed_until)
    last = last_foretold(start.profile, start.rules, day, horizon)
    days = {day, *days_to_look_at(start.profile, start.policy, day, last)}
    if moving:
        days.update(add_months(day, YEAR * year) for year in range(1, years + 1))
    return sorted(each for each in days if each <= last)


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


def _route(start: Start, way: Way, on: date) -> Route:
    arrival = arrive(start, way, on)
    done = steps(arrival)
    papers, references, confidence = support(arrival, done)
    return Route(
        way=way,
        mended=start.mended,
        changes=arrival.changes,
        total=arrival.total,
        ready_on=None if on == start.day else on,
        at_the_latest=at_the_latest(arrival),
        exam=way.exam,
        steps=done,
        conditions=conditions(arrival, done),
        papers=papers,
        references=references,
        confidence=confidence,
    )
