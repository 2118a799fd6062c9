"""What is uncertain about an estimate for this very profile, as reasons for words; from the register of doubts."""

from collections.abc import Iterator
from datetime import date

from flows.items.contribution_base import best_tier, least_counts
from flows.items.item import Item, full
from flows.items.study import waiting_points
from flows.items.years import suburb_points
from flows.policy import PolicyInForce
from flows.profile import Profile, YearRange
from flows.reason import Reason

MANY_YEARS = 15
ADULT = 18


def doubts(
    profile: Profile, policy: PolicyInForce, day: date, ages: tuple[int, ...], items: tuple[Item, ...]
) -> tuple[Reason, ...]:
    """List the doubts that touch the profile, what changes the number most first, the standing one last."""
    by_id = {item.id: item for item in items}
    return (
        *_age_doubts(profile, policy, ages),
        *_study_doubts(profile, policy, by_id.get("education_or_title")),
        *_insurance_doubts(profile, policy, by_id),
        *_suburb_doubts(profile, policy, items),
        *_other_doubts(profile, by_id),
        Reason("estimate_only", {"day": day}),
    )


def _age_doubts(profile: Profile, policy: PolicyInForce, ages: tuple[int, ...]) -> Iterator[Reason]:
    if not ages:
        return
    if len(ages) > 1:
        yield Reason("two_ages", {"older": ages[-1], "younger": ages[0]})
    if ages[-1] > policy.age.points.oldest:
        yield Reason("above_oldest", {"oldest": policy.age.points.oldest})
    if ages[-1] < ADULT:
        yield Reason("below_adult")
    if profile.birth_date is None:
        yield Reason("no_birth_date")


def _study_doubts(profile: Profile, policy: PolicyInForce, study: Item | None) -> Iterator[Reason]:
    waiting = waiting_points(profile, policy)
    if waiting > (study.points if study else 0):
        yield Reason("certificate_unproven", {"points": waiting, "months": policy.certificate.recent_base.months})
    if study is None:
        return
    counted = study.reason.key.partition(".")[0]
    if counted != "education":
        if profile.education == "below_college" and counted == "title":
            yield Reason("title_without_college")
        if profile.title in policy.certificate.recent_base.title and counted == "title":
            yield Reason("title_from_elsewhere")
        if study.points >= policy.certificate.points.title.intermediate:
            yield Reason("recent_months_again", {"months": policy.certificate.recent_base.months})
    elif profile.education in {"master", "doctor"}:
        yield Reason("lone_degree")
    if study.reason.values["other"]:
        yield Reason("either_or", {"other": study.reason.values["other"], "points": study.points})


def _insurance_doubts(profile: Profile, policy: PolicyInForce, by_id: dict[str, Item]) -> Iterator[Reason]:
    years = by_id.get("si_years")
    if years is not None:
        yield Reason("gaps", {"years": years.reason.values["years"], "points": years.points})
        if years.reason.values["years"] >= MANY_YEARS:
            yield Reason("years_without_cap", {"years": years.reason.values["years"]})
    if isinstance(profile.si_years, YearRange):
        yield Reason("years_as_range", {"least": full(profile.si_years.min), "most": full(profile.si_years.max)})
    asks_base = profile.base_months is not None or profile.months_1x_last_12 is not None
    if asks_base and policy.reference_wage.yuan is None:
        yield Reason("wage_unknown", {"since": policy.reference_wage.from_day})
    if "si_base" in by_id:
        counts = least_counts(profile.base_months)
        level = best_tier(policy.si_base, counts)
        if (
            level is not None
            and level < 3
            and 0 < counts[level + 1] > counts[level] - policy.si_base.tiers[level].months
        ):
            yield Reason("higher_months_fill_lower")


def _suburb_doubts(profile: Profile, policy: PolicyInForce, items: tuple[Item, ...]) -> Iterator[Reason]:
    rule, area = policy.suburb, profile.suburb_area
    other_start = rule.disputed_start.get(area) if area and area != "none" else None
    if other_start is None or profile.suburb_years is None:
        return
    years = full(profile.suburb_years)
    points = suburb_points(rule, area, years)
    if points and years < other_start:
        total = sum(item.points for item in items)
        values = {"points": points, "start": other_start, "total": max(0, total), "without": max(0, total - points)}
        yield Reason("lingang_both", values)


def _other_doubts(profile: Profile, by_id: dict[str, Item]) -> Iterator[Reason]:
    for name in ("urgent_major", "public_service", "fresh_graduate", "award", "spouse", "startup_talent", "deductions"):
        if name in by_id:
            yield Reason(f"about_{name}")
    if profile.serious_crime or any(record.kind == "criminal" for record in profile.deductions):
        yield Reason("crime_not_judged")


def foretelling_doubts(profile: Profile, last: date, latest: date) -> tuple[Reason, ...]:
    """List the doubts about what was foretold up to the day `latest`; `last` is the last day of the known policy."""
    doubts = []
    if latest > last:
        doubts.append(Reason("after_policy", {"last": last}))
    if profile.base_months is not None or profile.months_1x_last_12 is not None:
        doubts.append(Reason("window_places"))
    if profile.fresh_graduate:
        doubts.append(Reason("fresh_graduate_ends"))
    return tuple(doubts)
