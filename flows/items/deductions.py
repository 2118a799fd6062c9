"""Points taken for records within their look-back period."""

from flows.items.item import ALMOST, Item, item
from flows.profile import Deduction
from flows.reason import Reason
from flows.rules.bonus_rules import DeductionRule


def deduction_points(rule: DeductionRule, record: Deduction) -> int:
    """Return the points that `record` takes; exactly as old as the period still counts."""
    return int(getattr(rule.points, record.kind).each * record.count) if still_counts(rule, record) else 0


def still_counts(rule: DeductionRule, record: Deduction) -> bool:
    """Whether `record` lies within its look-back period, as it does where no time was told."""
    years = getattr(rule.points, record.kind).years
    return bool(record.years_ago is None or record.years_ago <= years + ALMOST)


def deductions_item(records: tuple[Deduction, ...], rule: DeductionRule) -> Item | None:
    """Return the line for all records together, its points negative."""
    taken: dict[str, int] = {}
    for record in records:
        taken[record.kind] = taken.get(record.kind, 0) + deduction_points(rule, record)
    kinds = tuple((kind, points) for kind, points in taken.items() if points)
    total = sum(taken.values())
    undated = any(record.years_ago is None and record.count for record in records)
    values = {"points": total, "kinds": kinds, "undated": undated}
    return item("deductions", -total, None, rule, Reason("deductions", values))
