"""What a person can honestly change: one study programme, one title or skill level, work in an outer suburb."""

from typing import Literal

from flows.profile import Area, Education, Title
from flows.rule import Confidence, Count, Day, Decoded


class Step(Decoded):
    """The papers to prepare for one kind of step, and how sure the step is."""

    papers: tuple[str, ...]
    confidence: Confidence


class Steps(Decoded):
    """The kinds of steps."""

    wait: Step
    education: Step
    title: Step
    skill_level: Step
    suburb: Step
    permit: Step
    insured: Step


class LeadsTo(Decoded):
    """The levels that one study programme or examination leads to, by the present level, smaller steps first."""

    education: dict[Education, tuple[Education, ...]]
    title: dict[Title, tuple[Title, ...]]
    skill_level: dict[Literal["none", "5", "4", "3", "2", "1"], tuple[Literal[1, 2, 3, 4, 5], ...]]


class Paths(Decoded):
    """From where to where a person can get. No source states these steps; `basis` says what they rest on.

    Attributes:
        leads_to: what one study programme or examination leads to.
        title_needs_education: levels of education below which a title is in practice not accepted.
        areas: outer suburbs a person may be told of.
        horizon_years: how far ahead a route may lie.
        outlook_months: how far ahead the total is foretold.
        most: how many routes are shown.

    """

    item: Literal["paths"]
    title: str
    basis: str
    leads_to: LeadsTo
    title_needs_education: tuple[Education, ...]
    areas: tuple[Area, ...]
    horizon_years: Count
    outlook_months: Count
    most: Count
    steps: Steps
    checked_on: Day
