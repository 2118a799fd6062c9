"""On which days the total changes, in words."""

from collections.abc import Sequence

from bot.texts import Texts
from flows.outlook import Change
from flows.points import Estimate

SHOWN_CHANGES = 6


def explain_outlook(changes: Sequence[Change], result: Estimate, texts: Texts) -> str:
    """Show on which days the total changes and why, and where it reaches the standard or falls below it."""
    if not changes:
        return texts.say("estimate.outlook.same")
    lines, before, shown = [texts.say("estimate.outlook.title")], result.total, 0
    for change in changes:
        crossing = (before >= result.standard) != (change.total >= result.standard)
        if crossing:
            key = "reaches" if change.total >= result.standard else "falls"
            lines.append(texts.say(f"estimate.outlook.{key}", day=change.from_day, standard=result.standard))
        if crossing or shown < SHOWN_CHANGES:
            lines.append(
                texts.say(
                    "estimate.outlook.line", day=change.from_day, total=change.total, causes=_causes(change, texts)
                )
            )
            shown += 1
        before = change.total
    if shown < len(changes):
        lines.append(texts.say("estimate.outlook.dropped", count=len(changes) - shown))
    return "\n".join(lines)


def _causes(change: Change, texts: Texts) -> str:
    said = (
        texts.say(
            "estimate.outlook.cause",
            name=texts.say(f"estimate.item_name.{cause.item}"),
            before=cause.before,
            after=cause.after,
        )
        for cause in change.causes
    )
    return texts.say("estimate.separator").join(said)
