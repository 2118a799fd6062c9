"""Dated parameters with references, and which of them are in force on a day.

Nothing falls back to another period. Only after the end of the last known policy its rules are supposed to go on, for
as many years as a route may lie ahead, and say of themselves that they are `expected`
(docs/decisions/0003-after-the-last-known-policy.md).
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from pydantic import BaseModel

from flows.rules import base_rules, bonus_rules
from flows.rules.asking import Asking
from flows.rules.paths import Paths
from flows.rules.refusals import Refusals
from flows.rules.rule import Rule


class NotCovered(ValueError):  # noqa: N818 (the name the callers know)
    """No known policy is in force on `day`, nor supposed to be; the message names the day and what is covered."""

    def __init__(self, day: date, first: date, last: date, supposed: date) -> None:
        super().__init__(
            f"{day} is not covered: the rules known here are those in force from {first} to {last}, "
            f"supposed to go on until {supposed}"
        )
        self.day = day
        self.first = first
        self.last = last
        self.supposed = supposed


@dataclass(frozen=True, slots=True)
class PolicyInForce:
    """Every parameter as it stands on a day; each carries its reference, confidence, note and the day it was checked.

    `asking`, `paths` and `refusals` are not dated: how to ask, what a person can change, what refusals are known.
    `expected`: the last known policy is over by then; these are its rules, supposed to go on.
    """

    measures: base_rules.Measures
    standard: base_rules.Standard
    gates: base_rules.GateRule
    age: base_rules.AgeRule
    education: base_rules.EducationRule
    certificate: base_rules.CertificateRule
    si_years: bonus_rules.YearlyRule
    si_base: base_rules.BaseRule
    urgent_major: bonus_rules.FlatRule
    investment: bonus_rules.InvestmentRule
    startup_talent: bonus_rules.FlatRule
    public_service: bonus_rules.YearlyRule
    suburb: bonus_rules.SuburbRule
    fresh_graduate: bonus_rules.FreshGraduateRule
    award: bonus_rules.AwardRule
    spouse: bonus_rules.YearlyRule
    deductions: bonus_rules.DeductionRule
    reference_wage: base_rules.WageRule
    working_life: base_rules.WorkingLife
    asking: Asking
    paths: Paths
    refusals: Refusals
    expected: bool = False

    def __hash__(self) -> int:
        # What is computed is remembered by the policy, and a hash over every parameter would cost more than computing.
        return hash((self.measures.from_day, self.expected))

    @property
    def title(self) -> str:
        """The name of the policy."""
        return self.measures.name


UNDATED: Mapping[str, type[BaseModel]] = {"asking": Asking, "paths": Paths, "refusals": Refusals}
DATED: Mapping[str, type[Rule]] = {
    field.name: field.type  # type: ignore[misc]
    for field in fields(PolicyInForce)
    if field.name not in {*UNDATED, "expected"}
}


class Policy:
    """All periods known. Built by `flows.rules.policy_files.parse_policy`."""

    def __init__(self, values: Mapping[str, tuple[Rule, ...]], undated: Mapping[str, Any]) -> None:
        periods = values["measures"]
        self.first = periods[0].from_day
        self.last = periods[-1].until or date.max
        self.supposed_until = _years_after(self.last, undated["paths"].horizon_years)
        starts = {value.from_day for item in values.values() for value in item}
        self.starts = tuple(sorted(day for day in starts if self.first <= day <= self.last))
        self._in_force = tuple(_resolve(values, undated, day) for day in self.starts)
        self._expected = replace(self._in_force[-1], expected=True)

    def on(self, day: date) -> PolicyInForce:
        """Return what is in force on `day`, or what is `expected` to be in the years after the last known policy.

        Raises:
            NotCovered: `day` lies before the first known policy, or after `supposed_until`.

        """
        if day > self.supposed_until:
            raise self._not_covered(day)
        return self.expected_on(day)

    def expected_on(self, day: date) -> PolicyInForce:
        """Return the same as `on`, however far after the last known policy `day` lies: for what is foretold.

        Raises:
            NotCovered: `day` lies before the first known policy.

        """
        if day < self.first:
            raise self._not_covered(day)
        return self._expected if day > self.last else self._in_force[bisect_right(self.starts, day) - 1]

    def _not_covered(self, day: date) -> NotCovered:
        return NotCovered(day, self.first, self.last, self.supposed_until)


def _years_after(day: date, years: int) -> date:
    if day.year + years > date.max.year:
        return date.max
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _resolve(values: Mapping[str, tuple[Rule, ...]], undated: Mapping[str, Any], day: date) -> PolicyInForce:
    found: dict[str, Any] = {
        name: next(value for value in reversed(item) if value.from_day <= day) for name, item in values.items()
    }
    return PolicyInForce(**found, **undated)
