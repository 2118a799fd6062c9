"""Ways to the standard that a person might expect and that do not lead there, each with its reason."""

from collections.abc import Iterator

from flows.items.contribution_base import best_tier, least_counts, recent_months
from flows.items.item import Item, full
from flows.items.years import suburb_points, yearly_points
from flows.policy import PolicyInForce
from flows.profile import Profile
from flows.reason import Reason


def blocked(profile: Profile, policy: PolicyInForce, items: tuple[Item, ...]) -> tuple[Reason, ...]:
    """List what this profile might be expected to get points for and does not, or what cannot be mended.

    Args:
        profile: what is known.
        policy: the policy in force.
        items: the items that give points now.

    """
    return (
        *_gates(profile, policy),
        *_study(profile, policy, items),
        *_base(profile, policy),
        *_years(profile, policy),
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
    rule = policy.certificate
    if not profile.education_accepted:
        yield Reason("education_not_accepted")
    if profile.title == "junior":
        yield Reason("junior_title")
    holds = profile.title in rule.recent_base.title or profile.skill_level in rule.recent_base.skill_level
    if (profile.title not in {None, "none"} or profile.skill_level not in {None, "none"}) and not profile.title_usable:
        yield Reason("title_not_usable")
    elif holds:
        months = recent_months(profile, policy.si_base)
        if months[1] < rule.recent_base.months:
            yield Reason("recent_months_short", {"months": months[1], "needed": rule.recent_base.months})
    elif profile.months_1x_last_12 == 0:
        yield Reason("recent_months_none", {"needed": rule.recent_base.months})
    if profile.education in policy.paths.title_needs_education and profile.title not in rule.recent_base.title:
        yield Reason("title_needs_college")
    study = next((item for item in items if item.id == "education_or_title"), None)
    if study is not None and study.reason.values["other"]:
        yield Reason("either_or", {"other": study.reason.values["other"], "points": study.points})


def _base(profile: Profile, policy: PolicyInForce) -> Iterator[Reason]:
    if profile.base_months is None:
        return
    if not profile.base_records_usable:
        yield Reason("records_not_usable")
        return
    counts = least_counts(profile.base_months)
    if counts[0] and best_tier(policy.si_base, counts) is None:
        tier = policy.si_base.tiers[0]
        yield Reason("base_months_short", {"count": counts[0], "months": tier.months, "years": tier.window // 12})
    if profile.base_months.at_0_8x == 0:
        yield Reason("base_too_low", {"multiple": policy.si_base.tiers[0].multiple.rstrip("x")})


def _years(profile: Profile, policy: PolicyInForce) -> Iterator[Reason]:
    service = full(profile.public_service_years or 0)
    if service and not yearly_points(policy.public_service, service):
        yield Reason("public_service_short", {"years": service, "start": policy.public_service.starts_after})
    area = profile.suburb_area
    if area not in {None, "none"} and profile.suburb_years:
        years = full(profile.suburb_years)
        start = policy.suburb.starts_after.get(area)  # type: ignore[arg-type]
        if start is None:
            yield Reason("suburb_not_listed")
        elif not suburb_points(policy.suburb, area, years):
            yield Reason("suburb_short", {"years": years, "start": start})


def _records(profile: Profile, policy: PolicyInForce) -> Iterator[Reason]:
    for record in profile.deductions:
        rule = getattr(policy.deductions.points, record.kind)
        if record.count and (record.years_ago is None or record.years_ago <= rule.years):
            yield Reason(f"record_{record.kind}", {"each": rule.each, "years": rule.years})
