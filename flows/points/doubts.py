"""What is uncertain about an estimate for this very profile, as reasons for words; from the register of doubts."""

from collections.abc import Iterator
from datetime import date

from flows.ahead.retirement import retirement_doubts
from flows.days.months import add_months
from flows.items.contribution_base import best_tier, deduced_months, least_counts
from flows.items.item import Item, full
from flows.items.study import counts_skill, needs_recent_months, waiting_points
from flows.items.years import disputed_points
from flows.policy import PolicyInForce
from flows.profile import Profile, YearRange
from flows.reason import Reason
from flows.rules.base_rules import BaseRule

MANY_YEARS = 15
# The highest tier of the base: no months lie above it.
_HIGHEST = 3
ADULT = 18
FALSE_PAPERS = "fake_material"


def doubts(
    profile: Profile, policy: PolicyInForce, day: date, ages: tuple[int, ...], items: tuple[Item, ...]
) -> tuple[Reason, ...]:
    """List the doubts that touch the profile, what changes the number most first, the standing one last."""
    by_id = {item.id: item for item in items}
    return (
        *policy_doubts(policy),
        *_age_doubts(policy, ages),
        *_retirement(profile, policy, day, ages),
        *_study_doubts(profile, policy, by_id.get("education_or_title")),
        *_insurance_doubts(profile, policy, by_id),
        *suburb_doubts(profile, policy, items),
        *_other_doubts(profile, policy, by_id),
        Reason("estimate_only", {"day": day}),
        *_source_doubts(policy),
    )


def policy_doubts(policy: PolicyInForce) -> Iterator[Reason]:
    """Say that the last known policy is over and its rules are only supposed to go on."""
    if policy.expected:
        measures = policy.measures
        yield Reason("policy_ended", {"last": measures.until, "confidence": measures.confidence})


def _source_doubts(policy: PolicyInForce) -> Iterator[Reason]:
    """Say of a policy that is not sure as a whole that its full text was not seen."""
    if policy.measures.confidence != "high":
        yield Reason("text_unseen", {"number": policy.measures.reference.number})


def _age_doubts(policy: PolicyInForce, ages: tuple[int, ...]) -> Iterator[Reason]:
    if not ages:
        return
    if len(ages) > 1:
        yield Reason("two_ages", {"older": ages[-1], "younger": ages[0]})
    if ages[-1] > policy.age.points.oldest:
        yield Reason("above_oldest", {"from_age": policy.age.points.oldest + 1, "oldest": policy.age.points.oldest})
    if ages[-1] < ADULT:
        yield Reason("below_adult", {"adult": ADULT})


def _retirement(profile: Profile, policy: PolicyInForce, day: date, ages: tuple[int, ...]) -> Iterator[Reason]:
    """Say to who may be retired already that what is foretold cannot be counted on."""
    if ages and ages[-1] >= policy.working_life.retirement.earliest:
        yield from retirement_doubts(profile, policy, day, add_months(day, policy.paths.outlook_months))


def _study_doubts(profile: Profile, policy: PolicyInForce, study: Item | None) -> Iterator[Reason]:
    waiting = waiting_points(profile, policy)
    if waiting > (study.points if study else 0):
        yield Reason("certificate_unproven", {"points": waiting, "months": policy.certificate.recent_base.months})
    if study is None:
        return
    yield from skill_doubts(study)
    yield from college_doubts(profile, policy, study)
    if study.reason.key.startswith("title."):
        yield Reason("title_from_elsewhere")
    if needs_recent_months(study, policy.certificate):
        yield Reason("recent_months_again", {"months": policy.certificate.recent_base.months})
    if study.reason.key in {"education.master", "education.doctor"}:
        yield Reason("lone_degree")
    if study.reason.values["other"]:
        yield Reason("either_or", {"other": study.reason.values["other"], "points": study.points})


def skill_doubts(study: Item) -> Iterator[Reason]:
    """Say of points for a skill level that they hold only in a listed trade, which nobody judges here."""
    if counts_skill(study):
        yield Reason("skill_catalogue", {"points": study.points})


def college_doubts(profile: Profile, policy: PolicyInForce, study: Item) -> Iterator[Reason]:
    """Say that a certificate is in practice not accepted without a college education, where none is proven.

    Args:
        profile: what is known.
        policy: the policy in force.
        study: the line of education or certificate that counts.

    """
    kind, _, level = study.reason.key.partition(".")
    if kind == "education" or (kind == "skill_level" and int(level) not in policy.paths.skills_need_education):
        return
    if profile.education in policy.paths.title_needs_education:
        yield Reason(f"{kind}_without_college")
    elif profile.education is None:
        yield Reason(f"{kind}_college_unknown")
    elif not profile.education_accepted:
        yield Reason(f"{kind}_college_not_accepted")


def _insurance_doubts(profile: Profile, policy: PolicyInForce, by_id: dict[str, Item]) -> Iterator[Reason]:
    years = by_id.get("si_years")
    if years is not None:
        yield Reason("gaps", {"years": years.reason.values["years"], "points": years.points})
        if years.reason.values["years"] >= MANY_YEARS:
            yield Reason("years_without_cap", {"years": years.reason.values["years"]})
    if isinstance(profile.si_years, YearRange):
        least, most = full(profile.si_years.min), full(profile.si_years.max)
        if least < most:
            yield Reason("years_as_range", {"least": least, "most": most})
    yield from _months_doubts(profile, policy)
    asks_base = profile.base_months is not None or profile.months_1x_last_12 is not None
    if asks_base and policy.reference_wage.yuan is None:
        yield Reason("wage_unknown", {"since": policy.reference_wage.from_day})
    if "si_base" in by_id and _needs_higher_months(profile, policy.si_base):
        yield Reason("higher_months_fill_lower")


def _needs_higher_months(profile: Profile, rule: BaseRule) -> bool:
    """Whether the best tier of the base is reached only with months that were at a higher one."""
    counts = least_counts(profile.base_months)
    level = best_tier(rule, counts)
    return level is not None and level < _HIGHEST and 0 < counts[level + 1] > counts[level] - rule.tiers[level].months


def _months_doubts(profile: Profile, policy: PolicyInForce) -> Iterator[Reason]:
    """Find months of the last twelve that cannot be so many, or so few, by the counts of the longer windows."""
    given = profile.months_1x_last_12
    if given is None or profile.base_months is None:
        return
    least, most = deduced_months(profile, policy.si_base)
    if given < least or given > most:
        key = "recent_months_too_few" if given < least else "recent_months_too_many"
        yield Reason(key, {"given": given, "least": least, "most": most})


def suburb_doubts(profile: Profile, policy: PolicyInForce, items: tuple[Item, ...]) -> Iterator[Reason]:
    """Give both results where it is disputed whether the years in an outer suburb count yet."""
    rule, area = policy.suburb, profile.suburb_area
    points = disputed_points(rule, area, full(profile.suburb_years or 0))
    if points:
        total, start = sum(item.points for item in items), rule.disputed_start[area]  # type: ignore[index]
        values = {"points": points, "start": start, "total": max(0, total), "without": max(0, total - points)}
        yield Reason("lingang_both", values)


def _other_doubts(profile: Profile, policy: PolicyInForce, by_id: dict[str, Item]) -> Iterator[Reason]:
    for name in ("urgent_major", "fresh_graduate", "award", "spouse", "deductions"):
        if name in by_id:
            yield Reason(f"about_{name}")
    for name in ("public_service", "startup_talent"):
        if name in by_id:
            yield Reason(f"about_{name}", {"note": getattr(policy, name).note})
    deductions = by_id.get("deductions")
    if deductions is not None and FALSE_PAPERS in dict(deductions.reason.values["kinds"]):
        yield Reason("fake_material")
    if profile.serious_crime or any(record.kind == "criminal" for record in profile.deductions):
        yield Reason("crime_not_judged")
