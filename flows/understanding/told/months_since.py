"""The months of the last twelve that were paid, by the day on which the insurance began."""

from flows.forms.fields import Slots
from flows.reading.application.application import MONTHS, YEAR
from flows.reading.since.since import find_since
from flows.understanding.expectation import Expectation

_INSURED = "si_years"


def months_since(text: str, expect: Expectation) -> Slots:
    """Read for how many of the last twelve months insurance was paid; {} where no start settles it.

    Args:
        text: what is told of one person, in plain form.
        expect: the question that is open; where it is that of these months, no word for what began is needed.

    """
    asked = expect.field is not None and expect.field.field == MONTHS
    found = find_since(text, expect.today) or (find_since(f"社保{text}", expect.today) if asked else ())
    start = next((each for each in found if each.slot == _INSURED), None)
    # What was broken off may have been so within the year; unless that is asked, it must be said that it was not.
    if start is None or start.gap is True or (start.gap is None and not asked):
        return {}
    least = start.years["min"] if isinstance(start.years, dict) else start.years
    settled = isinstance(start.years, int | float) or (isinstance(least, int | float) and least >= 1)
    if not settled or not isinstance(least, int | float):
        return {}
    return {MONTHS: min(YEAR, round(least * YEAR))}
