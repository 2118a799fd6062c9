"""The cards of what is to come: the ways to the standard, and how the total changes by itself."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.cards import Crossing, Effort, OutlookCard, RoutesCard, RouteWay, Turn
from bot.texts import Texts
from bot.wording.items import explain_doubt, explain_uncounted
from bot.wording.outlook import UNTIL_RETIREMENT, explain_causes, outlook_head
from bot.wording.routes import route_details, route_papers, route_what, route_when
from flows.ahead.outlook import Change
from flows.ahead.retirement import last_foretold
from flows.ahead.routes import Route
from flows.days.months import add_months
from flows.points.points import Estimate
from flows.policy import Policy
from flows.profile import Profile
from flows.reason import Reason

EFFORTS: tuple[Effort, ...] = ("time", "move", "exam")


def routes_card(
    found: Sequence[Route], closed: Iterable[Reason], result: Estimate, texts: Texts, notes: Sequence[str] = ()
) -> RoutesCard:
    """Return the card of the ways to the standard; `notes` are said below them."""
    missing = result.standard - result.total
    ways = sorted((_way(route, texts) for route in found), key=lambda way: EFFORTS.index(way.effort))
    return RoutesCard(
        headline=texts.say("card.routes.headline", standard=result.standard, count=len(found)),
        remark=texts.say("card.routes.remark", missing=missing) if missing > 0 else "",
        total=result.total,
        standard=result.standard,
        ways=tuple(ways),
        closed=tuple(explain_uncounted(reason, texts) for reason in closed),
        notes=tuple(notes),
    )


def _way(route: Route, texts: Texts) -> RouteWay:
    effort: Effort = "exam" if route.exam else "move" if route.way.area else "time"
    return RouteWay(
        effort=effort,
        what=route_what(route, texts),
        total=route.total,
        when=route_when(route, texts, "card"),
        details=tuple(route_details(route, texts)),
        papers=route_papers(route, texts),
        sources=route.references,
    )


@dataclass(frozen=True, slots=True)
class Months:
    """The months to come of an estimate: on which days the total changes, and what is uncertain about that."""

    result: Estimate
    profile: Profile
    policy: Policy
    changes: Sequence[Change]
    doubts: Sequence[Reason]


def outlook_card(of: Months, texts: Texts) -> OutlookCard:
    """Return the card of the months to come."""
    result, start = of.result, of.result.day
    rules = of.policy.on(start)
    until = last_foretold(of.profile, rules, start, add_months(start, rules.paths.outlook_months))
    turns = tuple(_turns(of.changes, result, texts))
    return OutlookCard(
        headline=_headline(turns, result, of.doubts, texts),
        remark=outlook_head(of.changes, of.profile, texts, of.doubts),
        day=start.isoformat(),
        until=max(until, start).isoformat(),
        known_until=_known_until(of.policy, until),
        total=result.total,
        standard=result.standard,
        turns=turns,
        notes=tuple(explain_doubt(doubt, texts) for doubt in of.doubts),
    )


def _known_until(policy: Policy, until: date) -> str | None:
    return policy.last.isoformat() if policy.last < until else None


def _turns(changes: Sequence[Change], result: Estimate, texts: Texts) -> Iterator[Turn]:
    before, standard = result.total, result.standard
    for change in changes:
        up, down = before < standard <= change.total, change.total < standard <= before
        crosses: Crossing = "reaches" if up else "falls" if down else ""
        yield Turn(change.from_day.isoformat(), change.total, explain_causes(change.causes, texts), crosses)
        before = change.total


def _headline(turns: Sequence[Turn], result: Estimate, doubts: Sequence[Reason], texts: Texts) -> str:
    crossing = next((turn for turn in turns if turn.crosses), None)
    if crossing is not None:
        return texts.say(f"card.outlook.{crossing.crosses}", day=crossing.day, standard=result.standard)
    if any(doubt.key in UNTIL_RETIREMENT for doubt in doubts):
        return texts.say("card.outlook.retirement")
    key = "stays" if result.total >= result.standard else "never"
    return texts.say(f"card.outlook.{key}", standard=result.standard)
