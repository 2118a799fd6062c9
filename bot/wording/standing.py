"""Short answers about an estimate: how it stands, how sure it is, what was taken."""

from collections.abc import Iterable, Iterator

from bot.texts import Texts
from bot.wording.items import explain_doubt, explain_item
from bot.wording.result import NOT_TO_MIND
from bot.wording.verdict import explain_verdict, verdict
from flows.items.item import Item
from flows.points.bounds import Bounds
from flows.points.points import Estimate
from flows.policy import PolicyInForce

SURE = "high"


def explain_standing(result: Estimate, likely: Bounds, texts: Texts, *, barred: bool = False) -> str:
    """Say the total against the standard, the items in one line, and the range where it is open.

    Args:
        result: the estimate.
        likely: the range over what is open.
        texts: the words.
        barred: something else is in the way of an application, so that enough points are not enough.

    """
    key = "enough_barred" if barred and verdict(result) == "enough" else ""
    lines = [explain_verdict("standing", result, texts, key)]
    if result.items:
        lines.append(texts.say("estimate.standing.items", items=_named(result.items, texts)))
    if likely.min != likely.max:
        lines.append(texts.say("estimate.result.range", min=likely.min, max=likely.max))
    return "\n".join(lines)


def explain_sureness(result: Estimate, likely: Bounds, texts: Texts) -> str:
    """Say that it is an estimate, which items are sure and which are not, and what is uncertain about this person."""
    lines = [texts.say("estimate.sure.title", day=result.day)]
    sure = [item for item in result.items if item.confidence == SURE]
    rest = [item for item in result.items if item.confidence != SURE]
    for key, items in (("yes", sure), ("no", rest)):
        if items:
            lines.append(texts.say(f"estimate.sure.{key}", items=_named(items, texts)))
    if likely.min != likely.max:
        lines.append(texts.say("estimate.result.range", min=likely.min, max=likely.max))
    return "\n".join([*lines, *_doubts(result, texts)])


def explain_taken(result: Estimate, rules: PolicyInForce, texts: Texts) -> str:
    """Say which points were taken and for what; where none were, which records take any."""
    taken = [item for item in result.items if item.points < 0]
    if taken:
        return "\n".join(texts.say("estimate.result.doubt", text=explain_item(item, texts)) for item in taken)
    kinds = (texts.say(f"estimate.value.record.{kind}") for kind in type(rules.deductions.points).model_fields)
    return texts.say("estimate.taken.nothing", kinds=texts.say("estimate.separator").join(kinds))


def _named(items: Iterable[Item], texts: Texts) -> str:
    said = (
        texts.say("estimate.standing.item", name=texts.say(f"estimate.item_name.{item.id}"), points=item.points)
        for item in items
    )
    return texts.say("estimate.separator").join(said)


def _doubts(result: Estimate, texts: Texts) -> Iterator[str]:
    for doubt in result.warnings:
        if doubt.key not in NOT_TO_MIND:
            yield texts.say("estimate.result.doubt", text=explain_doubt(doubt, texts))
