"""One line of an estimate in words: an item, what gives nothing, a closed gate, a doubt."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.texts import Texts
from bot.wording.reasons import explain_reason
from flows.items.item import Item
from flows.policy import PolicyInForce
from flows.profile import Profile
from flows.reason import Reason


def explain_item(item: Item, texts: Texts) -> str:
    """Say in one sentence what was told, which rule applies, what it gives, and what was left out for it."""
    values = dict(item.reason.values)
    if "kinds" in values:
        values["records"] = _records(values["kinds"], texts)
    if "recent" in values:
        values["recent"] = _recent(values, values["recent"], texts)
    sentence = texts.say(f"estimate.item.{item.reason.key}", **values)
    if values.get("undated"):
        sentence += texts.say("estimate.item.undated")
    if not values.get("other"):
        return sentence
    key = "investment_other" if item.id == "investment" else "either_or"
    return sentence + texts.say(f"estimate.item.{key}", **values)


def explain_uncounted(reason: Reason, texts: Texts) -> str:
    """Say why something that was told gives nothing, or leads nowhere."""
    return explain_reason("why_not", reason, texts)


def explain_gate(name: str, profile: Profile, rules: PolicyInForce, texts: Texts) -> str:
    """Say why the closed gate `name` keeps the person from applying."""
    needed, months = rules.gates.insured_months, profile.insured_months_last_12
    values = {"needed": needed, "months": months, "missing": max(0, needed - months)}
    return texts.say(f"estimate.gate.{name}", **values)


def explain_doubt(doubt: Reason, texts: Texts) -> str:
    """Say what is uncertain."""
    return explain_reason("doubt", doubt, texts)


def explain_names(names: Iterable[str], texts: Texts) -> str:
    """Name items of an estimate, "" for none."""
    return texts.say("estimate.separator").join(texts.say(f"estimate.item_name.{name}") for name in names)


def _records(kinds: tuple[tuple[str, int], ...], texts: Texts) -> str:
    said = (
        texts.say("estimate.item.record", kind=texts.say(f"estimate.value.record.{kind}"), points=points)
        for kind, points in kinds
    )
    return texts.say("estimate.separator").join(said)


def _recent(values: Mapping[str, Any], proof: Mapping[str, Any], texts: Texts) -> str:
    """Say how many of the last twelve months reached 1x: as told, or as the longer window proves."""
    key = "told" if proof["told"] else "deduced"
    return texts.say(f"estimate.item.recent.{key}", **{**values, **proof})
