"""Which points age, insurance and public service can still give together: a working life bounds unknown years."""

from collections.abc import Iterable, Iterator
from datetime import date

from flows.items.age import age_points
from flows.items.item import full
from flows.items.years import known_years, yearly_points
from flows.policy import PolicyInForce
from flows.profile import Profile, YearRange, age_on
from flows.rules.bonus_rules import YearlyRule
from flows.sums import Group, Only, Span, added, open_to_answers, pack

AGE_FIELDS = ("age", "birth_date", "birth_year")


def years_group(profile: Profile, policy: PolicyInForce, day: date, only: Only) -> Group:
    """Age, insurance and public service: unknown years are bounded by a working life up to the age."""
    ages = _ages(profile, policy, day, only)
    rows = [
        (points, _insurance_sums(profile, policy, limit, only), _service_sums(profile, policy, limit, only))
        for points, limit in ages
    ]
    sums = 0
    for points, insurance, service in rows:
        sums |= added(insurance, service) << points
    return Group(sums, lambda: _years_spans(profile, only, rows))


def _ages(profile: Profile, policy: PolicyInForce, day: date, only: Only) -> list[tuple[int, int]]:
    """List the points and the longest working life of every age that is possible, the youngest first."""
    known, life = age_on(profile, day), policy.working_life
    askable = only is None or any(field in only for field in AGE_FIELDS)
    if not known and not askable:
        return [(0, life.oldest - life.youngest)]
    ages: Iterable[int] = known or range(life.youngest, life.oldest + 1)
    if known and not askable:
        ages = known[-1:]
    return [(age_points(policy.age, age), max(0, age - life.youngest)) for age in ages]


def _insurance_sums(profile: Profile, policy: PolicyInForce, limit: int, only: Only) -> int:
    years = profile.si_years
    least = known_years(years)
    if years is None:
        most = limit if only is None or "si_years" in only else 0
    else:
        most = full(years.max) if isinstance(years, YearRange) and (only is None or "si_years" in only) else least
    return _yearly_sums(policy.si_years, least, most)


def _service_sums(profile: Profile, policy: PolicyInForce, limit: int, only: Only) -> int:
    if open_to_answers(profile, "public_service_years", only):
        return _yearly_sums(policy.public_service, 0, limit)
    years = known_years(profile.public_service_years)
    return _yearly_sums(policy.public_service, years, years)


def _yearly_sums(rule: YearlyRule, least: int, most: int) -> int:
    return pack(yearly_points(rule, years) for years in range(least, most + 1))


def _years_spans(profile: Profile, only: Only, rows: list[tuple[int, int, int]]) -> dict[str, list[Span]]:
    spans: dict[str, list[Span]] = {"si_years": [], "public_service_years": []}
    for points, insurance, service in rows:
        for field, own, other in (("si_years", insurance, service), ("public_service_years", service, insurance)):
            whole = Group(own, dict)
            if whole.most > whole.least:
                spans[field].append(Span(points + whole.least, points + whole.most, other))
    if len(rows) > 1:
        spans[_age_field(profile, only)] = list(_age_spans(rows))
    return spans


def _age_spans(rows: list[tuple[int, int, int]]) -> Iterator[Span]:
    """From every age up: what is possible at that age is possible at all later ones, so only the age differs."""
    for index, (_, insurance, service) in enumerate(rows):
        points = [row[0] for row in rows[index:]]
        yield Span(min(points), max(points), added(insurance, service))


def _age_field(profile: Profile, only: Only) -> str:
    names = AGE_FIELDS if profile.birth_year is None and profile.birth_date is None else ("birth_date", "age")
    return next((name for name in names if only is None or name in only), names[0])
