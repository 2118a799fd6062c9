"""An estimate in words a layman understands: result, trace, routes, outlook, risks, differences."""

from collections.abc import Iterable, Iterator, Sequence

from bot.texts import Texts
from flows.bounds import Bounds
from flows.difference import Comparison
from flows.items.item import Item
from flows.outlook import Change
from flows.points import Estimate
from flows.policy import PolicyInForce
from flows.profile import Profile
from flows.reason import Reason
from flows.risks import Risk
from flows.routes import Route

SHOWN_CHANGES = 6


def explain_item(item: Item, texts: Texts) -> str:
    """Say in one sentence what was told, which rule applies, what it gives, and what was left out for it."""
    values = dict(item.reason.values)
    if "kinds" in values:
        records = (texts.say(f"estimate.item.record.{kind}", points=points) for kind, points in values["kinds"])
        values["records"] = texts.say("estimate.separator").join(records)
    sentence = texts.say(f"estimate.item.{item.reason.key}", **values)
    if not values.get("other"):
        return sentence
    key = "investment_other" if item.id == "investment" else "either_or"
    return sentence + texts.say(f"estimate.item.{key}", **values)


def explain_gate(name: str, profile: Profile, rules: PolicyInForce, texts: Texts) -> str:
    """Say why the closed gate `name` keeps the person from applying."""
    values = {"needed": rules.gates.insured_months, "months": profile.insured_months_last_12}
    return texts.say(f"estimate.gate.{name}", **values)


def explain_doubt(doubt: Reason, texts: Texts) -> str:
    """Say what is uncertain."""
    return texts.say(f"estimate.doubt.{doubt.key}", **doubt.values)


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
    if not result.can_apply:
        lines.append(texts.say("estimate.result.gate"))
        gates = (explain_gate(name, profile, rules, texts) for name in result.reasons)
        lines.extend(texts.say("estimate.result.doubt", text=gate) for gate in gates)
    lines += ["", *_item_lines(result, texts)]
    if likely is not None and likely.min != likely.max:
        lines += ["", texts.say("estimate.result.range", min=likely.min, max=likely.max)]
    doubts = [doubt for doubt in result.warnings if doubt.key not in {"estimate_only", "no_birth_date"}]
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


def explain_trace(result: Estimate, texts: Texts) -> str:
    """Show how it was counted: what was told, the rule and its source, how sure it is, the sum."""
    lines = [texts.say("estimate.trace.title", policy=result.policy, standard=result.standard)]
    if not result.items:
        return "\n".join([*lines, texts.say("estimate.trace.nothing")])
    for number, item in enumerate(result.items, 1):
        lines.extend(_traced(number, item, texts))
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


def explain_routes(
    found: Sequence[Route], closed: Iterable[Reason], result: Estimate, rules: PolicyInForce, texts: Texts
) -> str:
    """Show the routes, and the ways that lead nowhere with their reasons."""
    if result.passes:
        lines = [texts.say("estimate.route.passes")]
    elif not found:
        lines = [texts.say("estimate.route.none")]
    else:
        lines = [texts.say("estimate.route.title")]
        for number, route in enumerate(found, 1):
            lines.append(texts.say("estimate.route.line", number=number, text=explain_route(route, rules, texts)))
    closed_lines = [texts.say(f"estimate.blocked.{reason.key}", **reason.values) for reason in closed]
    if closed_lines and not result.passes:
        lines += ["", texts.say("estimate.blocked.title")]
        lines.extend(texts.say("estimate.blocked.line", text=line) for line in closed_lines)
    return "\n".join(lines)


def explain_route(route: Route, rules: PolicyInForce, texts: Texts) -> str:
    """Say what to do, when it is enough at the earliest, what to prepare and the rule it rests on."""
    steps = [texts.say(f"estimate.route.{name}") for name in route.mended]
    steps.extend(_steps(route, rules, texts))
    if route.ready_on is None:
        steps.append(texts.say("estimate.route.now", total=route.total))
    else:
        steps.append(texts.say("estimate.route.on", day=route.ready_on, total=route.total))
    if route.exam:
        steps += [texts.say("estimate.route.exam"), texts.say("estimate.route.unsure")]
    if route.expected:
        steps.append(texts.say("estimate.route.expected"))
    papers = texts.say("estimate.separator").join(texts.say(f"estimate.paper.{paper}") for paper in route.papers)
    steps.append(texts.say("estimate.route.papers", papers=papers))
    steps.append(texts.say("estimate.route.reference", reference=route.reference))
    return texts.say("estimate.clause").join(steps)


def _steps(route: Route, rules: PolicyInForce, texts: Texts) -> Iterator[str]:
    way, changes = route.way, dict(route.way.changes)
    months = rules.certificate.recent_base.months
    if way.kind == "recent_base":
        yield texts.say("estimate.route.recent_base", months=months)
    elif way.kind == "education":
        level = texts.say(f"estimate.value.education.{changes['education']}")
        key = "education_plain" if changes["education"] == "college" else "education"
        yield texts.say(f"estimate.route.{key}", level=level)
    elif way.exam:
        level = texts.say(f"estimate.value.{way.kind}.{changes[way.kind]}")
        yield texts.say(
            "estimate.route.title_step" if way.kind == "title" else "estimate.route.skill_step", level=level
        )
        if "months_1x_last_12" in changes:
            yield texts.say("estimate.route.with_months", months=months)
    elif not route.mended or route.ready_on is not None:
        yield texts.say("estimate.route.wait")
    if way.area is not None:
        yield texts.say("estimate.route.area", area=texts.say(f"estimate.value.area.{way.area}"))


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


def explain_risks(found: Iterable[Risk], texts: Texts) -> str:
    """Show the known reasons of refusal that concern the person, each with what to prepare."""
    lines = [texts.say("estimate.risk.title")]
    for risk in found:
        what, prepare = texts.say(f"estimate.risk.{risk.id}.what"), texts.say(f"estimate.risk.{risk.id}.prepare")
        lines.append(texts.say("estimate.risk.line", what=what, prepare=prepare))
    return "\n".join(lines)


def explain_difference(comparison: Comparison, texts: Texts) -> str:
    """Say what differs between two estimates, item by item with the rules, and which gates opened or closed."""
    before, after = comparison.before, comparison.after
    if comparison.same:
        return texts.say("estimate.difference.same", total=after.total)
    lines = []
    if before.policy != after.policy:
        lines.append(texts.say("estimate.difference.policies", before=before.policy, after=after.policy))
    nothing = texts.say("estimate.difference.none")
    for each in comparison.items:
        pair = (each.reference_before, each.reference_after)
        rules = (
            ""
            if pair[0] == pair[1]
            else texts.say("estimate.difference.rules", before=pair[0] or nothing, after=pair[1] or nothing)
        )
        name = texts.say(f"estimate.item_name.{each.item}")
        lines.append(
            texts.say("estimate.difference.line", name=name, before=each.before, after=each.after, rules=rules)
        )
    for key, names in (("opened", comparison.opened), ("closed", comparison.closed)):
        if names:
            said = texts.say("estimate.separator").join(texts.say(f"estimate.field.{name}") for name in names)
            lines.append(texts.say(f"estimate.difference.{key}", names=said))
    return "\n".join(lines)
