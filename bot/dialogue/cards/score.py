"""A total with its parts, for a bar and a table."""

from bot.cards import Part, Score, Standing
from bot.texts import Texts
from bot.wording.items import explain_item
from bot.wording.verdict import not_counted_on, verdict
from flows.points.bounds import Bounds
from flows.points.points import Estimate


def score_of(result: Estimate, reach: Bounds, texts: Texts, *, barred: bool = False) -> Score:
    """Return the score of an estimate.

    Args:
        result: the estimate.
        reach: the totals that the open questions leave possible.
        texts: the words.
        barred: whether something is known to keep the person from applying, whatever the points.

    """
    standing = _standing(result, barred=barred)
    missing = result.standard - result.total
    return Score(
        total=result.total,
        standard=result.standard,
        low=min(reach.min, result.total),
        high=max(reach.max, result.total),
        parts=parts_of(result, texts),
        standing=standing,
        verdict=texts.say(f"card.verdict.{standing}", missing=missing, standard=result.standard),
    )


def parts_of(result: Estimate, texts: Texts) -> tuple[Part, ...]:
    """Return what the total is made of, in the order of the measures."""
    return tuple(
        Part(
            texts.say(f"estimate.item_name.{item.id}"), item.points, item.cap, explain_item(item, texts), item.reference
        )
        for item in result.items
    )


def _standing(result: Estimate, *, barred: bool) -> Standing:
    key = verdict(result)
    if key == "enough" and (barred or not result.can_apply or not_counted_on(result)):
        return "barred"
    return "if_listed" if key == "if_listed" else "enough" if key == "enough" else "short"
