"""An estimate in words a layman understands: the total against the standard, every item, what to mind."""

from collections.abc import Iterator

from bot.texts import Texts
from bot.wording.items import explain_doubt, explain_gate, explain_item, explain_uncounted
from flows.bounds import Bounds
from flows.points import Estimate
from flows.policy import PolicyInForce
from flows.profile import Profile

# Said elsewhere in a result: at its head or its end, or where the rules are looked at.
NOT_TO_MIND = {"policy_ended", "estimate_only", "text_unseen"}


def explain_result(
    result: Estimate, profile: Profile, rules: PolicyInForce, texts: Texts, likely: Bounds | None = None
) -> str:
    """Say the total against the standard, every item with its reason, and what to mind.

    Args:
        result: the estimate.
        profile: what it was made of.
        rules: the policy it was made by.
        texts: the words.
        likely: the range over the fields that most people have something in; shown where it is open.

    """
    lines = [_headline(result, texts)]
    lines.extend(explain_doubt(doubt, texts) for doubt in result.warnings if doubt.key == "policy_ended")
    if not result.can_apply:
        lines.append(texts.say("estimate.result.gate"))
        gates = (explain_gate(name, profile, rules, texts) for name in result.reasons)
        lines.extend(texts.say("estimate.result.doubt", text=gate) for gate in gates)
    lines += ["", *_item_lines(result, texts)]
    if result.uncounted:
        lines += ["", texts.say("estimate.result.uncounted")]
        uncounted = (explain_uncounted(reason, texts) for reason in result.uncounted)
        lines.extend(texts.say("estimate.result.doubt", text=each) for each in uncounted)
    if likely is not None and likely.min != likely.max:
        lines += ["", texts.say("estimate.result.range", min=likely.min, max=likely.max)]
    doubts = [doubt for doubt in result.warnings if doubt.key not in NOT_TO_MIND]
    if doubts:
        lines += ["", texts.say("estimate.result.mind")]
        lines.extend(texts.say("estimate.result.doubt", text=explain_doubt(doubt, texts)) for doubt in doubts)
    return "\n".join([*lines, "", texts.say("estimate.result.estimate_only", day=result.day)])


def _headline(result: Estimate, texts: Texts) -> str:
    key = "enough" if result.total >= result.standard else "short"
    missing = result.standard - result.total
    return texts.say(f"estimate.result.{key}", total=result.total, standard=result.standard, missing=missing)


def _item_lines(result: Estimate, texts: Texts) -> Iterator[str]:
    if not result.items:
        yield texts.say("estimate.result.none")
        return
    yield texts.say("estimate.result.items")
    for item in result.items:
        name, reason = texts.say(f"estimate.item_name.{item.id}"), explain_item(item, texts)
        yield texts.say("estimate.result.line", name=name, points=item.points, reason=reason)
