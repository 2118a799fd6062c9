"""What is told later makes untrue: slots that another slot's new value voids are forgotten."""

from typing import Any

import pytest

from flows.forms.form import FormState, learn

MARRIED = {"spouse_shanghai_hukou_years": 5}
COUNTED = {"si_base": "3x", "months_at_3x": 30, "months_at_2x": 40}


@pytest.mark.parametrize(
    ("known", "told", "after"),
    [
        (MARRIED, {"spouse_shanghai_hukou": False}, {"spouse_shanghai_hukou": False}),
        (MARRIED, {"spouse_shanghai_hukou": True}, {**MARRIED, "spouse_shanghai_hukou": True}),
        ({"spouse_shanghai_hukou": False}, MARRIED, MARRIED),
        (COUNTED, {"si_base": "1x_to_2x"}, {"si_base": "1x_to_2x"}),
        (COUNTED, {"si_base": "3x"}, COUNTED),
        (COUNTED, {"si_base": "2x_to_3x", "base_months": {"2x": 20}}, {"si_base": "2x_to_3x", "months_at_2x": 20}),
        ({"birth_date": "1990-05"}, {"age": 36}, {"age": 36}),
    ],
)
def test_what_is_left(known: dict[str, Any], told: dict[str, Any], after: dict[str, Any]) -> None:
    assert learn(FormState(form="estimate", answers=known), told).answers == after


def test_what_was_skipped_and_is_told_after_all_is_no_longer_skipped() -> None:
    state = FormState(form="estimate", skipped=("education", "age"))
    assert learn(state, {"education": "college"}).skipped == ("age",)
