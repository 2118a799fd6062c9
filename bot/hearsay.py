"""Numbers people have read elsewhere, answered with the dated rule and the difference."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.texts import Texts
from flows.policy import PolicyInForce


def _age(rules: PolicyInForce) -> dict[str, Any]:
    return {"flat": rules.age.points.flat, "cap": rules.age.cap, "reference": rules.age.reference.text}


def _education(rules: PolicyInForce) -> dict[str, Any]:
    points, age = rules.education.points, rules.age.cap
    degree = points.bachelor_with_degree
    values = {"plain": points.bachelor_no_degree, "degree": degree, "age": age, "sum": degree + age}
    return {**values, "reference": rules.education.reference.text}


def _certificate(rules: PolicyInForce) -> dict[str, Any]:
    rule = rules.certificate
    return {"senior": rule.points.title.senior, "months": rule.recent_base.months, "reference": rule.reference.text}


def _base(rules: PolicyInForce) -> dict[str, Any]:
    tiers = rules.si_base.tiers
    return {
        "years": tiers[0].window // 12,
        "months": tiers[0].months,
        "top_years": tiers[3].window // 12,
        "top_months": tiers[3].months,
        "reference": rules.si_base.reference.text,
    }


def _standard(rules: PolicyInForce) -> dict[str, Any]:
    return {"standard": rules.standard.points, "reference": rules.standard.reference.text}


def _gates(rules: PolicyInForce) -> dict[str, Any]:
    return {"reference": rules.gates.reference.text}


def _nothing(_: PolicyInForce) -> dict[str, Any]:
    return {}


HEARD: Mapping[str, Callable[[PolicyInForce], dict[str, Any]]] = {
    "age_56_60": _age,
    "age_yearly": _age,
    "senior_120": _certificate,
    "bachelor_120": _education,
    "add_both": _certificate,
    "wage_14815": _nothing,
    "wage_12183": _nothing,
    "base_three_years": _base,
    "family_planning": _gates,
    "settle_with_120": _standard,
    "old_site": _nothing,
    "not_official": _nothing,
}


def explain_heard(key: str, rules: PolicyInForce, texts: Texts) -> str:
    """Answer the wrong number `key` with the rule in force. Raises KeyError for one that is not known."""
    values = HEARD[key](rules)
    if key.startswith("wage_"):
        wage = rules.reference_wage
        known = "wage_unknown" if wage.yuan is None else "wage_known"
        values["wage"] = texts.say(f"estimate.heard.{known}", yuan=wage.yuan, since=wage.from_day)
    return texts.say(f"estimate.heard.{key}", **values)
