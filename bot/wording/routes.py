"""The ways to the standard in words, and why other ways lead nowhere."""

from collections.abc import Iterable, Iterator, Sequence

from bot.texts import Texts
from bot.wording.items import explain_uncounted
from bot.wording.reasons import explain_reason
from flows.ahead.routes import Route
from flows.points.points import Estimate
from flows.reason import Reason


def explain_routes(
    found: Sequence[Route], closed: Iterable[Reason], result: Estimate, texts: Texts, retires_at: int | None = None
) -> str:
    """Show the routes, a line for each and short ones below it, and the ways that lead nowhere with their reasons.

    Args:
        found: the routes.
        closed: the ways that lead nowhere.
        result: the estimate of today.
        texts: the words.
        retires_at: the latest retirement age, where it ends the days that were looked at.

    """
    if result.passes:
        return texts.say(f"estimate.route.{'passes_if_listed' if result.if_listed else 'passes'}")
    lines = [_title(found, retires_at, texts)]
    for number, route in enumerate(found, 1):
        what, when = route_what(route, texts), route_when(route, texts)
        lines.append(texts.say("estimate.route.head", number=number, what=what, when=when))
        lines.extend(texts.say("estimate.route.detail", text=detail) for detail in _details(route, texts))
    if any(route.references for route in found):
        lines.append(texts.say("estimate.route.reprints"))
    return "\n".join([*lines, *_closed(closed, texts)])


def _closed(closed: Iterable[Reason], texts: Texts) -> Iterator[str]:
    said = [explain_uncounted(reason, texts) for reason in closed]
    if said:
        yield from ("", texts.say("estimate.blocked.title"))
        yield from (texts.say("estimate.blocked.line", text=each) for each in said)


def explain_route(route: Route, texts: Texts) -> str:
    """Say all of a route in one line: what to do, when it is enough, what to mind, the papers and the rules."""
    summary = texts.say("estimate.route.summary", what=route_what(route, texts), when=route_when(route, texts))
    return texts.say("estimate.clause").join((summary, *_details(route, texts)))


def _title(found: Sequence[Route], retires_at: int | None, texts: Texts) -> str:
    if not found and retires_at is not None:
        return texts.say("estimate.route.none_before_retirement", latest=retires_at)
    return texts.say("estimate.route.title" if found else "estimate.route.none")


def route_what(route: Route, texts: Texts) -> str:
    """Say what is done first on a route."""
    return explain_reason("route.step", route.steps[0], texts)


def route_when(route: Route, texts: Texts, section: str = "estimate.route") -> str:
    """Say when a route is enough, by the sentences of `SECTION.when`."""
    if route.ready_on is not None:
        key = "latest" if route.at_the_latest else "on"
    elif route.mended:
        key = "mended" if len(route.steps) == 1 else "all"
    else:
        key = "exam" if route.exam else "recent"
    return texts.say(f"{section}.when.{key}", day=route.ready_on, total=route.total)


def route_papers(route: Route, texts: Texts) -> tuple[str, ...]:
    """Name the papers to prepare for a route."""
    return tuple(texts.say(f"estimate.paper.{paper}") for paper in route.papers)


def route_details(route: Route, texts: Texts) -> Iterator[str]:
    """Say what else is done on a route and what it supposes, a line each."""
    yield from (explain_reason("route.step", step, texts) for step in route.steps[1:])
    yield from (explain_reason("route.condition", condition, texts) for condition in route.conditions)


def _details(route: Route, texts: Texts) -> Iterator[str]:
    yield from route_details(route, texts)
    separator = texts.say("estimate.separator")
    if route.papers:
        yield texts.say("estimate.route.papers", papers=separator.join(route_papers(route, texts)))
    if route.references:
        yield texts.say("estimate.route.references", references=separator.join(route.references))
