"""A better certificate that is supposed does not take away the one that is held: of those that count the highest does.

Article 10: of several of one kind the highest counts (policy/additions.md, 1.2). A second level that lacks its months
at 1x gives nothing yet, and the third beside it counts as before.
"""

from datetime import date

from flows.points.points import estimate
from flows.policy import PolicyInForce
from flows.profile import Profile
from flows.supposing.case import Case

_SKILL = "skill_level"


def with_held(case: Case, now: Profile, then: Profile, rules: PolicyInForce, day: date) -> Profile:
    """Return the profile `then` with the level that is held `now`, where that counts for more than a better one.

    Args:
        case: what is supposed.
        now: what is so today.
        then: what would be so.
        rules: the rules in force on the day.
        day: the day of the estimate.

    """
    held, better = now.skill_level, case.slots.get(_SKILL)
    if not isinstance(held, int) or not isinstance(better, int) or better >= held:
        return then
    beside = then.model_copy(update={_SKILL: held})
    return beside if estimate(beside, rules, day).total > estimate(then, rules, day).total else then
