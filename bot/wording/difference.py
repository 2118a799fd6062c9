"""What differs between two estimates, in words."""

from collections.abc import Iterator

from bot.texts import Texts
from bot.wording.items import explain_doubt, explain_gate, explain_uncounted
from bot.wording.result import NOT_TO_MIND
from bot.wording.verdict import explain_verdict, verdict
from flows.items.item import Item
from flows.points.difference import TOTAL, Comparison, Difference
from flows.policy import PolicyInForce
from flows.profile import Profile
from flows.reason import Reason
from flows.supposing.outcome import Outcome

MONTHS_A_YEAR = 12
_OF_A_BASE = "base_months"
_NOT_NOTED = "estimate.supposed.own.not_noted"


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


def explain_supposed(found: Outcome, texts: Texts) -> str:
    """Say what a supposition changes, the total it leads to, what was supposed beside it, and what it lacks."""
    return "\n".join([*_ahead(found, texts), *_moved(found, texts), *_beside(found, texts)])


def explain_case(found: Outcome, unsaid: str, texts: Texts, *, begun: bool) -> str:
    """Say what a case of its own numbers comes to, what that is made of or what moved, and what was not said.

    Args:
        found: what would be.
        unsaid: the names of what the case leaves unsaid, "" for nothing of weight.
        texts: the words.
        begun: whether the case is put now; else it goes on from one put before, and what moves is told.

    """
    after = found.comparison.after
    key = verdict(after) if after.can_apply else "barred"
    items = [each for each in found.comparison.items if each.item != TOTAL]
    lines = [explain_verdict("supposed.own", after, texts, key), *_ahead(found, texts)]
    made = (_item(each, texts) for each in after.items) if begun else (_line(each, texts) for each in items)
    lines.extend([*made, *_gates(found.comparison, texts), *_beside(found, texts, "own")])
    key = "unsaid" if unsaid else "rest"
    return "\n".join([*lines, texts.say(f"estimate.supposed.own.{key}", names=unsaid), texts.say(_NOT_NOTED)])


def _item(item: Item, texts: Texts) -> str:
    name = texts.say(f"estimate.item_name.{item.id}")
    return texts.say("estimate.supposed.own.line", name=name, points=item.points)


def _beside(found: Outcome, texts: Texts, section: str = "named") -> Iterator[str]:
    """Say what was supposed beside what was said, what it lacks, and what is doubtful."""
    comparison, supposed = found.comparison, found.supposed
    if supposed.missing:
        yield texts.say(f"estimate.supposed.missing.{supposed.missing.key}", **supposed.missing.values)
    yield from explain_new_reasons(comparison, texts) if comparison.same else _newly_uncounted(comparison, texts)
    for each in supposed.named:
        # How long it takes from what is known is no matter where nothing is.
        place = section if each.key == _OF_A_BASE else "named"
        yield texts.say(f"estimate.supposed.{place}.{each.key}", **each.values)
    yield from (explain_doubt(doubt, texts) for doubt in found.doubts)
    if found.latest is not None:
        yield _latest(found.latest, texts)
    if found.how_long:
        yield _arrival(found, texts)


def _ahead(found: Outcome, texts: Texts) -> Iterator[str]:
    """Say how long it takes until then."""
    if found.months:
        yield texts.say("estimate.supposed.ahead", span=_span(found.months, texts), day=found.day)


def _latest(latest: Reason, texts: Texts) -> str:
    """Give the total at the other end of a range."""
    values = dict(latest.values)
    span = {"span": _span(values["months"], texts)} if "months" in values else {}
    return texts.say(f"estimate.supposed.{latest.key}", **values, **span)


def _arrival(found: Outcome, texts: Texts) -> str:
    """Say how long it takes to the standard when only time passes then."""
    arrival = found.arrival
    if arrival is None:
        return texts.say("estimate.supposed.arrival.never", standard=found.comparison.after.standard)
    months = (arrival.day.year - found.day.year) * MONTHS_A_YEAR + arrival.day.month - found.day.month
    values = {"span": _span(months, texts), "day": arrival.day, "total": arrival.total, "standard": arrival.standard}
    return texts.say("estimate.supposed.arrival.on", **values)


def _span(months: int, texts: Texts) -> str:
    key = "months" if months % MONTHS_A_YEAR else "years"
    return texts.say(f"estimate.supposed.{key}", years=months // MONTHS_A_YEAR, months=months)


def _moved(found: Outcome, texts: Texts) -> Iterator[str]:
    """Say what moves and the total that comes of it; the total alone where nothing moves."""
    comparison, after = found.comparison, found.comparison.after
    if comparison.same:
        lacks = found.supposed.missing is not None
        yield texts.say(
            f"estimate.supposed.{'now' if lacks else 'known' if found.known else 'unmoved'}", total=after.total
        )
        return
    yield explain_difference(comparison, texts)
    if not any(each.item == TOTAL for each in comparison.items):
        yield texts.say("estimate.supposed.same_total", total=after.total)
    if comparison.closed:
        yield texts.say("estimate.supposed.barred")
    elif comparison.items and after.can_apply:
        yield from _stands(found, texts)


def _stands(found: Outcome, texts: Texts) -> Iterator[str]:
    """Say how the total stands; of a day after the latest retirement age no total is enough."""
    after = found.comparison.after
    if found.retired is None or verdict(after) == "short":
        yield explain_verdict("supposed", after, texts)
    if found.retired is not None:
        yield explain_verdict("supposed", after, texts, "retired", latest=found.retired)


def _newly_uncounted(comparison: Comparison, texts: Texts) -> Iterator[str]:
    """Say why something gives nothing any more."""
    before = {reason.key for reason in comparison.before.uncounted}
    for reason in comparison.after.uncounted:
        if reason.key not in before:
            yield texts.say("estimate.result.doubt", text=explain_uncounted(reason, texts))


def explain_told(comparison: Comparison, profile: Profile, rules: PolicyInForce, texts: Texts) -> str:
    """Say what facts told after a result change, and how it stands now: the points, or the gate in the way."""
    after = comparison.after
    change = [] if comparison.same else [explain_difference(comparison, texts)]
    key = "barred" if not after.can_apply else "same" if comparison.same else verdict(after)
    stands = explain_verdict("told", after, texts, key)
    gates = (explain_gate(name, profile, rules, texts) for name in after.reasons)
    closed = [texts.say("estimate.result.doubt", text=gate) for gate in gates]
    return "\n".join([*change, stands, *closed, *explain_new_reasons(comparison, texts)])


def explain_new_reasons(comparison: Comparison, texts: Texts) -> Iterator[str]:
    """Say why something gives nothing, and what is uncertain, where that was not so before."""
    before, after = comparison.before, comparison.after
    for reason in after.uncounted:
        if reason not in before.uncounted:
            yield texts.say("estimate.result.doubt", text=explain_uncounted(reason, texts))
    known = {doubt.key for doubt in before.warnings}
    for doubt in after.warnings:
        if doubt.key not in known and doubt.key not in NOT_TO_MIND:
            yield texts.say("estimate.result.doubt", text=explain_doubt(doubt, texts))


def _policies(before: str, after: str, texts: Texts) -> str:
    return texts.say("estimate.difference.policies", before=before, after=after)


def _line(each: Difference, texts: Texts) -> str:
    name = texts.say(f"estimate.item_name.{each.item}")
    return texts.say(
        "estimate.difference.line", name=name, before=each.before, after=each.after, rules=_rules(each, texts)
    )


def _rules(each: Difference, texts: Texts) -> str:
    """Name the rules where they are not the same one; an item that gives nothing has none."""
    if each.reference_before == each.reference_after:
        return ""
    rules = (rule for rule in (each.reference_before, each.reference_after) if rule)
    return texts.say("estimate.difference.rules", rules=texts.say("estimate.difference.between").join(rules))


def _ended(comparison: Comparison, texts: Texts) -> Iterator[str]:
    """Say that one of the days lies after the last known policy."""
    doubts = (*comparison.before.warnings, *comparison.after.warnings)
    yield from dict.fromkeys(explain_doubt(doubt, texts) for doubt in doubts if doubt.key == "policy_ended")


def _gates(comparison: Comparison, texts: Texts) -> Iterator[str]:
    for key, names in (("opened", comparison.opened), ("closed", comparison.closed)):
        if names:
            said = texts.say("estimate.separator").join(texts.say(f"estimate.field.{name}") for name in names)
            yield texts.say(f"estimate.difference.{key}", names=said)
