"""Slots that another slot's new value makes untrue are forgotten, and come back with the old value."""

from typing import Any

import pytest

from bot.content.yaml_files import read_yaml
from flows.forms.askable import forget_uncalled
from flows.forms.form import FormState, answer, forget, learn
from flows.forms.form_files import parse_forms
from tests.flows.shipped import ROOT

FOLDER = ROOT / "flows" / "content" / "forms"
ESTIMATE = parse_forms({path.name: read_yaml(path).value for path in FOLDER.glob("*.yaml")})["estimate"]
MARRIED = {"spouse_shanghai_hukou_years": 5}
HERS = {"spouse_shanghai_hukou": True}
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


FROM_ONE_TIMES = {"si_base": "1x_to_2x", "months_at_1x": 40}
FROM_TWO_TIMES = {"si_base": "2x_to_3x", "months_at_2x": 36, "months_at_1x": 44}


@pytest.mark.parametrize(
    ("known", "tellings", "after"),
    [
        (FROM_ONE_TIMES, ({"si_base": "0.8x_to_1x"}, {"si_base": "1x_to_2x"}), FROM_ONE_TIMES),
        (FROM_TWO_TIMES, ({"si_base": "3x"}, {"si_base": "min"}, {"si_base": "2x_to_3x"}), FROM_TWO_TIMES),
        (
            FROM_ONE_TIMES,
            ({"si_base": "0.8x_to_1x"}, {"base_months": {"0.8x": 12}}, {"si_base": "3x"}, {"si_base": "0.8x_to_1x"}),
            {"si_base": "0.8x_to_1x", "months_at_0.8x": 12},
        ),
        (
            FROM_ONE_TIMES,
            ({"si_base": "min"}, {"si_base": "1x_to_2x", "base_months": {"1x": 8}}),
            {"si_base": "1x_to_2x", "months_at_1x": 8},
        ),
        # Who was divorced, and is married to somebody from here again, begins to count anew.
        (MARRIED, ({"spouse_shanghai_hukou": False}, HERS), HERS),
    ],
)
def test_what_comes_back(known: dict[str, Any], tellings: tuple[dict[str, Any], ...], after: dict[str, Any]) -> None:
    state = FormState(form="estimate", answers=known)
    for told in tellings:
        state = learn(state, told)
    assert state.answers == after


def test_an_answer_that_is_changed_back_has_its_months_again() -> None:
    base = ESTIMATE.field("si_base")
    state = FormState(form="estimate", answers=FROM_ONE_TIMES, history=("si_base", "months_at_1x"))
    for value in ("min", "1x_to_2x"):
        state = forget_uncalled(ESTIMATE, answer(state, base, {"si_base": value}))
    assert state.answers == FROM_ONE_TIMES


def test_what_is_taken_back_does_not_come_back() -> None:
    state = learn(FormState(form="estimate", answers=FROM_ONE_TIMES), {"si_base": "min"})
    assert learn(forget(state, ["months_at_1x"]), {"si_base": "1x_to_2x"}).answers == {"si_base": "1x_to_2x"}
