"""What one value gives in general (「46岁几分」, 「大专多少分」), whoever has it.

The points are those of the formulas in `flows.items`. A value counts as it is named, its condition taken for met; the
condition is named beside it, to be said.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from flows.items.age import age_item, age_points
from flows.items.bonuses import award_points
from flows.items.contribution_base import YEAR, best_tier, least_counts
from flows.items.item import ALMOST, full
from flows.items.study import NAME as STUDY
from flows.items.study import education_points, skill_points, title_points
from flows.items.years import disputed_points, suburb_points, yearly_points
from flows.policy import PolicyInForce
from flows.profile import LEVELS, ProfileError, parse_profile
from flows.rules.base_rules import BaseRule
from flows.rules.bonus_rules import YearlyRule

BACHELOR = ("bachelor_no_degree", "bachelor_with_degree")
NOTHING = (None, False, "none")
Slots = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ValuePoints:
    """What one value gives.

    Attributes:
        item: id of the item of an estimate that the points belong to.
        slot: the slot that holds the value.
        value: the value: full years of age, years, an education, a title, a skill level, a multiple of the base.
        points: what it gives, its condition met; 0 when it gives nothing.
        cap: the most points of the item; None where no limit is written.
        condition: key of what is needed besides, or why nothing is given; "" when nothing is to be said.
        details: the figures and names that fill the words of the value and the condition.

    """

    item: str
    slot: str
    value: Any
    points: int
    cap: int | None
    condition: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)


Lines = Iterator[ValuePoints]


def points_of(slots: Slots, rules: PolicyInForce) -> tuple[ValuePoints, ...]:
    """Say what each value gives under `rules`, in the order of the measures.

    Args:
        slots: names and values of the slots of a sentence. Slots that no points hang on are passed over, and so are
            `none`, false and zero. A bachelor of whom no degree is known gives a line without and one with it, a range
            `{min, max}` a line for each end, years in a suburb a line for the areas where they give the same.
        rules: the policy in force on the day asked about.

    """
    parts = (part for slot, part in _PARTS.items() if slots.get(slot) not in NOTHING)
    return tuple(line for part in parts for line in part(slots, rules))


def _ends(value: Any) -> tuple[Any, ...]:
    """Return both ends of a range, once where they are equal; otherwise the value."""
    return tuple(dict.fromkeys((value["min"], value["max"]))) if isinstance(value, Mapping) else (value,)


def _age(slots: Slots, rules: PolicyInForce) -> Lines:
    rule = rules.age
    for age in _ends(slots["age"]):
        line = age_item(rule, age)
        kind = "over" if line is None else line.reason.key.removeprefix("age.")
        details = line.reason.values if line else {"oldest": rule.points.oldest}
        condition = "" if kind == "less" else f"age_{kind}"
        yield ValuePoints("age", "age", age, age_points(rule, age), rule.cap, condition, details)


def _education(slots: Slots, rules: PolicyInForce) -> Lines:
    rule, stated = rules.education, slots["education"]
    for education in BACHELOR if stated == "bachelor" else (stated,):
        points = education_points(rule, education)
        yield ValuePoints(STUDY, "education", education, points, rule.cap, "" if points else "from_college")


def _title(slots: Slots, rules: PolicyInForce) -> Lines:
    rule, title = rules.certificate, slots["title"]
    points = title_points(rule, title, months_reached=True)
    condition = "recent_months" if title in rule.recent_base.title else "" if points else "from_intermediate"
    yield ValuePoints(STUDY, "title", title, points, rule.cap, condition, {"months": rule.recent_base.months})


def _skill(slots: Slots, rules: PolicyInForce) -> Lines:
    rule, level = rules.certificate, slots["skill_level"]
    points = skill_points(rule, level, months_reached=True)
    condition = "listed_trade_and_recent_months" if level in rule.recent_base.skill_level else "listed_trade"
    yield ValuePoints(STUDY, "skill_level", level, points, rule.cap, condition, {"months": rule.recent_base.months})


def _base_multiple(slots: Slots, rules: PolicyInForce) -> Lines:
    """Take a multiple (`1x_to_2x`) to be paid for as many months as its tier needs; stated months say more than it."""
    if slots.get("base_months"):
        return
    rule, lower = rules.si_base, slots["si_base"].partition("_")[0]
    level = LEVELS.index(lower) if lower in LEVELS else None
    tier = rule.tiers[level or 0]
    counts = tuple(tier.months if level is not None and at <= level else 0 for at in range(len(LEVELS)))
    yield _base_line("si_base", slots["si_base"], level, counts, rule)


def _base_months(slots: Slots, rules: PolicyInForce) -> Lines:
    """Give one line, as one tier counts: the best one reached, else the highest of which months are stated."""
    stated, rule = dict(slots["base_months"]), rules.si_base
    try:
        counts = least_counts(parse_profile({"base_months": stated}).base_months)
    except ProfileError:  # more months than the window has
        return
    best = best_tier(rule, counts)
    highest = max((level for level, name in enumerate(LEVELS) if stated.get(name)), default=None)
    yield _base_line("base_months", stated, highest if best is None else best, counts, rule)


def _base_line(slot: str, value: Any, level: int | None, counts: tuple[int, ...], rule: BaseRule) -> ValuePoints:
    """Say what `counts` give, told of by the tier at `level`; None where the base lies below every tier."""
    tier, reached = rule.tiers[level or 0], best_tier(rule, counts) is not None
    condition = (
        "base_too_low" if level is None else "base_window" if reached and slot == "base_months" else "base_months"
    )
    details = {
        "multiple": tier.multiple.rstrip("x"),
        "count": counts[level or 0],
        "months": tier.months,
        "years": tier.window // YEAR,
    }
    return ValuePoints("si_base", slot, value, tier.points if reached else 0, rule.cap, condition, details)


def _yearly(item: str, slot: str, condition: str = "") -> Callable[[Slots, PolicyInForce], Lines]:
    """Build the part of an item that counts full years; `condition` is what they need to count."""

    def part(slots: Slots, rules: PolicyInForce) -> Lines:
        rule: YearlyRule = getattr(rules, item)
        for years in _ends(slots[slot]):
            counted = full(years)
            points = yearly_points(rule, counted) if counted else 0
            needed = condition if points else "from_years"
            details = {"start": rule.starts_after, **_only_full(years)}
            yield ValuePoints(item, slot, years, points, rule.cap, needed, details)

    return part


def _only_full(years: float) -> dict[str, int]:
    """Return as `full` the full years that count of `years`, when a part of a year does not."""
    return {"full": full(years)} if years - full(years) > ALMOST else {}


def _suburb(slots: Slots, rules: PolicyInForce) -> Lines:
    """Give the years of the area that is named, of every area where none is: a line for those that give the same."""
    area = slots.get("suburb_area")
    areas = tuple(rules.suburb.starts_after) if area in NOTHING else (area,)
    for years in _ends(slots["suburb_years"]):
        alike: dict[tuple[Any, ...], list[Any]] = {}
        for each in areas:
            alike.setdefault(_in_area(each, full(years), rules), []).append(each)
        for (points, condition, start), together in alike.items():
            details = {"areas": tuple(together), "start": start, **_only_full(years)}
            yield ValuePoints("suburb", "suburb_years", years, points, rules.suburb.cap, condition, details)


def _in_area(area: Any, years: int, rules: PolicyInForce) -> tuple[int, str, int | None]:
    """Return the points of full years in an area, their condition, and the years it speaks of."""
    rule = rules.suburb
    points = suburb_points(rule, area, years)
    if disputed_points(rule, area, years):
        return points, "disputed_start", rule.disputed_start[area]
    if points:
        return points, "work_and_live", None
    start = rule.starts_after.get(area)
    return 0, "not_listed" if start is None else "from_years", start


def _award(slots: Slots, rules: PolicyInForce) -> Lines:
    rule, award = rules.award, slots["award"]
    yield ValuePoints("award", "award", award, award_points(rule, award), rule.cap, "listed_award")


def _flat(item: str, condition: str) -> Callable[[Slots, PolicyInForce], Lines]:
    """Build the part of an item that gives the same to everybody who meets its condition."""

    def part(_: Slots, rules: PolicyInForce) -> Lines:
        rule = getattr(rules, item)
        yield ValuePoints(item, item, True, rule.points, rule.cap, condition)

    return part


_PARTS: Mapping[str, Callable[[Slots, PolicyInForce], Lines]] = {
    "age": _age,
    "education": _education,
    "title": _title,
    "skill_level": _skill,
    "si_years": _yearly("si_years", "si_years"),
    "si_base": _base_multiple,
    "base_months": _base_months,
    "urgent_major": _flat("urgent_major", "listed_major"),
    "public_service_years": _yearly("public_service", "public_service_years", "known_service"),
    "suburb_years": _suburb,
    "fresh_graduate": _flat("fresh_graduate", "full_time"),
    "award": _award,
    "spouse_shanghai_hukou_years": _yearly("spouse", "spouse_shanghai_hukou_years"),
}
