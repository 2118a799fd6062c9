"""How the points stand on a day to come, and when they are enough, in words."""

from datetime import date

from bot.texts import Texts
from bot.wording.verdict import explain_verdict
from flows.points import Estimate
from flows.profile import BIRTH_FIELDS, Profile


def explain_then(later: Estimate, profile: Profile, texts: Texts) -> str:
    """Say the total of a day to come against the standard, and at which age that is.

    Args:
        later: the estimate of that day.
        profile: what will be known of the person then.
        texts: the words.

    """
    said = explain_verdict("coming", later, texts, day=later.day)
    if profile.age is None or any(getattr(profile, name) is not None for name in BIRTH_FIELDS):
        return said
    return f"{said}\n{texts.say('estimate.coming.age', age=profile.age)}"


def explain_when(result: Estimate, reached: Estimate | None, texts: Texts, retires_at: int | None = None) -> str:
    """Say when the points are enough if only time passes.

    Args:
        result: the estimate of today.
        reached: that of the first day on which they are, None where there is no such day.
        texts: the words.
        retires_at: the latest retirement age, where it ends the days that were looked at.

    """
    if result.total >= result.standard:
        return explain_verdict("coming", result, texts, "now_if_listed" if result.if_listed else "now")
    if reached is not None:
        return explain_verdict("coming", reached, texts, "on_if_listed" if reached.if_listed else "on", day=reached.day)
    if retires_at is not None:
        return explain_verdict("coming", result, texts, "never_before_retirement", latest=retires_at)
    return explain_verdict("coming", result, texts, "never")


def explain_retired(day: date, retires_at: int, texts: Texts) -> str:
    """Say that nothing is foretold of a day after the latest retirement age."""
    return texts.say("estimate.coming.retired", day=day, latest=retires_at)
