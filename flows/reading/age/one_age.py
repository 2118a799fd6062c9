"""An age and a birth told in one breath that cannot both be true (「37岁，1988年3月生」): what was said last counts."""

from collections.abc import Mapping
from datetime import date

from pydantic import JsonValue

from flows.birth import ages_of, birth_interval
from flows.reading.sentence import Finding

_AGE, _BIRTHS = "age", ("birth_date", "birth_year")


def contradicted(chosen: Mapping[str, Finding], today: date) -> tuple[str, ...]:
    """Return the slots of an age or a birth that are void, as the other was told later and does not agree with them.

    Args:
        chosen: the finding that counts of each slot.
        today: the day on which the age is meant.

    """
    born = next((chosen[slot] for slot in _BIRTHS if slot in chosen), None)
    age = chosen.get(_AGE)
    if born is None or age is None or _agree(age.value, str(born.value), today):
        return ()
    return _BIRTHS if age.start > born.start else (_AGE,)


def _agree(age: JsonValue, born: str, today: date) -> bool:
    """Tell whether somebody born then can be so old."""
    least, most = (age["min"], age["max"]) if isinstance(age, dict) else (age, age)
    if not isinstance(least, int | float) or not isinstance(most, int | float):
        return True
    return any(least <= each <= most for each in ages_of(birth_interval(born), today))
