"""Answers told so long ago that time has changed them, and the day each was told on."""

from datetime import date, timedelta

from flows.forms.fields import Field
from flows.forms.form import FormState, answer, dated, edit, learn
from flows.outdated_answers import LONG_AGO, aged

TODAY = date(2026, 11, 23)
AGE = Field(field="age", name="年龄", ask="?", why="", kind="date", slots=("age", "birth_date"))


def told(**answers: object) -> FormState:
    return dated(FormState(form="estimate", answers=answers), TODAY)


def later(days: int) -> date:
    return TODAY + timedelta(days=days)


def test_only_what_time_moves_grows_old_and_only_after_long() -> None:
    state = told(age=43, education="college", si_years=5)
    assert aged(state, later(LONG_AGO - 1)) == {}
    assert aged(state, later(LONG_AGO)) == {"age": TODAY, "si_years": TODAY}


def test_an_age_moves_by_itself_where_a_birth_is_known() -> None:
    assert aged(told(age=43, birth_date="1983-05"), later(400)) == {}


def test_what_is_told_again_is_new_even_if_it_is_the_same() -> None:
    day = later(400)
    state = told(age=43, si_years=5)
    assert aged(dated(learn(state, {"age": 43}), day), day) == {"si_years": TODAY}
    assert aged(dated(answer(state, AGE, {"age": 44}), day), day) == {"si_years": TODAY}
    assert aged(dated(edit(state, AGE), day), day) == {"si_years": TODAY}


def test_a_day_is_kept_while_its_answer_is() -> None:
    assert dated(told(age=43), later(9)).told_on == {"age": "2026-11-23"}
