"""One line of an estimate."""

from dataclasses import dataclass

from flows.reason import Reason
from flows.rules.rule import Rule

ALMOST = 1e-9


@dataclass(frozen=True, slots=True)
class Item:
    """Points given or taken.

    Attributes:
        id: the item's name in the contract.
        points: never 0; negative for deductions.
        cap: the most the item can give; None where none is written.
        reason: input, rule and points in a sentence.
        reference: document and article.
        confidence: how sure the rule is: high, medium or low.
        note: what is uncertain about it, for people; None when nothing is.

    """

    id: str
    points: int
    cap: int | None
    reason: Reason
    reference: str
    confidence: str
    note: str | None


def item(name: str, points: int, cap: int | None, rule: Rule, reason: Reason) -> Item | None:
    """Build the line `name`, or None when it gives nothing."""
    if points == 0:
        return None
    return Item(name, points, cap, reason, rule.reference.text, rule.confidence, rule.note)


def full(number: float) -> int:
    """Count the full units in `number`; what decimal fractions lose in binary is not held against the person."""
    return int(number + ALMOST)
