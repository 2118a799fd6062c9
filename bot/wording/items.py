"""One line of an estimate in words: an item, a closed gate, a doubt."""

from bot.texts import Texts
from flows.items.item import Item
from flows.policy import PolicyInForce
from flows.profile import Profile
from flows.reason import Reason


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
