"""The cards of what is to come: the ways to the standard, the months ahead, the end of a waiting time."""

from dataclasses import dataclass
from typing import Literal

Effort = Literal["time", "move", "exam"]
Crossing = Literal["", "reaches", "falls"]


@dataclass(frozen=True, slots=True)
class RouteWay:
    """A way to the standard: what is done, of which kind, what it gives and when, and what to mind and prepare."""

    effort: Effort
    what: str
    total: int
    when: str
    details: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RoutesCard:
    """The ways to the standard, the least effort first; `closed` are those that lead nowhere, with the reason."""

    headline: str
    remark: str
    total: int
    standard: int
    ways: tuple[RouteWay, ...]
    closed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    kind: Literal["routes"] = "routes"


@dataclass(frozen=True, slots=True)
class Turn:
    """From `day` on the total is another; `crosses` says whether the standard is reached or lost with it."""

    day: str
    total: int
    causes: str
    crosses: Crossing = ""


@dataclass(frozen=True, slots=True)
class OutlookCard:
    """How the total changes from `day` until `until`; after `known_until` no rules are published, None if they are."""

    headline: str
    remark: str
    day: str
    until: str
    known_until: str | None
    total: int
    standard: int
    turns: tuple[Turn, ...]
    notes: tuple[str, ...] = ()
    kind: Literal["outlook"] = "outlook"


@dataclass(frozen=True, slots=True)
class DeadlineCard:
    """When `days` working days after `start` are over: on `due`, or by `latest` where days off are not published."""

    start: str
    days: int
    due: str
    latest: str
    lines: tuple[str, ...]
    kind: Literal["deadline"] = "deadline"
