"""Points for age."""

from flows.items.item import Item, item
from flows.reason import Reason
from flows.rules.base_rules import AgeRule


def age_points(rule: AgeRule, age: int) -> int:
    """Return the points for `age` full years."""
    points = rule.points
    if age > points.oldest:
        return 0
    return min(rule.cap, points.flat + points.a_year_younger * max(0, points.flat_from - age))


def full_until(rule: AgeRule) -> int:
    """Return the last age in full years that gives the most points."""
    return rule.points.flat_from - -(-(rule.cap - rule.points.flat) // rule.points.a_year_younger)


def age_item(rule: AgeRule, age: int | None) -> Item | None:
    """Return the line for `age`, None when it is unknown or gives nothing."""
    if age is None:
        return None
    points = age_points(rule, age)
    kind = "full" if points == rule.cap else "flat" if age >= rule.points.flat_from else "less"
    values = {
        "age": age,
        "points": points,
        "cap": rule.cap,
        "yearly": rule.points.a_year_younger,
        "full_until": full_until(rule),
        "flat_from": rule.points.flat_from,
        "flat": rule.points.flat,
        "younger": max(0, rule.points.flat_from - age),
        "oldest": rule.points.oldest,
    }
    return item("age", points, rule.cap, rule, Reason(f"age.{kind}", values))
