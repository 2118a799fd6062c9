"""One profile as JSON in, one estimate as JSON out: the shape that `jifen estimate` promises."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from bot.texts import Texts
from bot.wording.difference import explain_other_rules
from bot.wording.items import explain_doubt, explain_gate, explain_item, explain_uncounted
from bot.wording.routes import explain_route
from flows.ahead.foretelling import foretelling_doubts
from flows.ahead.outlook import outlook
from flows.ahead.routes import Route, routes
from flows.items.item import Item
from flows.points.bounds import bounds, next_question
from flows.points.difference import under_other_rules
from flows.points.points import Estimate, estimate
from flows.policy import NotCovered, Policy, PolicyInForce
from flows.profile import Profile, ProfileError, parse_profile
from flows.reason import Reason


def estimate_json(decoded: Mapping[str, Any], policy: Policy, texts: Texts, today: date) -> dict[str, Any]:
    """Estimate a decoded profile.

    Args:
        decoded: the fields of a profile as JSON gives them.
        policy: all periods known.
        texts: the words for reasons, warnings and routes.
        today: stands in for an absent `as_of`.

    Raises:
        ProfileError: the profile is wrong, or its `as_of` is covered by no known policy; names the field.

    """
    profile = parse_profile(decoded, today)
    day = profile.as_of or today
    try:
        rules = policy.on(day)
    except NotCovered as error:
        raise ProfileError("as_of", str(error)) from error
    return _dump(profile, policy, rules, day, texts)


def other_rules(decoded: Mapping[str, Any], policy: Policy, texts: Texts, today: date, other: date) -> dict[str, Any]:
    """Compare the rules of the day `other` with those of `as_of` for a decoded profile.

    Raises:
        ProfileError: the profile is wrong, or no known policy covers one of the days; names the field.

    """
    profile = parse_profile(decoded, today)
    day = profile.as_of or today
    try:
        comparison = under_other_rules(profile, policy, other, day)
    except NotCovered as error:
        raise ProfileError("against" if error.day == other else "as_of", str(error)) from error
    before, after = comparison.before, comparison.after
    return {
        "as_of": day.isoformat(),
        "against": other.isoformat(),
        "before": {"policy": before.policy, "total": before.total},
        "after": {"policy": after.policy, "total": after.total},
        "items": [{"id": each.item, "before": each.before, "after": each.after} for each in comparison.items],
        "text": explain_other_rules(comparison, texts),
    }


def _dump(profile: Profile, policy: Policy, rules: PolicyInForce, day: date, texts: Texts) -> dict[str, Any]:
    result, range_ = estimate(profile, rules, day), bounds(profile, rules, day)
    found, changes = routes(profile, policy, day), outlook(profile, policy, day)
    latest = max((route.ready_on for route in found if route.ready_on is not None), default=None)
    doubts = (*result.warnings, *foretelling_doubts(profile, policy, day, changes, latest))
    return {
        "as_of": day.isoformat(),
        "policy": result.policy,
        "total": result.total,
        "passes": result.passes,
        "can_apply": result.can_apply,
        "reasons": [explain_gate(name, profile, rules, texts) for name in result.reasons],
        "items": [_item(item, texts) for item in result.items],
        "range": {"min": range_.min, "max": range_.max},
        "next_question": next_question(profile, rules, day),
        "assumed": list(result.assumed),
        "warnings": _warnings(result, doubts, texts),
        "routes": [_route(route, texts) for route in found],
        "calendar": [{"from": each.from_day.isoformat(), "total": each.total} for each in changes],
    }


def _warnings(result: Estimate, doubts: Iterable[Reason], texts: Texts) -> list[str]:
    """Say first what is true of the whole estimate, then what gives nothing, then what is uncertain; nothing twice."""
    ended = [explain_doubt(doubt, texts) for doubt in doubts if doubt.key == "policy_ended"]
    uncounted = [explain_uncounted(reason, texts) for reason in result.uncounted]
    rest = (explain_doubt(doubt, texts) for doubt in doubts if doubt.key != "policy_ended")
    return list(dict.fromkeys((*ended, *uncounted, *rest)))


def _item(item: Item, texts: Texts) -> dict[str, Any]:
    return {
        "id": item.id,
        "points": item.points,
        "cap": item.cap,
        "reason": explain_item(item, texts),
        "reference": item.reference,
        "confidence": item.confidence,
    }


def _route(route: Route, texts: Texts) -> dict[str, Any]:
    return {
        "changes": route.changes,
        "total": route.total,
        "ready_on": route.ready_on.isoformat() if route.ready_on else None,
        "exam": route.exam,
        "text": explain_route(route, texts),
    }
