"""Compares what is known of the people of a talk with what a row expects: who is meant, and when a value is met."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from flows.birth import ages_of, birth_interval

ALMOST = 0.01 + 1e-9
BIRTHS = ("birth_date", "birth_year")
Facts = Mapping[str, Any]
Person = Mapping[str, Any]


def person(people: Sequence[Person], key: str) -> Person | None:
    """Find who `key` means: `self`, `spouse`, `other`, … or with a name, `other:NAME`.

    A name matches the person whose name it is, else the first one whose name contains it or is contained in it;
    without a name the only person of that kind is meant, and nobody where there are several.
    """
    who, _, name = key.partition(":")
    found = [each for each in people if each.get("who") == who]
    if not name:
        return found[0] if len(found) == 1 else None
    named = [(str(each.get("name") or ""), each) for each in found]
    exact = [each for called, each in named if called == name]
    near = [each for called, each in named if called and (name in called or called in name)]
    return next(iter(exact + near), None)


def holds(name: str, expected: Any, facts: Facts, day: date) -> bool:
    """Whether the fact `name` has the value `expected` on `day`; null expected means that it is not there.

    Args:
        name: the name of a slot or of a profile field.
        expected: its value; `{"any": […]}` is met by any of them, `base_months` by the tiers it names, a whole number
            of years by as many full years (of a range those of its lower end), `age` by a birth that may give it.
        facts: what is known of the person, {} of somebody who is not there.
        day: the day on which an age is meant.

    """
    if isinstance(expected, dict) and "any" in expected:
        return any(holds(name, each, facts, day) for each in expected["any"])
    got = facts.get(name)
    if equal(expected, got):
        return True
    if name == "age":
        return not _is_number(got) and expected in _ages(facts, day)
    if name == "base_months" and isinstance(expected, dict) and isinstance(got, dict):
        return all(equal(months, got.get(tier)) for tier, months in expected.items())
    return name.endswith("_years") and _is_number(expected) and _full_years(got) == expected


def equal(expected: Any, got: Any) -> bool:
    """Whether two JSON values are equal: numbers within 0.01, lists in any order, objects key by key."""
    if _is_number(expected) and _is_number(got):
        return bool(abs(expected - got) <= ALMOST)
    if isinstance(expected, dict) and isinstance(got, dict):
        return expected.keys() == got.keys() and all(equal(value, got[key]) for key, value in expected.items())
    if isinstance(expected, list) and isinstance(got, list):
        return len(expected) == len(got) and _paired(expected, got)
    return type(expected) is type(got) and bool(expected == got)


def _paired(expected: list[Any], got: list[Any]) -> bool:
    left = list(got)
    for each in expected:
        match = next((index for index, other in enumerate(left) if equal(each, other)), None)
        if match is None:
            return False
        del left[match]
    return True


def _ages(facts: Facts, day: date) -> tuple[int, ...]:
    born = next((facts[name] for name in BIRTHS if facts.get(name) is not None), None)
    return () if born is None else ages_of(birth_interval(str(born)), day)


def _full_years(got: Any) -> int | None:
    least: Any = got.get("min") if isinstance(got, dict) else got
    return int(least) if _is_number(least) else None


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
