"""How the points stand on a day to come, and when they are enough, in words."""

from datetime import date

from bot.texts import Texts
from flows.points import Estimate
from flows.profile import BIRTH_FIELDS, Profile


def explain_then(later: Estimate, profile: Profile, texts: Texts) -> str:
    """Say the total of a day to come against the standard, and at which age that is.

    Args:
        later: the estimate of that day.
        profile: what will be known of the person then.
        texts: the words.

    """
    key = "enough" if later.total >= later.standard else "short"
    missing = later.standard - later.total
    said = texts.say(
        f"estimate.coming.{key}", day=later.day, total=later.total, standard=later.standard, missing=missing
    )
    if profile.age is None or any(getattr(profile, name) is not None for name in BIRTH_FIELDS):
        return said
    return f"{said}\n{texts.say('estimate.coming.age', age=profile.age)}"


def explain_when(result: Estimate, reached: tuple[date, int] | None, texts: Texts) -> str:
    """Say when the points are enough if only time passes."""
    if result.total >= result.standard:
        return texts.say("estimate.coming.now", total=result.total, standard=result.standard)
    if reached is None:
        return texts.say("estimate.coming.never", total=result.total, standard=result.standard)
    day, total = reached
    return texts.say("estimate.coming.on", day=day, total=total, standard=result.standard)
