"""Which points each group of items can still give: unknown fields run through every value that matters."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache, lru_cache
from itertools import product
from typing import Any, get_args

from flows.items.bonuses import award_points, hire_points, tax_points
from flows.items.contribution_base import best_tier, least_counts, most_counts, recent_months
from flows.items.item import full
from flows.items.study import education_points, skill_points, title_points
from flows.items.years import known_years, suburb_points, yearly_points
from flows.points.possible_totals import Group, Only, Span, open_to_answers, pack
from flows.points.working_years import years_group
from flows.policy import PolicyInForce
from flows.profile import Area, Award, BaseMonths, Education, Profile, Title

# So many different cases of a group are remembered; people's cases are alike, for most of what they tell is alike.
REMEMBERED = 1024
Values = tuple[Any, ...]


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
    return _study(
        policy,
        _values(profile, "education", get_args(Education), only, usable=profile.education_accepted),
        _values(profile, "title", get_args(Title), only, usable=profile.title_usable),
        _values(profile, "skill_level", ("none", 5, 4, 3, 2, 1), only, usable=profile.title_usable),
        tuple(reached),
    )


@lru_cache(maxsize=REMEMBERED)
def _study(policy: PolicyInForce, educations: Values, titles: Values, levels: Values, reached: Values) -> Group:
    rule = policy.certificate

    def points(education: Any, title: Any, level: Any, months: Any) -> int:
        certificate = max(
            title_points(rule, title, months_reached=months), skill_points(rule, level, months_reached=months)
        )
        return max(certificate, education_points(policy.education, education))

    values = {"education": educations, "title": titles, "skill_level": levels, "months_1x_last_12": reached}
    return _enumerated(values, points)


def _values(profile: Profile, field: str, all_values: Iterable[Any], only: Only, *, usable: bool = True) -> Values:
    if not usable:
        return (None,)
    return tuple(all_values) if open_to_answers(profile, field, only) else (getattr(profile, field),)


def _enumerated(values: Mapping[str, Values], points: Callable[..., int]) -> Group:
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

    return Group(pack(table.values()), cache(spans))


def _base_group(profile: Profile, policy: PolicyInForce, only: Only) -> Group:
    if not profile.base_records_usable:
        return _one("base_months", frozenset({0}))
    return _base(policy, profile.base_months, only is None or "base_months" in only)


@lru_cache(maxsize=REMEMBERED)
def _base(policy: PolicyInForce, months: BaseMonths | None, asked: bool) -> Group:
    rule, least = policy.si_base, least_counts(months)
    certain = best_tier(rule, least)
    outcomes = {0 if certain is None else rule.tiers[certain].points}
    if asked:
        most = most_counts(months, rule)
        better = rule.tiers if certain is None else rule.tiers[certain + 1 :]
        outcomes.update(tier.points for tier in better if most[rule.tiers.index(tier)] >= tier.months)
    return _one("base_months", frozenset(outcomes))


def _suburb_group(profile: Profile, policy: PolicyInForce, only: Only) -> Group:
    rule = policy.suburb
    enough = max(rule.cap // rule.points.a_year, *rule.starts_after.values())
    areas = _values(profile, "suburb_area", get_args(Area), only)
    return _suburb(policy, areas, _values(profile, "suburb_years", range(enough + 1), only))


@lru_cache(maxsize=REMEMBERED)
def _suburb(policy: PolicyInForce, areas: Values, numbers: Values) -> Group:
    rule, values = policy.suburb, {"suburb_area": areas, "suburb_years": numbers}
    return _enumerated(values, lambda area, years: suburb_points(rule, area, full(years or 0)))


def _investment_group(profile: Profile, policy: PolicyInForce, only: Only) -> Group:
    rule = policy.investment
    steps = range(rule.cap // rule.points.points + 1)
    taxes = _values(profile, "invest_tax_wan", (step * rule.points.tax_wan for step in steps), only)
    return _investment(
        policy, taxes, _values(profile, "local_hires", (step * rule.points.hires for step in steps), only)
    )


@lru_cache(maxsize=REMEMBERED)
def _investment(policy: PolicyInForce, taxes: Values, numbers: Values) -> Group:
    rule, values = policy.investment, {"invest_tax_wan": taxes, "local_hires": numbers}
    return _enumerated(values, lambda tax, hires: max(tax_points(rule, tax), hire_points(rule, hires)))


def _single_groups(profile: Profile, policy: PolicyInForce, only: Only) -> Iterator[Group]:
    for name in ("urgent_major", "startup_talent", "fresh_graduate"):
        values = _values(profile, name, (False, True), only)
        yield _one(name, frozenset(getattr(policy, name).points if value else 0 for value in values))
    awards = _values(profile, "award", get_args(Award), only)
    yield _one("award", frozenset(award_points(policy.award, value) for value in awards))
    rule = policy.spouse
    enough = (rule.cap or 0) // rule.points.a_year
    years = _values(profile, "spouse_shanghai_hukou_years", range(enough + 1), only)
    yield _one("spouse_shanghai_hukou_years", frozenset(yearly_points(rule, known_years(value)) for value in years))


@lru_cache(maxsize=REMEMBERED)
def _one(field: str, outcomes: frozenset[int]) -> Group:
    spans = {field: [Span(min(outcomes), max(outcomes))]} if len(outcomes) > 1 else {}
    return Group(pack(outcomes), lambda: spans)
