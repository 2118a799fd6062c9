"""The ways to the standard in words, and why other ways lead nowhere."""

from collections.abc import Iterable, Iterator, Sequence

from bot.texts import Texts
from flows.points import Estimate
from flows.policy import PolicyInForce
from flows.reason import Reason
from flows.routes import Route


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
