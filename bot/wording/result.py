"""An estimate in words a layman understands: the total against the standard, every item, what to mind."""

from collections.abc import Iterator

from bot.texts import Texts
from bot.wording.applying import Beside, explain_beside, in_the_way
from bot.wording.items import explain_doubt, explain_item, explain_names, explain_uncounted
from bot.wording.verdict import explain_verdict, not_counted_on, verdict
from flows.points.bounds import Bounds
from flows.points.missing_facts import DECISIVE, unsaid
from flows.points.points import Estimate
from flows.policy import PolicyInForce
from flows.profile import Profile

# Said elsewhere in a result: at its head or its end, or where the rules are looked at.
NOT_TO_MIND = {"policy_ended", "estimate_only", "text_unseen"}

NOTHING_BESIDE = Beside()


def explain_result(
    result: Estimate, profile: Profile, rules: PolicyInForce, texts: Texts, beside: Beside = NOTHING_BESIDE
) -> str:
    """Say the total against the standard, every item with its reason, and what to mind.

    Args:
        result: the estimate.
        profile: what it was made of.
        rules: the policy it was made by.
        texts: the words.
        beside: what else is known.

    """
    missing = explain_names((name for name in unsaid(profile) if name in DECISIVE), texts)
    # Nothing is known that could be added up: a sum would count what was not said as nothing.
    empty = bool(missing) and not result.items
    lines = [
        texts.say("estimate.result.unknown", names=missing) if empty else _headline(result, beside, missing, texts)
    ]
    lines.extend(explain_doubt(doubt, texts) for doubt in result.warnings if doubt.key == "policy_ended")
    lines.extend(explain_beside(result, profile, rules, beside, texts))
    if empty:
        return "\n".join(lines)
    lines += ["", *_item_lines(result, texts)]
    lines.extend(_uncounted(result, texts))
    lines.extend(_range(beside.likely, texts))
    lines.extend(_to_mind(result, texts))
    return "\n".join([*lines, "", texts.say("estimate.result.estimate_only", day=result.day)])


def _headline(result: Estimate, beside: Beside, missing: str, texts: Texts) -> str:
    key = verdict(result)
    if key == "enough" and (
        in_the_way(result, beside) or beside.double_study or beside.diploma or not_counted_on(result)
    ):
        key = "enough_barred"
    if key == "short" and missing:
        key = "so_far"
    return explain_verdict("result", result, texts, key, names=missing)


def _uncounted(result: Estimate, texts: Texts) -> Iterator[str]:
    if result.uncounted:
        yield from ("", texts.say("estimate.result.uncounted"))
        said = (explain_uncounted(reason, texts) for reason in result.uncounted)
        yield from (texts.say("estimate.result.doubt", text=each) for each in said)


def _range(likely: Bounds | None, texts: Texts) -> Iterator[str]:
    if likely is not None and likely.min != likely.max:
        yield from ("", texts.say("estimate.result.range", min=likely.min, max=likely.max))


def _to_mind(result: Estimate, texts: Texts) -> Iterator[str]:
    doubts = [doubt for doubt in result.warnings if doubt.key not in NOT_TO_MIND]
    if doubts:
        yield from ("", texts.say("estimate.result.mind"))
        yield from (texts.say("estimate.result.doubt", text=explain_doubt(doubt, texts)) for doubt in doubts)


def _item_lines(result: Estimate, texts: Texts) -> Iterator[str]:
    if not result.items:
        yield texts.say("estimate.result.none")
        return
    yield texts.say("estimate.result.items")
    for item in result.items:
        name, reason = texts.say(f"estimate.item_name.{item.id}"), explain_item(item, texts)
        yield texts.say("estimate.result.line", name=name, points=item.points, reason=reason)
