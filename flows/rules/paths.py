"""What a person can honestly change: one study programme, one title or skill level, work in an outer suburb."""

from typing import Literal

from flows.profile import Area, Education, Title
from flows.rules.rule import Confidence, Count, Day, Decoded


class Step(Decoded):
    """The papers to prepare for one kind of step, and how sure the step is."""

    papers: tuple[str, ...]
    """The keys of the papers to prepare."""
    confidence: Confidence
    """How sure the step is."""


class Steps(Decoded):
    """The kinds of steps."""

    wait: Step
    """Waiting until years are full."""
    education: Step
    """A study programme."""
    title: Step
    """An examination for a title."""
    skill_level: Step
    """An examination for a skill level."""
    suburb: Step
    """Work and residence in an outer suburb."""
    permit: Step
    """A residence permit."""
    insured: Step
    """Being insured."""
    record: Step
    """Waiting until a record has ended."""
    spouse: Step
    """Waiting for years of marriage to be full."""
    public_service: Step
    """Waiting for years of public service to be full."""


class LeadsTo(Decoded):
    """The levels that one study programme or examination leads to, by the present level, smaller steps first."""

    education: dict[Education, tuple[Education, ...]]
    """The educations one programme leads to, by the present one."""
    title: dict[Title, tuple[Title, ...]]
    """The titles one examination leads to, by the present one."""
    skill_level: dict[Literal["none", "5", "4", "3", "2", "1"], tuple[Literal[1, 2, 3, 4, 5], ...]]
    """The levels one examination leads to, by the present one."""


class Paths(Decoded):
    """From where to where a person can get. No source states these steps; `basis` says what they rest on."""

    item: Literal["paths"]
    """Fixed: `paths`."""
    title: str
    """What the file is about."""
    basis: str
    """What the steps rest on: no source states them."""
    leads_to: LeadsTo
    """What one study programme or examination leads to, smaller steps first."""
    title_needs_education: tuple[Education, ...]
    """Educations with which a title is in practice not accepted."""
    skills_need_education: tuple[Literal[1, 2, 3, 4, 5], ...]
    """Skill levels that in practice are not accepted with those educations either."""
    areas: tuple[Area, ...]
    """Outer suburbs a person may be told of."""
    horizon_years: Count
    """How far ahead a route may lie, in years."""
    outlook_months: Count
    """How far ahead the total is foretold, in months."""
    most: Count
    """How many routes are shown."""
    steps: Steps
    """The kinds of steps."""
    checked_on: Day
    """The day on which somebody last looked at it."""
