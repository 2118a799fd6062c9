"""A bare number told while a choice is open that has no such option: how old somebody is (「算一下」, 「35」)."""

from flows.understanding.acts.told import Inform
from flows.understanding.expectation import Expectation
from language.comparing import compared

ESTIMATE = "estimate"
# The slots that tell how old somebody is.
AGES = ("age", "birth_year", "birth_date")
# Who works and is not retired.
YOUNGEST, OLDEST = 18, 65


def bare_age(text: str, expect: Expectation) -> list[Inform]:
    """Return the age that `text` is, where none is known and the open choice has no such option; else []."""
    said, field = compared(text), expect.field
    if field is None or field.kind not in {"choice", "yes_no"} or expect.form != ESTIMATE or not said.isdecimal():
        return []
    known = any(slot in expect.known for slot in AGES)
    fits = YOUNGEST <= int(said) <= OLDEST and int(said) > len(field.options)
    return [Inform(person=expect.roster.current, slots={"age": int(said)})] if fits and not known else []
