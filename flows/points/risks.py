"""The known reasons of refusal that a profile touches."""

from dataclasses import dataclass

from flows.items.item import Item
from flows.items.study import NAME as STUDY
from flows.items.study import needs_recent_months
from flows.policy import PolicyInForce
from flows.profile import Profile
from flows.rules.refusals import Refusal


@dataclass(frozen=True, slots=True)
class Risk:
    """A known reason; `id` is the key of its words, what can go wrong and what to prepare."""

    id: str
    reference: str
    confidence: str


def risks(profile: Profile, policy: PolicyInForce, items: tuple[Item, ...]) -> tuple[Risk, ...]:
    """List the known reasons of refusal that touch `profile`, those of its own items before those of everyone.

    Args:
        profile: what is known.
        policy: the policy in force, with the register of refusals.
        items: the items that give or take points.

    """
    counted = {name for item in items for name in _names(item, policy)}
    found = [refusal for refusal in policy.refusals.reasons if _touches(refusal, profile, counted)]
    found.sort(key=lambda refusal: refusal.everyone)
    return tuple(Risk(each.id, each.reference.text, each.confidence) for each in found)


def _names(item: Item, policy: PolicyInForce) -> tuple[str, ...]:
    """Name an item; the one of education or certificate by what it counted, and whether recent months were needed."""
    if item.id != STUDY:
        return (item.id,)
    counted = item.reason.key.partition(".")[0]
    if counted == "education":
        return ("education",)
    needed = ("recent_months",) if needs_recent_months(item, policy.certificate) else ()
    return (counted, "certificate", *needed)


def _touches(refusal: Refusal, profile: Profile, counted: set[str]) -> bool:
    if refusal.everyone:
        return True
    if refusal.items and not counted & set(refusal.items):
        return False
    given = refusal.given.items()
    return all(getattr(profile, field) in values for field, values in given)
