"""How the points stand on a day to come, and when they are enough, in words."""

from collections.abc import Sequence
from datetime import date

from bot.texts import Texts
from bot.wording.verdict import explain_verdict
from flows.ahead.falls import Birthday
from flows.ahead.outlook import Change
from flows.points.points import Estimate
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


def explain_fall(result: Estimate, changes: Sequence[Change], birthday: Birthday | None, texts: Texts) -> str:
    """Say when enough points are not enough any more if only time passes, or that they stay enough.

    Args:
        result: the estimate of today.
        changes: the days within the outlook on which the total changes.
        birthday: the next birthday that takes points, where its day is not known.
        texts: the words.

    """
    if result.total < result.standard:
        return explain_verdict("standing", result, texts)
    below = next((each for each in changes if each.total < result.standard), None)
    if below is not None:
        return texts.say("estimate.coming.falls", day=below.from_day, total=below.total, standard=result.standard)
    left = result.total - birthday.before + birthday.after if birthday else result.total
    if birthday is not None and left < result.standard:
        return texts.say("estimate.coming.falls_by_birthday", age=birthday.age, total=left, standard=result.standard)
    if result.if_listed:
        return explain_verdict("standing", result, texts)
    least = min((left, result.total, *(each.total for each in changes)))
    return texts.say("estimate.coming.stays", total=least, standard=result.standard)


def explain_retired(day: date, retires_at: int, texts: Texts) -> str:
    """Say that nothing is foretold of a day after the latest retirement age."""
    return texts.say("estimate.coming.retired", day=day, latest=retires_at)
