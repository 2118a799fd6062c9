"""What was told and gives nothing, each with the reason; one small function an item."""

from collections.abc import Iterator

from flows.items.bonuses import hire_points, tax_points
from flows.items.contribution_base import YEAR, best_tier, least_counts, recent_months
from flows.items.deductions import still_counts
from flows.items.item import full
from flows.items.years import suburb_points, yearly_points
from flows.policy import PolicyInForce
from flows.profile import Profile, YearRange
from flows.reason import Reason


def uncounted(profile: Profile, policy: PolicyInForce) -> tuple[Reason, ...]:
    """List what this profile tells that gives no points though one might expect some, in the order of the measures."""
    return (
        *_education(profile),
        *_certificate(profile, policy),
        *_insurance(profile),
        *_base(profile, policy),
        *_investment(profile, policy),
        *_public_service(profile, policy),
        *_suburb(profile, policy),
        *_marriage(profile),
        *_expired(profile, policy),
    )


def _education(profile: Profile) -> Iterator[Reason]:
    if not profile.education_accepted:
        yield Reason("education_not_accepted")
    elif profile.education == "below_college":
        yield Reason("below_college")


def _certificate(profile: Profile, policy: PolicyInForce) -> Iterator[Reason]:
    if profile.title in {None, "none"} and profile.skill_level in {None, "none"}:
        return
    if not profile.title_usable:
        yield Reason("title_not_usable")
        return
    if profile.title == "junior":
        yield Reason("junior_title")
    rule = policy.certificate.recent_base
    bound = (("title", rule.title), ("skill_level", rule.skill_level))
    held = tuple(f"{name}.{getattr(profile, name)}" for name, levels in bound if getattr(profile, name) in levels)
    most = recent_months(profile, policy.si_base)[1] if held else 0
    if held and most < rule.months:
        key = "recent_months_short" if profile.months_1x_last_12 is not None else "recent_months_short_deduced"
        yield Reason(key, {"certificates": held, "months": most, "needed": rule.months})


def _insurance(profile: Profile) -> Iterator[Reason]:
    years = profile.si_years
    most = years.max if isinstance(years, YearRange) else years
    if most and not full(most):
        yield Reason("si_years_short")


def _base(profile: Profile, policy: PolicyInForce) -> Iterator[Reason]:
    if profile.base_months is None:
        return
    if not profile.base_records_usable:
        yield Reason("records_not_usable")
        return
    tiers, counts = policy.si_base.tiers, least_counts(profile.base_months)
    if profile.base_months.at_0_8x == 0:
        yield Reason("base_too_low", {"multiple": tiers[0].multiple.rstrip("x")})
    reached = best_tier(policy.si_base, counts)
    above = range(0 if reached is None else reached + 1, len(tiers))
    missing = [(tiers[level].months - counts[level], -level) for level in above if counts[level]]
    if missing:
        level = -min(missing)[1]
        tier = tiers[level]
        values = {"multiple": tier.multiple.rstrip("x"), "count": counts[level], "months": tier.months}
        key = "base_months_short" if reached is None else "base_tier_short"
        yield Reason(key, {**values, "years": tier.window // YEAR})


def _investment(profile: Profile, policy: PolicyInForce) -> Iterator[Reason]:
    rule, tax, hires = policy.investment, profile.invest_tax_wan, profile.local_hires
    if not (tax or hires) or tax_points(rule, tax) or hire_points(rule, hires):
        return
    if tax:
        yield Reason("tax_short", {"amount": tax, "unit": rule.points.tax_wan})
    if hires:
        yield Reason("hires_short", {"amount": hires, "unit": rule.points.hires})


def _public_service(profile: Profile, policy: PolicyInForce) -> Iterator[Reason]:
    years = profile.public_service_years
    if years and not yearly_points(policy.public_service, full(years)):
        yield Reason("public_service_short", {"years": full(years), "start": policy.public_service.starts_after})


def _suburb(profile: Profile, policy: PolicyInForce) -> Iterator[Reason]:
    area = profile.suburb_area
    if area is None or area == "none" or not profile.suburb_years:
        return
    years, start = full(profile.suburb_years), policy.suburb.starts_after.get(area)
    if start is None:
        yield Reason("suburb_not_listed")
    elif not suburb_points(policy.suburb, area, years):
        yield Reason("suburb_short", {"years": years, "start": start})


def _marriage(profile: Profile) -> Iterator[Reason]:
    years = profile.spouse_shanghai_hukou_years
    if years and not full(years):
        yield Reason("marriage_short")


def _expired(profile: Profile, policy: PolicyInForce) -> Iterator[Reason]:
    rule = policy.deductions
    for record in profile.deductions:
        if record.count and not still_counts(rule, record):
            yield Reason("record_expired", {"kind": record.kind, "years": getattr(rule.points, record.kind).years})
