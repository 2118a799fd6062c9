"""Which points each group of items can still give: unknown fields run through every value that matters."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import product
from typing import Any, get_args

from flows.items.bonuses import award_points, hire_points, tax_points
from flows.items.contribution_base import best_tier, least_counts, most_counts, recent_months
from flows.items.item import full
from flows.items.study import education_points, skill_points, title_points
from flows.items.years import known_years, suburb_points, yearly_points
from flows.policy import PolicyInForce
from flows.profile import Area, Award, Education, Profile, Title
from flows.sums import Group, Only, Span, open_to_answers, pack
from flows.working_years import years_group


def groups(profile: Profile, policy: PolicyInForce, day: date, only: Only = None) -> list[Group]:
    """Return the groups of all items but the deductions, which are never unknown.

    Args:
        profile: what is known.
        policy: the policy in force.
        day: the day asked about.
        only: the fields that may still get an answer; the others that are unknown give nothing. None: all.

    """
    return [
        years_group(profile, policy, day, only),
        _study_group(profile, policy, only),
        _base_group(profile, policy, only),
        _suburb_group(profile, policy, only),
        _investment_group(profile, policy, only),
        *_single_groups(profile, policy, only),
    ]


def _study_group(profile: Profile, policy: PolicyInForce, only: Only) -> Group:
    """Education or certificate, and whether enough recent months let the certificate count."""
    rule = policy.certificate
    least, most = recent_months(profile, policy.si_base)
    reached = [least >= rule.recent_base.months]
    if open_to_answers(profile, "months_1x_last_12", only) and most >= rule.recent_base.months > least:
        reached = [False, True]
    values: dict[str, list[Any]] = {
        "education": _values(profile, "education", get_args(Education), only, usable=profile.education_accepted),
        "title": _values(profile, "title", get_args(Title), only, usable=profile.title_usable),
        "skill_level": _values(profile, "skill_level", ("none", 5, 4, 3, 2, 1), only, usable=profile.title_usable),
        "months_1x_last_12": reached,
    }

    def points(education: Any, title: Any, level: Any, months: Any) -> int:
        certificate = max(
            title_points(rule, title, months_reached=months), skill_points(rule, level, months_reached=months)
        )
        return max(certificate, education_points(policy.education, education))

    return _enumerated(values, points)


def _values(profile: Profile, field: str, all_values: Iterable[Any], only: Only, *, usable: bool = True) -> list[Any]:
    if not usable:
        return [None]
    return list(all_values) if open_to_answers(profile, field, only) else [getattr(profile, field)]


def _enumerated(values: dict[str, list[Any]], points: Callable[..., int]) -> Group:
    """Run every combination of `values`; a field's spans hold one entry a combination of the others."""
    table = {combination: points(*combination) for combination in product(*values.values())}

    def spans() -> dict[str, list[Span]]:
        found: dict[str, list[Span]] = {}
        for index, (field, own) in enumerate(values.items()):
            if len(own) > 1:
                edges: dict[tuple[Any, ...], tuple[int, int]] = {}
                for combination, value in table.items():
                    others = combination[:index] + combination[index + 1 :]
                    low, high = edges.get(others, (value, value))
                    edges[others] = (min(low, value), max(high, value))
                found[field] = [Span(low, high) for low, high in set(edges.values())]
        return found

    return Group(pack(table.values()), spans)


def _base_group(profile: Profile, policy: PolicyInForce, only: Only) -> Group:
    rule = policy.si_base
    if not profile.base_records_usable:
        return _one("base_months", {0})
    least = least_counts(profile.base_months)
    certain = best_tier(rule, least)
    outcomes = {0 if certain is None else rule.tiers[certain].points}
    if only is None or "base_months" in only:
        most = most_counts(profile.base_months, rule)
        better = rule.tiers if certain is None else rule.tiers[certain + 1 :]
        outcomes.update(tier.points for tier in better if most[rule.tiers.index(tier)] >= tier.months)
    return _one("base_months", outcomes)


def _suburb_group(profile: Profile, policy: PolicyInForce, only: Only) -> Group:
    rule = policy.suburb
    enough = max(rule.cap // rule.points.a_year, *rule.starts_after.values())
    values = {
        "suburb_area": _values(profile, "suburb_area", get_args(Area), only),
        "suburb_years": _values(profile, "suburb_years", range(enough + 1), only),
    }
    return _enumerated(values, lambda area, years: suburb_points(rule, area, full(years or 0)))


def _investment_group(profile: Profile, policy: PolicyInForce, only: Only) -> Group:
    rule = policy.investment
    steps = range(rule.cap // rule.points.points + 1)
    values = {
        "invest_tax_wan": _values(profile, "invest_tax_wan", [step * rule.points.tax_wan for step in steps], only),
        "local_hires": _values(profile, "local_hires", [step * rule.points.hires for step in steps], only),
    }
    return _enumerated(values, lambda tax, hires: max(tax_points(rule, tax), hire_points(rule, hires)))


def _single_groups(profile: Profile, policy: PolicyInForce, only: Only) -> Iterator[Group]:
    for name in ("urgent_major", "startup_talent", "fresh_graduate"):
        values = _values(profile, name, (False, True), only)
        yield _one(name, {getattr(policy, name).points if value else 0 for value in values})
    awards = _values(profile, "award", get_args(Award), only)
    yield _one("award", {award_points(policy.award, value) for value in awards})
    rule = policy.spouse
    enough = (rule.cap or 0) // rule.points.a_year
    years = _values(profile, "spouse_shanghai_hukou_years", range(enough + 1), only)
    yield _one("spouse_shanghai_hukou_years", {yearly_points(rule, known_years(value)) for value in years})


def _one(field: str, outcomes: set[int]) -> Group:
    return Group(pack(outcomes), lambda: {field: [Span(min(outcomes), max(outcomes))]} if len(outcomes) > 1 else {})
