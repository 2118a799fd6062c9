"""How many months at a base are missing, in words."""

from bot.texts import Texts
from flows.points.months_missing import months_missing
from flows.policy import PolicyInForce
from flows.profile import Profile


def explain_months_left(profile: Profile, rules: PolicyInForce, texts: Texts) -> str:
    """Say of every count that was told how many months it lacks, and what is to be told first where none was."""
    found = months_missing(profile, rules)
    return "\n".join(texts.say(f"estimate.months_left.{each.key}", **each.values) for each in found)
