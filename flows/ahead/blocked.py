"""Ways to the standard that a person might expect and that do not lead there, each with its reason."""

from collections.abc import Iterator

from flows.items.deductions import still_counts
from flows.items.item import Item
from flows.points.uncounted import uncounted
from flows.policy import PolicyInForce
from flows.profile import Profile
from flows.reason import Reason

# What gives nothing and still is no way that leads nowhere: it is over, or the way onward is among the routes.
NO_WAYS = {"record_expired", "below_college"}


def blocked(profile: Profile, policy: PolicyInForce, items: tuple[Item, ...]) -> tuple[Reason, ...]:
    """List what this profile might be expected to get points for and does not, or what cannot be mended.

    Args:
        profile: what is known.
        policy: the policy in force.
        items: the items that give points now.

    """
    return (
        *_gates(profile, policy),
        *(reason for reason in uncounted(profile, policy) if reason.key not in NO_WAYS),
        *_study(profile, policy, items),
        *_records(profile, policy),
    )


def _gates(profile: Profile, policy: PolicyInForce) -> Iterator[Reason]:
    for name in ("employer_eligible", "works_in_shanghai"):
        if not getattr(profile, name):
            yield Reason(name)
    for name in policy.gates.vetoes:
        if getattr(profile, name):
            yield Reason(name)


def _study(profile: Profile, policy: PolicyInForce, items: tuple[Item, ...]) -> Iterator[Reason]:
    rule = policy.certificate.recent_base
    holds = profile.title in rule.title or profile.skill_level in rule.skill_level
    if profile.title_usable and not holds and profile.months_1x_last_12 == 0:
        yield Reason("recent_months_none", {"needed": rule.months})
    if profile.education in policy.paths.title_needs_education and profile.title not in rule.title:
        yield Reason("title_needs_college")
    study = next((item for item in items if item.id == "education_or_title"), None)
    if study is not None and study.reason.values["other"]:
        yield Reason("either_or", {"other": study.reason.values["other"], "points": study.points})


def _records(profile: Profile, policy: PolicyInForce) -> Iterator[Reason]:
    for record in profile.deductions:
        if record.count and still_counts(policy.deductions, record):
            rule = getattr(policy.deductions.points, record.kind)
            yield Reason(f"record_{record.kind}", {"each": rule.each, "years": rule.years})
