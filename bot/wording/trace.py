"""How an estimate was counted: each item with its rule and how sure it is, what gives nothing, then the sum."""

from collections.abc import Iterator

from bot.texts import Texts
from bot.wording.items import explain_item, explain_uncounted
from flows.items.item import Item
from flows.points.points import Estimate


def explain_trace(result: Estimate, texts: Texts) -> str:
    """Show how it was counted: what was told, the rule and its source, how sure it is, the sum."""
    lines = [texts.say("estimate.trace.title", policy=result.policy, standard=result.standard)]
    for number, item in enumerate(result.items, 1):
        lines.extend(_traced(number, item, texts))
    uncounted = (explain_uncounted(reason, texts) for reason in result.uncounted)
    lines.extend(texts.say("estimate.trace.uncounted", text=each) for each in uncounted)
    if not result.items:
        return "\n".join([*lines, texts.say("estimate.trace.nothing")])
    points = [item.points for item in result.items]
    floor = texts.say("estimate.trace.floor") if sum(points) < 0 else ""
    signed = "".join(f"{each:+d}" for each in points).removeprefix("+").replace("+", " + ").replace("-", " − ").strip()
    return "\n".join([*lines, texts.say("estimate.trace.sum", sum=signed, total=result.total, floor=floor)])


def _traced(number: int, item: Item, texts: Texts) -> Iterator[str]:
    name = texts.say(f"estimate.item_name.{item.id}")
    yield texts.say("estimate.trace.item", number=number, name=name, reason=explain_item(item, texts))
    confidence = texts.say(f"estimate.confidence.{item.confidence}")
    yield texts.say("estimate.trace.rule", reference=item.reference, confidence=confidence)
    if item.note:
        yield texts.say("estimate.trace.note", note=item.note)
