"""On which days the total changes, in words."""

from collections.abc import Sequence

from bot.texts import Texts
from bot.wording.items import explain_doubt
from flows.outlook import Change
from flows.points import Estimate
from flows.reason import Reason

SHOWN_CHANGES = 6


def explain_outlook(changes: Sequence[Change], result: Estimate, texts: Texts, doubts: Sequence[Reason] = ()) -> str:
    """Show on which days the total changes and why, where it crosses the standard, and what that supposes."""
    lines = _change_lines(changes, result, texts) if changes else [texts.say("estimate.outlook.same")]
    if doubts:
        lines += ["", texts.say("estimate.result.mind")]
        lines.extend(texts.say("estimate.result.doubt", text=explain_doubt(doubt, texts)) for doubt in doubts)
    return "\n".join(lines)


def _change_lines(changes: Sequence[Change], result: Estimate, texts: Texts) -> list[str]:
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
    return lines


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
