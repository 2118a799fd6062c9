"""Numbers people have read elsewhere, answered with the dated rule and the difference."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.dialogue.context import Context
from bot.dialogue.events.asked import ClaimSetRight
from bot.dialogue.replies.entries import related
from bot.dialogue.replies.said import Said
from bot.messages import Reply
from bot.session import Session
from bot.texts import Texts
from flows.policy import PolicyInForce
from flows.rules.rule import Rule

Values = dict[str, Any]


def set_right(session: Session, context: Context, event: ClaimSetRight) -> Said:
    """Set a wrong rule right."""
    text = explain_heard(event.key, context.content.policy.on(context.today), context.content.texts)
    return Said(replies=(Reply(text, related(context, event.match)),), did=("answer",))


def _age(rules: PolicyInForce) -> Values:
    points = rules.age.points
    return {"from_age": points.flat_from, "to_age": points.oldest, "flat": points.flat, "cap": rules.age.cap}


def _education(rules: PolicyInForce) -> Values:
    points, age = rules.education.points, rules.age.cap
    degree = points.bachelor_with_degree
    return {"plain": points.bachelor_no_degree, "degree": degree, "age": age, "sum": degree + age}


def _certificate(rules: PolicyInForce) -> Values:
    return {"senior": rules.certificate.points.title.senior, "months": rules.certificate.recent_base.months}


def _base(rules: PolicyInForce) -> Values:
    first, *_, top = rules.si_base.tiers
    return {
        "years": first.window // 12,
        "months": first.months,
        "top_years": top.window // 12,
        "top_months": top.months,
    }


def _standard(rules: PolicyInForce) -> Values:
    return {"standard": rules.standard.points}


def _nothing(_: PolicyInForce) -> Values:
    return {}


# The rule that a claim gets wrong, where it is one, and the numbers that set it right.
HEARD: Mapping[str, tuple[str | None, Callable[[PolicyInForce], Values]]] = {
    "age_56_60": ("age", _age),
    "age_yearly": ("age", _age),
    "senior_120": ("certificate", _certificate),
    "bachelor_120": ("education", _education),
    "add_both": ("measures", _certificate),
    "wage_14815": (None, _nothing),
    "wage_12183": (None, _nothing),
    "base_three_years": ("si_base", _base),
    "family_planning": ("gates", _nothing),
    "settle_with_120": ("standard", _standard),
    "old_site": (None, _nothing),
    "not_official": (None, _nothing),
}


def explain_heard(key: str, rules: PolicyInForce, texts: Texts) -> str:
    """Answer the wrong number `key` with the rule in force. Raises KeyError for one that is not known."""
    name, numbers = HEARD[key]
    values = numbers(rules)
    if key.startswith("wage_"):
        wage = rules.reference_wage
        known = "wage_unknown" if wage.yuan is None else "wage_known"
        values["wage"] = texts.say(f"estimate.heard.{known}", yuan=wage.yuan, since=wage.from_day)
    said = texts.say(f"estimate.heard.{key}", **values)
    if name is None:
        return said
    rule: Rule = getattr(rules, name)
    return said + texts.say("estimate.heard.rule", since=rule.from_day, reference=rule.reference.text)
