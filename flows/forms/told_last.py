"""What a sentence told last of a form, so that a step back can take it back."""

from typing import Any

from flows.forms.fields import Slots


def differing(before: Slots, after: Slots) -> dict[str, Any]:
    """Return what was known before of the slots that are known otherwise now; None of those that were unknown."""
    slots = (*after, *(slot for slot in before if slot not in after))
    return {slot: before.get(slot) for slot in slots if slot not in before or before[slot] != after.get(slot)}


def as_before(answers: Slots, told_last: Slots) -> Slots:
    """Return the answers as they were before what was told last."""
    rest = {slot: value for slot, value in answers.items() if slot not in told_last}
    return {**rest, **{slot: value for slot, value in told_last.items() if value is not None}}
