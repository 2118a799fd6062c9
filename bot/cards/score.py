"""A total with its parts, and what can be done next: what several cards are made of."""

from dataclasses import dataclass
from typing import Literal

Standing = Literal["short", "enough", "if_listed", "barred"]


@dataclass(frozen=True, slots=True)
class Part:
    """An item that gives points, or takes them (below 0); `cap` is the most it can give, None where none is written."""

    name: str
    points: int
    cap: int | None = None
    reason: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do next: its words, and the value that comes back as a pressed option."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Score:
    """A total on the scale, with all that a bar shows.

    Attributes:
        total: the points.
        standard: the points that are needed.
        low: the least total that the open questions leave possible.
        high: the most.
        parts: what the total is made of.
        standing: how the total stands against the standard.
        verdict: the same in words (「还差 16 分」).

    """

    total: int
    standard: int
    low: int
    high: int
    parts: tuple[Part, ...]
    standing: Standing
    verdict: str
