"""A second way to compute points, written from the published rules alone: plain tables and brute force.

It knows nothing of the code under test and works on decoded profiles. A field that is absent gives nothing.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import cache
from itertools import product
from math import floor
from typing import Any

AGE = {44: 29, 45: 27, 46: 25, 47: 23, 48: 21, 49: 19, 50: 17, 51: 15, 52: 13, 53: 11, 54: 9, 55: 7}
EDUCATION = {"college": 50, "bachelor_no_degree": 60, "bachelor_with_degree": 90, "master": 100, "doctor": 110}
FREE_CERTIFICATES = {("skill_level", 5): 15, ("skill_level", 4): 30, ("skill_level", 3): 60}
BOUND_CERTIFICATES = {
    ("title", "intermediate"): 100,
    ("title", "senior"): 140,
    ("skill_level", 2): 100,
    ("skill_level", 1): 140,
}
AWARDS = {"municipal_special": 30, "municipal_comprehensive": 60, "provincial_plus": 110}
TAKEN = {"fake_material": (150, 3), "detention": (50, 5), "criminal": (150, 5)}
GATES = ("permit_valid", "insured_now", "employer_eligible", "works_in_shanghai")
Decoded = Mapping[str, Any]


def whole(number: float) -> int:
    """Full units, of the number as it is written."""
    return floor(Fraction(str(number)))


def ages(profile: Decoded, day: date) -> list[int]:
    """Every age the profile allows: try every birth that fits."""
    if "age" in profile:
        return [profile["age"]]
    if "birth_date" in profile:
        births = list(_births(profile["birth_date"]))
    elif "birth_year" in profile:
        births = list(_births(str(profile["birth_year"])))
    else:
        return []
    return sorted({_years_between(born, day) for born in births if born <= day})


def _births(text: str) -> Iterator[date]:
    parts = [int(part) for part in text.split("-")]
    for month in range(1, 13):
        for number in range(1, 32):
            wanted = [parts[0], month, number][: len(parts)]
            if wanted == parts:
                try:
                    yield date(parts[0], month, number)
                except ValueError:
                    continue


def _years_between(born: date, day: date) -> int:
    years = max(0, day.year - born.year - 1)
    while (born.year + years + 1, born.month, born.day) <= (day.year, day.month, day.day):
        years += 1
    return years


def age_points(age: int) -> int:
    """3.1 of the rules."""
    if age <= 43:
        return 30
    return AGE.get(age, 5 if 56 <= age <= 60 else 0)


def base_worlds(profile: Decoded) -> frozenset[tuple[int, int, int, int]]:
    """Month counts that agree with what is told, at the edges that can matter."""
    return _worlds(tuple(profile.get("base_months", {}).items()))


@cache
def _worlds(told_items: tuple[tuple[str, int], ...]) -> frozenset[tuple[int, int, int, int]]:
    told = dict(told_items)
    edges = {0, 5, 6, 23, 24, 35, 36, 41, 42, 48, *told.values()}
    options = [{told[level]} if level in told else edges for level in ("0.8x", "1x", "2x", "3x")]
    return frozenset(
        (first, second, third, fourth)
        for first, second, third, fourth in product(*options)
        if first >= second >= third >= fourth and fourth <= 36
    )


def base_points(counts: tuple[int, int, int, int]) -> int:
    """4.1 of the rules."""
    if counts[3] >= 24:
        return 120
    return 100 if counts[2] >= 36 else 50 if counts[1] >= 36 else 25 if counts[0] >= 36 else 0


@cache
def _least_recent(worlds: frozenset[tuple[int, int, int, int]]) -> int:
    return min(max(0, counts[1] - 36, counts[2] - 36, counts[3] - 24) for counts in worlds)


@cache
def _least_base(worlds: frozenset[tuple[int, int, int, int]]) -> int:
    return min(base_points(counts) for counts in worlds)


def surely_recent(profile: Decoded) -> int:
    """Months at 1x that must lie in the last twelve: what the earlier part of each window cannot hold."""
    if "months_1x_last_12" in profile:
        return int(profile["months_1x_last_12"])
    if not profile.get("base_records_usable", True):
        return 0
    return _least_recent(base_worlds(profile))


def study_points(profile: Decoded) -> int:
    """3.2 and 3.3 of the rules: one of the two."""
    education = EDUCATION.get(profile.get("education", ""), 0) if profile.get("education_accepted", True) else 0
    certificates = [0]
    if profile.get("title_usable", True):
        for name in ("title", "skill_level"):
            held = (name, profile.get(name, "none"))
            certificates.append(FREE_CERTIFICATES.get(held, 0))
            if surely_recent(profile) >= 6:
                certificates.append(BOUND_CERTIFICATES.get(held, 0))
    return max(education, *certificates)


def suburb_points(profile: Decoded, day: date) -> int:
    """4.2 of the rules."""
    area, years = profile.get("suburb_area", "none"), whole(profile.get("suburb_years", 0))
    starts: dict[str, int] = {}
    if area == "lingang":
        starts[area] = 5 if day < date(2019, 1, 1) else 3 if day < date(2024, 8, 21) else 1
    elif (area == "new_city" and day >= date(2021, 3, 1)) or (area == "north_south" and day >= date(2023, 1, 1)):
        starts[area] = 5
    if area not in starts or years < starts[area]:
        return 0
    return min(20, 2 * years)


def taken(profile: Decoded) -> int:
    """5 of the rules."""
    total = 0
    for record in profile.get("deductions", []):
        points, period = TAKEN[record["kind"]]
        if record.get("years_ago", 0) <= period:
            total += points * record.get("count", 1)
    return total


def items(profile: Decoded, day: date) -> dict[str, int]:
    """Points by item, those of 0 left out."""
    possible_ages = ages(profile, day)
    years = profile.get("si_years", 0)
    si_years = whole(years["min"] if isinstance(years, dict) else years)
    service = whole(profile.get("public_service_years", 0))
    tenths = max(whole(profile.get("invest_tax_wan", 0)) // 10, whole(profile.get("local_hires", 0)) // 10)
    base = 0
    if "base_months" in profile and profile.get("base_records_usable", True):
        base = _least_base(base_worlds(profile))
    points = {
        "age": age_points(max(possible_ages)) if possible_ages else 0,
        "education_or_title": study_points(profile),
        "si_years": 3 * si_years,
        "si_base": base,
        "urgent_major": 30 if profile.get("urgent_major") else 0,
        "investment": min(120, 10 * tenths),
        "startup_talent": 120 if profile.get("startup_talent") else 0,
        "public_service": 4 * service if service >= 5 else 0,
        "suburb": suburb_points(profile, day),
        "fresh_graduate": 10 if profile.get("fresh_graduate") else 0,
        "award": AWARDS.get(profile.get("award", ""), 0),
        "spouse": min(40, 4 * whole(profile.get("spouse_shanghai_hukou_years", 0))),
        "deductions": -taken(profile),
    }
    return {name: value for name, value in points.items() if value}


def total(profile: Decoded, day: date) -> int:
    """3 + 4 − 5, never below 0."""
    return max(0, sum(items(profile, day).values()))


def can_apply(profile: Decoded, day: date) -> bool:
    """2 and 6 of the rules."""
    if not all(profile.get(gate, True) for gate in GATES) or profile.get("insured_months_last_12", 12) < 6:
        return False
    if profile.get("serious_crime", False):
        return False
    return day >= date(2023, 1, 1) or not profile.get("family_planning_violation", False)


VALUES: Mapping[str, tuple[Any, ...]] = {
    "education": ("below_college", *EDUCATION),
    "title": ("none", "junior", "intermediate", "senior"),
    "skill_level": ("none", 5, 4, 3, 2, 1),
    "urgent_major": (False, True),
    "startup_talent": (False, True),
    "fresh_graduate": (False, True),
    "invest_tax_wan": (0, 10, 55, 120),
    "local_hires": (0, 10, 55, 120),
    "suburb_area": ("none", "lingang", "new_city", "north_south"),
    "suburb_years": (0, 1, 3, 5, 10),
    "award": ("none", *AWARDS),
    "spouse_shanghai_hukou_years": (0, 4, 10),
}


def completions(profile: Decoded, day: date) -> Iterator[dict[str, Any]]:
    """Every completion that can make a difference, ages and months included."""
    known_ages = ages(profile, day) or list(range(16, 64))
    told = {key: value for key, value in profile.items() if key not in {"birth_date", "birth_year"}}
    unknown = [name for name in VALUES if name not in told]
    for chosen in product(*(VALUES[name] for name in unknown)):
        filled = {**told, **dict(zip(unknown, chosen, strict=True))}
        for age in known_ages:
            for years in _working_years(filled, age):
                for months in _months(filled):
                    yield {**filled, "age": age, **years, **months}


def _working_years(profile: Decoded, age: int) -> Iterator[dict[str, Any]]:
    life = max(0, age - 16)
    years = profile.get("si_years", {"min": 0, "max": life})
    edges = (years["min"], years["max"]) if isinstance(years, dict) else (years,)
    services = (profile["public_service_years"],) if "public_service_years" in profile else (0, life)
    for si_years, service in product(edges, services):
        yield {"si_years": si_years, "public_service_years": service}


def _months(profile: Decoded) -> Iterator[dict[str, Any]]:
    for counts in base_worlds(profile):
        base = dict(zip(("0.8x", "1x", "2x", "3x"), counts, strict=True))
        if "months_1x_last_12" in profile:
            yield {"base_months": base}
            continue
        usable = profile.get("base_records_usable", True)
        least = max(0, counts[1] - 36, counts[2] - 36, counts[3] - 24) if usable else 0
        for recent in {least, min(12, counts[1])}:
            yield {"base_months": base, "months_1x_last_12": recent}


def bounds(profile: Decoded, day: date) -> tuple[int, int]:
    """Return the least and the most over all completions."""
    totals = [total(each, day) for each in completions(profile, day)]
    return min(totals), max(totals)
