"""What differs between two estimates, in words."""

from collections.abc import Iterator

from bot.texts import Texts
from bot.wording.items import explain_doubt
from flows.difference import Comparison, Difference


def explain_other_rules(comparison: Comparison, texts: Texts) -> str:
    """Say what other rules gave the same person, and what changed since."""
    title = texts.say("estimate.former.title", policy=comparison.before.policy)
    return f"{title}\n{explain_difference(comparison, texts)}"


def explain_difference(comparison: Comparison, texts: Texts) -> str:
    """Say what differs between two estimates, item by item with the rules, and which gates opened or closed."""
    before, after = comparison.before, comparison.after
    if comparison.same:
        lines = [texts.say("estimate.difference.same", total=after.total)]
    else:
        lines = [] if before.policy == after.policy else [_policies(before.policy, after.policy, texts)]
        lines.extend(_line(each, texts) for each in comparison.items)
    return "\n".join([*lines, *_gates(comparison, texts), *_ended(comparison, texts)])


def _policies(before: str, after: str, texts: Texts) -> str:
    return texts.say("estimate.difference.policies", before=before, after=after)


def _line(each: Difference, texts: Texts) -> str:
    name = texts.say(f"estimate.item_name.{each.item}")
    return texts.say(
        "estimate.difference.line", name=name, before=each.before, after=each.after, rules=_rules(each, texts)
    )


def _rules(each: Difference, texts: Texts) -> str:
    """Name the two rules where they are not the same one."""
    if each.reference_before == each.reference_after:
        return ""
    nothing = texts.say("estimate.difference.none")
    return texts.say(
        "estimate.difference.rules", before=each.reference_before or nothing, after=each.reference_after or nothing
    )


def _ended(comparison: Comparison, texts: Texts) -> Iterator[str]:
    """Say that one of the days lies after the last known policy."""
    doubts = (*comparison.before.warnings, *comparison.after.warnings)
    yield from dict.fromkeys(explain_doubt(doubt, texts) for doubt in doubts if doubt.key == "policy_ended")


def _gates(comparison: Comparison, texts: Texts) -> Iterator[str]:
    for key, names in (("opened", comparison.opened), ("closed", comparison.closed)):
        if names:
            said = texts.say("estimate.separator").join(texts.say(f"estimate.field.{name}") for name in names)
            yield texts.say(f"estimate.difference.{key}", names=said)
