"""Decoded profiles by chance, most of their values at or beside a boundary of the rules."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

DAYS = tuple(
    date.fromisoformat(text)
    for text in (
        "2018-01-01", "2018-12-31", "2019-01-01", "2021-02-28", "2021-03-01", "2022-12-31",
        "2023-01-01", "2024-02-29", "2024-08-20", "2024-08-21", "2026-11-23", "2027-12-31",
    )
)  # fmt: skip


def decoded_profile(random: Random, *, day: date, present: float = 0.5) -> dict[str, Any]:
    """Return a profile in which each field is present with the chance `present`."""
    makers: dict[str, Callable[[], Any]] = {
        "education": lambda: random.choice(
            ("below_college", "college", "bachelor_no_degree", "bachelor_with_degree", "master", "doctor")
        ),
        "education_accepted": lambda: random.random() < 0.8,
        "title": lambda: random.choice(("none", "junior", "intermediate", "senior")),
        "skill_level": lambda: random.choice(("none", 5, 4, 3, 2, 1)),
        "title_usable": lambda: random.random() < 0.8,
        "months_1x_last_12": lambda: random.choice((0, 5, 6, 7, 12)),
        "si_years": lambda: _years(random),
        "base_months": lambda: _base_months(random),
        "base_records_usable": lambda: random.random() < 0.8,
        "urgent_major": lambda: random.random() < 0.5,
        "startup_talent": lambda: random.random() < 0.3,
        "fresh_graduate": lambda: random.random() < 0.5,
        "invest_tax_wan": lambda: random.choice((0, 9.99, 10, 19.9, 20, 119, 120, 130, 35.5)),
        "local_hires": lambda: random.choice((0, 9, 10, 11.5, 29, 30, 120, 200)),
        "public_service_years": lambda: random.choice((0, 1, 4, 4.99, 5, 5.5, 12)),
        "suburb_area": lambda: random.choice(("none", "lingang", "new_city", "north_south")),
        "suburb_years": lambda: random.choice((0, 0.99, 1, 2, 2.99, 3, 4, 4.5, 5, 9, 10, 11)),
        "award": lambda: random.choice(("none", "municipal_special", "municipal_comprehensive", "provincial_plus")),
        "spouse_shanghai_hukou_years": lambda: random.choice((0, 0.99, 1, 3, 9.5, 10, 11)),
        "deductions": lambda: list(_deductions(random)),
        "serious_crime": lambda: random.random() < 0.1,
        "family_planning_violation": lambda: random.random() < 0.3,
        "permit_valid": lambda: random.random() < 0.9,
        "insured_now": lambda: random.random() < 0.9,
        "employer_eligible": lambda: random.random() < 0.9,
        "works_in_shanghai": lambda: random.random() < 0.9,
        "insured_months_last_12": lambda: random.choice((0, 5, 6, 7, 12)),
    }
    profile = {name: make() for name, make in makers.items() if random.random() < present}
    if random.random() < max(present, 0.7):
        profile.update(_birth(random, day))
    return profile


def _birth(random: Random, day: date) -> dict[str, Any]:
    age = random.choice((16, 17, 20, 35, 43, 43, 44, 44, 45, 55, 55, 56, 56, 60, 60, 61, 61, 63, 64))
    born = date(day.year - age, random.choice((1, 2, day.month, 12)), 1) + timedelta(days=random.randrange(28))
    if random.random() < 0.1:
        born = date(born.year - born.year % 4, 2, 29)
    forms = ({"age": age}, {"birth_year": born.year}, {"birth_date": f"{born:%Y-%m}"}, {"birth_date": born.isoformat()})
    return random.choice(forms)


def _years(random: Random) -> Any:
    years = random.choice((0, 0.99, 1, 2.5, 3, 4.99, 5, 5.42, 8, 10, 19.99, 29))
    return {"min": years, "max": years + random.choice((0, 0.5, 1, 3))} if random.random() < 0.2 else years


def _base_months(random: Random) -> dict[str, int]:
    counts = sorted(
        (random.choice((0, 5, 6, 23, 24, 25, 35, 36, 37, 41, 42, 43, 47, 48)) for _ in range(4)), reverse=True
    )
    counts[3] = min(counts[3], 36)
    levels = zip(("0.8x", "1x", "2x", "3x"), counts, strict=True)
    return {level: count for level, count in levels if random.random() < 0.7}


def _deductions(random: Random) -> Iterator[dict[str, Any]]:
    for _ in range(random.choice((0, 0, 1, 2))):
        record: dict[str, Any] = {"kind": random.choice(("fake_material", "detention", "criminal"))}
        if random.random() < 0.8:
            record["count"] = random.choice((0, 1, 2))
        if random.random() < 0.7:
            record["years_ago"] = random.choice((0, 2, 2.99, 3, 3.01, 4, 5, 5.01, 6))
        yield record
