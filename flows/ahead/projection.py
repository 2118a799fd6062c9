"""A profile on a later day, if only time passes and contributions go on as they are.

Contributions count by the calendar month: a month's is there on its first day. Years of marriage, of residence and of
service, and the age of a record, run from the day of the profile. A fresh graduate is one no longer once the years have
passed that the rule names.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from math import ceil
from typing import Any

from flows.ahead.contributions import contributions, later, months_of
from flows.birth import birth_interval, birthdays, full_years
from flows.days.months import add_months, months_begun, months_full
from flows.items.contribution_base import YEAR
from flows.items.item import ALMOST
from flows.policy import PolicyInForce
from flows.profile import BIRTH_FIELDS, Deduction, Profile, YearRange

WINDOW_PASSED = 48


def project(profile: Profile, policy: PolicyInForce, start: date, day: date) -> Profile:
    """Return `profile`, true on `start`, as it will be on `day`; what is unknown stays unknown.

    Args:
        profile: what is known on `start`.
        policy: the policy in force on `start`: its windows and look-back periods.
        start: the day the profile describes.
        day: a day not before it.

    """
    begun, full = months_begun(start, day), months_full(start, day)
    return profile.model_copy(
        update={
            "as_of": day,
            **contributions(profile, policy, begun),
            **_years(profile, full),
            **_records(profile, policy, start, day),
            **_age(profile, start, day),
            **_graduation(profile, policy, start, day),
        }
    )


def turning_days(profile: Profile, policy: PolicyInForce, start: date, last: date) -> Iterator[date]:
    """Give every day after `start` up to `last` on which a projected profile can score differently, in no order.

    The days on which the policy itself changes are not among them.
    """
    counts = (profile.base_months, profile.months_1x_last_12)
    by_month = WINDOW_PASSED if counts != (None, None) or "insured_months_last_12" in profile.model_fields_set else 0
    insured = {months_of(edge) % YEAR for edge in _edges(profile.si_years)}
    for count in range(1, months_begun(start, last) + 1):
        if count <= by_month or -count % YEAR in insured:
            yield add_months(start.replace(day=1), count)
    years = (profile.public_service_years, profile.suburb_years, profile.spouse_shanghai_hukou_years)
    for months in {months_of(value) % YEAR for value in years if value is not None}:
        yield from (add_months(start, count) for count in range(YEAR - months, months_full(start, last) + 1, YEAR))
    yield from (gone_on(record, policy, start) for record in profile.deductions)
    if profile.fresh_graduate:
        yield fresh_until(policy, start)
    born = earliest_birth(profile, start)
    if born is not None:
        yield from birthdays(born, start, last)


def _edges(years: float | YearRange | None) -> tuple[float, ...]:
    if years is None:
        return ()
    return (years.min, years.max) if isinstance(years, YearRange) else (years,)


def _years(profile: Profile, full: int) -> dict[str, Any]:
    changed: dict[str, Any] = {}
    for name in ("public_service_years", "spouse_shanghai_hukou_years"):
        years = getattr(profile, name)
        if years and full > 0:
            changed[name] = later(years, full)
    in_area = profile.suburb_area not in {None, "none"}
    if in_area and profile.suburb_years is not None and full > 0:
        changed["suburb_years"] = later(profile.suburb_years, full)
    return changed


def gone_on(record: Deduction, policy: PolicyInForce, start: date) -> date:
    """Return the first day on which `record` no longer counts, the latest possible one where its day is unknown."""
    period = getattr(policy.deductions.points, record.kind).years
    left = (period - (record.years_ago or 0)) * YEAR
    return add_months(start, max(0, ceil(left - ALMOST))) + timedelta(days=1)


def _records(profile: Profile, policy: PolicyInForce, start: date, day: date) -> dict[str, Any]:
    if not profile.deductions or day == start:
        return {}
    passed = months_full(start, day) / YEAR
    kept = (record for record in profile.deductions if day < gone_on(record, policy, start))
    return {"deductions": tuple(_older(record, policy, passed) for record in kept)}


def _older(record: Deduction, policy: PolicyInForce, passed: float) -> Deduction:
    if record.years_ago is None:
        return record
    period = getattr(policy.deductions.points, record.kind).years
    return record.model_copy(update={"years_ago": min(float(period), round(record.years_ago + passed, 4))})


def earliest_birth(profile: Profile, start: date) -> date | None:
    """Return the earliest day the person can be born on, None where no birth is known; an age narrows it down."""
    field = next((name for name in BIRTH_FIELDS if getattr(profile, name) is not None), None)
    if field is None:
        return None
    born = birth_interval(str(getattr(profile, field)))[0]
    if profile.age is None:
        return born
    return max(born, _earliest_at(profile.age, start))


def _earliest_at(age: int, day: date) -> date:
    """Return the earliest birth of somebody who is `age` on `day`: another day and they would be a year older."""
    return add_months(day, -YEAR * (age + 1)) + timedelta(days=1)


def as_if_oldest(profile: Profile, day: date) -> Profile:
    """Return `profile` with the earliest birth that an age told as a number allows; as it is where a birth is known."""
    if profile.age is None or any(getattr(profile, name) is not None for name in BIRTH_FIELDS):
        return profile
    return profile.model_copy(update={"age": None, "birth_date": _earliest_at(profile.age, day).isoformat()})


def _age(profile: Profile, start: date, day: date) -> dict[str, Any]:
    born = earliest_birth(profile, start)
    if born is None or profile.age is None:
        return {}
    return {"age": full_years(born, day)}


def fresh_until(policy: PolicyInForce, start: date) -> date:
    """Return the first day on which a fresh graduate of the day `start` is one no longer, at the latest."""
    return date(start.year + policy.fresh_graduate.calendar_years, 1, 1)


def _graduation(profile: Profile, policy: PolicyInForce, start: date, day: date) -> dict[str, Any]:
    return {"fresh_graduate": False} if profile.fresh_graduate and day >= fresh_until(policy, start) else {}


def on_later_day(profile: Profile, rules: PolicyInForce, today: date, day: date) -> Profile:
    """Return `profile` as it will be on `day`; an age told as a number grows by the full years."""
    later = project(profile, rules, today, day)
    if profile.age is None or any(getattr(profile, name) is not None for name in BIRTH_FIELDS):
        return later
    return later.model_copy(update={"age": profile.age + months_full(today, day) // YEAR})
