"""Which points age, insurance and public service can still give together: a working life bounds unknown years."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache

from flows.items.age import age_points
from flows.items.item import full
from flows.items.years import known_years, yearly_points
from flows.points.possible_totals import Group, Only, Span, added, open_to_answers, pack
from flows.policy import PolicyInForce
from flows.profile import AGE_FIELDS, Profile, YearRange, age_on
from flows.rules.bonus_rules import YearlyRule

# So many different cases are remembered.
REMEMBERED = 1024
# The points and the longest working life of every age that is possible.
Ages = tuple[tuple[int, int], ...]


def years_group(profile: Profile, policy: PolicyInForce, day: date, only: Only) -> Group:
    """Age, insurance and public service: unknown years are bounded by a working life up to the age."""
    insurance, service = profile.si_years, profile.public_service_years
    least = known_years(insurance)
    most: int | None = full(insurance.max) if isinstance(insurance, YearRange) else least
    if only is not None and "si_years" not in only:
        most = least
    elif insurance is None:
        most = None
    served = None if open_to_answers(profile, "public_service_years", only) else known_years(service)
    return _group(policy, _ages(profile, policy, day, only), (least, most), served, _age_field(profile, only))


@lru_cache(maxsize=REMEMBERED)
def _group(
    policy: PolicyInForce, ages: Ages, insured: tuple[int, int | None], served: int | None, age_field: str
) -> Group:
    """Return the group of all `ages`; years that are None may be as many as the working life has."""
    least, most = insured
    rows = [
        (
            points,
            _yearly_sums(policy.si_years, least, limit if most is None else most),
            _yearly_sums(policy.public_service, served or 0, limit if served is None else served),
        )
        for points, limit in ages
    ]
    sums = 0
    for points, insurance, service in rows:
        sums |= added(insurance, service) << points
    return Group(sums, cache(lambda: _years_spans(age_field, rows)))


def _ages(profile: Profile, policy: PolicyInForce, day: date, only: Only) -> Ages:
    """List the points and the longest working life of every age that is possible, the youngest first."""
    known, life = age_on(profile, day), policy.working_life
    askable = only is None or any(field in only for field in AGE_FIELDS)
    if not known and not askable:
        return ((0, life.oldest - life.youngest),)
    ages: Iterable[int] = known or range(life.youngest, life.oldest + 1)
    if known and not askable:
        ages = known[-1:]
    return tuple((age_points(policy.age, age), max(0, age - life.youngest)) for age in ages)


def _yearly_sums(rule: YearlyRule, least: int, most: int) -> int:
    return pack(yearly_points(rule, years) for years in range(least, most + 1))


def _years_spans(age_field: str, rows: list[tuple[int, int, int]]) -> dict[str, list[Span]]:
    spans: dict[str, list[Span]] = {"si_years": [], "public_service_years": []}
    for points, insurance, service in rows:
        for field, own, other in (("si_years", insurance, service), ("public_service_years", service, insurance)):
            whole = Group(own, dict)
            if whole.most > whole.least:
                spans[field].append(Span(points + whole.least, points + whole.most, other))
    if len(rows) > 1:
        spans[age_field] = list(_age_spans(rows))
    return spans


def _age_spans(rows: list[tuple[int, int, int]]) -> Iterator[Span]:
    """From every age up: what is possible at that age is possible at all later ones, so only the age differs."""
    for index, (_, insurance, service) in enumerate(rows):
        points = [row[0] for row in rows[index:]]
        yield Span(min(points), max(points), added(insurance, service))


def _age_field(profile: Profile, only: Only) -> str:
    names = AGE_FIELDS if profile.birth_year is None and profile.birth_date is None else ("birth_date", "age")
    return next((name for name in names if only is None or name in only), names[0])
