"""How a total stands against the standard: enough, enough only in a listed trade, or short."""

from typing import Any

from bot.texts import Texts
from flows.points.points import Estimate


def explain_verdict(section: str, result: Estimate, texts: Texts, key: str = "", **more: Any) -> str:
    """Say the sentence `estimate.SECTION.KEY` with the numbers of `result`; the key is chosen where none is given.

    Args:
        section: where the sentences stand.
        result: the estimate.
        texts: the words.
        key: the sentence to take instead.
        more: further values that the sentence names.

    """
    numbers = {
        "total": result.total,
        "unlisted": result.unlisted,
        "standard": result.standard,
        "missing": result.standard - result.total,
    }
    return texts.say(f"estimate.{section}.{key or verdict(result)}", **numbers, **more)


def verdict(result: Estimate) -> str:
    """Name how the total stands: `enough`, `if_listed` where it rests on a skill certificate, or `short`."""
    if result.total < result.standard:
        return "short"
    return "if_listed" if result.if_listed else "enough"


def not_counted_on(result: Estimate) -> bool:
    """Whether an age puts the total in doubt as a whole: nothing is said of it to be glad about."""
    return any(doubt.key in {"above_oldest", "retirement_passed"} for doubt in result.warnings)
