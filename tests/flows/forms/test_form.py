"""The form as pure steps, and how an answer to a field is read."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.content.yaml_files import read_yaml
from flows.forms.answers import read_answer
from flows.forms.fields import Slots, merge_several, option_slots
from flows.forms.form import FormState, answer, back, begin, current, edit, learn, open_fields, skip, tick
from flows.forms.form_files import parse_forms
from flows.forms.invalid import Invalid
from flows.points.estimation import WorthAsking, base_months, likely_profile, profile_fields, profile_of
from flows.supposing.supposition import supposed_sentence
from tests.flows.shipped import POLICY

TODAY = date(2026, 11, 23)
FOLDER = Path(__file__).parents[3] / "flows" / "content" / "forms"
FORMS = parse_forms({path.name: read_yaml(path).value for path in FOLDER.glob("*.yaml")})
ESTIMATE = FORMS["estimate"]
FIELDS = [field.field for field in ESTIMATE.fields]


@pytest.mark.parametrize(
    ("field", "text", "slots"),
    [
        ("age", "三十五", {"age": 35}),
        ("education", "2", {"education": "college"}),
        ("education", "本科有学位", {"education": "bachelor_with_degree"}),
        ("degree", "没有", {"education": "bachelor_no_degree"}),
        ("certificate", "技能3级（高级工）", {"title": "none", "skill_level": 3}),
        ("certificate", "技师", {"title": "none", "skill_level": 2}),
        ("months_at_3x", "一直都是", {"months_at_3x": 36}),
        ("months_at_1x", "三年", {"months_at_1x": 36}),
        ("si_years", "66个月", {"si_years": 5.5}),
        ("si_base", "一倍多", {"si_base": "1x_to_2x"}),
        ("bonuses", "1、3", {"bonuses": ["spouse", "suburb"], "spouse_shanghai_hukou": True}),
        ("bonuses", "应届", {"bonuses": ["fresh_graduate"], "fresh_graduate": True}),
        ("bonuses", "都没有", {"bonuses": []}),
        ("spouse_shanghai_hukou_years", "3年", {"spouse_shanghai_hukou_years": 3}),
    ],
)
def test_an_answer_is_read(field: str, text: str, slots: Slots) -> None:
    assert read_answer(ESTIMATE.field(field), text, TODAY) == slots


def test_a_condition_on_what_nothing_asks_for_is_refused() -> None:
    decoded = {path.name: read_yaml(path).value for path in FOLDER.glob("*.yaml")}
    index = FIELDS.index("degree")
    decoded["estimate.yaml"]["fields"][index]["when"] = [{"educatoin": ["bachelor"]}]
    with pytest.raises(ValidationError, match="nothing in this form asks for 'educatoin'") as caught:
        parse_forms(decoded)
    assert caught.value.errors()[0]["loc"] == ("estimate.yaml", "fields", index, "when", 0, "educatoin")


@pytest.mark.parametrize(
    ("field", "text", "reason"),
    [
        ("months_at_3x", "37", "above"),
        ("bonuses", " ", "unread"),
        ("si_years", "社保五年能加几分？", "unread"),
        ("age", "呜啦", "unread"),
    ],
)
def test_what_cannot_be_taken_says_why(field: str, text: str, reason: str) -> None:
    assert read_answer(ESTIMATE.field(field), text, TODAY) == Invalid(reason)


def test_a_day_is_read_in_the_form_of_deadlines() -> None:
    assert read_answer(FORMS["deadline"].field("start"), "9月21日", TODAY) == {"start": "2026-09-21"}
    assert read_answer(FORMS["deadline"].field("start"), "啦啦", TODAY) == Invalid("unread")


def test_back_asks_the_last_question_again() -> None:
    state = begin(ESTIMATE)
    age, education = ESTIMATE.field("age"), ESTIMATE.field("education")
    state = answer(answer(state, age, {"age": 35}), education, {"education": "college"})
    state = back(ESTIMATE, state)
    assert current(ESTIMATE, state) == education
    assert state.answers == {"age": 35}
    assert current(ESTIMATE, back(ESTIMATE, state)) == age
    assert back(ESTIMATE, begin(ESTIMATE)) == begin(ESTIMATE)


def test_a_skipped_field_is_not_asked_again_until_it_is_edited() -> None:
    age = ESTIMATE.field("age")
    state = skip(begin(ESTIMATE), age)
    assert age not in open_fields(ESTIMATE, state)
    assert current(ESTIMATE, edit(state, age)) == age


def test_a_half_told_degree_is_asked_for() -> None:
    state = learn(begin(ESTIMATE), {"education": "bachelor"})
    assert "degree" in [field.field for field in open_fields(ESTIMATE, state)]
    state = answer(state, ESTIMATE.field("degree"), {"education": "bachelor_with_degree"})
    assert "degree" not in [field.field for field in open_fields(ESTIMATE, state)]


def test_ticking_twice_unticks() -> None:
    state = tick(tick(tick(begin(ESTIMATE), "spouse"), "award"), "spouse")
    assert state.chosen == ("award",)
    assert merge_several(ESTIMATE.field("bonuses"), ["award"]) == {"bonuses": ["award"]}


def test_a_spouse_from_elsewhere_ends_the_question() -> None:
    state = learn(begin(ESTIMATE), {"bonuses": ["spouse"], "spouse_shanghai_hukou": False})
    assert "spouse_shanghai_hukou_years" not in [field.field for field in open_fields(ESTIMATE, state)]


def test_a_field_that_stands_twice_is_refused_with_its_place() -> None:
    field = {"field": "a", "name": "a", "ask": "a", "why": "a", "kind": "number"}
    with pytest.raises(ValidationError, match="stands twice") as error:
        parse_forms({"x.yaml": {"form": "x", "title": "x", "fields": [field, field]}})
    assert error.value.errors()[0]["loc"] == ("x.yaml", "fields", 1, "field")


def test_a_choice_without_options_is_refused() -> None:
    field = {"field": "a", "name": "a", "ask": "a", "why": "a", "kind": "choice"}
    with pytest.raises(ValidationError, match="needs options"):
        parse_forms({"x.yaml": {"form": "x", "title": "x", "fields": [field]}})


def test_bases_are_counted_from_the_answers() -> None:
    assert base_months({"si_base": "1x_to_2x", "months_at_1x": 20}) == {"1x": 20, "2x": 0, "3x": 0}
    assert base_months({"si_base": "3x", "months_at_3x": 12, "months_at_2x": 40}) == {"3x": 12, "2x": 40}
    assert base_months({}) == {}


def test_a_bonus_not_chosen_is_none_and_one_not_asked_is_unknown() -> None:
    chosen = profile_fields({"bonuses": ["spouse"]})
    assert chosen["award"] == "none"
    assert "spouse_shanghai_hukou_years" not in chosen
    assert "award" not in profile_fields({"age": 35})
    assert likely_profile({"age": 35}, TODAY).award == "none"


def test_of_an_age_that_may_be_two_the_older_counts() -> None:
    assert profile_of({"age": {"min": 35, "max": 36}}, TODAY).age == 36


OUTCOMES = st.lists(
    st.tuples(st.sampled_from(FIELDS), st.integers(0, 8), st.sampled_from(["answer", "skip", "back", "edit"]))
)


@settings(max_examples=60, deadline=None)
@given(steps=OUTCOMES)
def test_any_steps_leave_a_form_that_can_be_finished(steps: list[tuple[str, int, str]]) -> None:
    """Whatever is pressed, answering or skipping what is asked comes to an end."""
    choose = WorthAsking(POLICY.on(TODAY), TODAY)
    state = begin(ESTIMATE)
    for name, number, step in steps:
        state = _step(state, name, number, step)
    for _ in range(len(FIELDS) + 1):
        field = current(ESTIMATE, state, choose)
        if field is None:
            return
        state = skip(state, field)
    raise AssertionError("the form never ends")


def _step(state: FormState, name: str, number: int, step: str) -> FormState:
    field = ESTIMATE.field(name)
    if step == "back":
        return back(ESTIMATE, state)
    if step == "edit":
        return edit(state, field)
    if step == "skip" or not field.options:
        return skip(state, field)
    option = field.options[number % len(field.options)]
    slots = merge_several(field, [option.value]) if field.kind == "several" else option_slots(field, option)
    return answer(state, field, slots)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("如果考到中级呢", "考到中级"),
        ("要是我45岁了呢？", "45岁了"),
        ("再交两年呢", "再交两年"),
        ("积分怎么算", None),
        ("我35", None),
    ],
)
def test_a_supposition_is_told_from_a_statement(text: str, sentence: str | None) -> None:
    assert supposed_sentence(text) == sentence


def test_the_newest_word_on_an_age_replaces_every_other_way_of_telling_it() -> None:
    born = FormState(form="estimate", answers={"birth_date": "1990-05", "education": "college"})
    assert learn(born, {"age": 35}).answers == {"age": 35, "education": "college"}


def test_an_age_beside_a_birth_is_dropped_on_the_day_it_is_no_longer_true() -> None:
    told = {"age": 36, "birth_year": 1989}
    assert profile_of(told, date(2026, 12, 1)).age == 36
    assert profile_of(told, date(2027, 1, 1)).age is None


def test_a_reason_may_only_name_numbers_that_the_policy_has() -> None:
    field = {"field": "age", "name": "年龄", "ask": "?", "why": "最多 {age.cap} 分，{age.cup}", "kind": "number"}
    files = {"x.yaml": {"form": "x", "title": "x", "fields": [field]}}
    assert "x" in parse_forms(files)
    with pytest.raises(ValidationError, match=r"'age\.cup' is no number of the policy"):
        parse_forms(files, {"age.cap"})


def test_what_an_option_told_goes_with_the_answer() -> None:
    bonuses = ESTIMATE.field("bonuses")
    chosen = answer(begin(ESTIMATE), bonuses, merge_several(bonuses, ["spouse", "fresh_graduate"]))
    assert chosen.answers["spouse_shanghai_hukou"]
    instead = answer(chosen, bonuses, merge_several(bonuses, ["fresh_graduate"]))
    assert instead.answers == {"bonuses": ["fresh_graduate"], "fresh_graduate": True}
    assert edit(chosen, bonuses).answers == {}
