"""The form stops asking only when no answer that can still come could decide, and nothing ticked is left open."""

from datetime import date
from random import Random
from typing import Any

import pytest

from flows.forms.askable import askable_fields, called_for, forget_uncalled
from flows.forms.fields import Field, Slots, merge_several, option_slots
from flows.forms.form import FormState, answer, begin, current, edit, skip
from flows.points.bounds import bounds
from flows.points.estimation import WorthAsking, decided_by, profile_of
from flows.profile import ProfileError
from tests.flows.forms.test_form import ESTIMATE
from tests.flows.shipped import POLICY

TODAY = date(2026, 11, 23)
RULES = POLICY.on(TODAY)
CHOOSE = WorthAsking(RULES, TODAY)
TOLD: dict[str, Any] = {
    "education": "college",
    "age": 40,
    "si_years": 5,
    "si_base": "1x_to_2x",
    "base_months": {"1x": 20},
    "title": "none",
    "suburb_area": "lingang",
    "spouse_shanghai_hukou": True,
    "bonuses": [],
}
NUMBERS = {"duration": (0, 1, 3, 6, 9, 14), "number": (0, 5, 6, 20, 36), "date": (24, 36, 43, 45, 52, 58)}


def answered(random: Random, field: Field) -> Slots:
    if field.kind == "several":
        some = random.sample([option.value for option in field.options], random.choice((1, 1, 2)))
        return merge_several(field, some)
    if field.options:
        return option_slots(field, random.choice(field.options))
    number = random.choice(NUMBERS[field.kind])
    return {field.settled_by[0]: number if field.maximum is None else min(number, int(field.maximum))}


def held(random: Random) -> FormState:
    """Hold a talk until the form stops by itself; now and then a question is skipped."""
    told = random.sample(sorted(TOLD), random.randrange(5))
    state = begin(ESTIMATE, {slot: TOLD[slot] for slot in told})
    for _ in range(200):
        field = current(ESTIMATE, state, CHOOSE)
        if field is None:
            return state
        taken = skip(state, field) if random.random() < 0.1 else answer(state, field, answered(random, field))
        try:
            profile_of(taken.answers, TODAY)
        except ProfileError:
            continue
        state = taken
    raise AssertionError("the form never ends")


@pytest.mark.no_cover
@pytest.mark.parametrize("seed", range(4))
def test_a_form_that_stops_by_itself_leaves_nothing_that_could_decide(seed: int) -> None:
    random = Random(seed)  # noqa: S311 (no secret)
    for _ in range(60):
        state = held(random)
        left = {name for field in askable_fields(ESTIMATE, state) for name in decided_by(field)}
        profile = profile_of(state.answers, TODAY)
        assert bounds(profile, RULES, TODAY, left).settle(RULES.standard.points), state
        assert not called_for(ESTIMATE, state, "bonuses"), state


def asked_after(told: Slots, *answers: Slots) -> str | None:
    """Name the question that is put once the others were answered, each as it came."""
    state = begin(ESTIMATE, told)
    for slots in answers:
        field = current(ESTIMATE, state, CHOOSE)
        assert field is not None
        state = answer(state, field, slots)
    field = current(ESTIMATE, state, CHOOSE)
    return field.field if field else None


def test_a_title_that_counts_only_with_recent_months_is_asked_before_these() -> None:
    told = {"education": "college", "age": 38, "si_years": 4, "si_base": "1x_to_2x", "bonuses": []}
    told |= {"months_at_1x": 22, "months_at_0.8x": 22}
    assert asked_after(told) == "certificate"
    assert asked_after(told, {"title": "senior", "skill_level": "none"}) == "months_1x_last_12"
    assert asked_after(told, {"title": "none", "skill_level": "none"}) is None


def test_what_was_ticked_is_asked_even_when_the_outcome_is_settled() -> None:
    told = {"education": "master", "age": 30, "bonuses": ["suburb", "award"]}
    assert asked_after(told) == "suburb_area"
    assert asked_after(told, {"suburb_area": "new_city"}) == "suburb_years"
    assert asked_after(told, {"suburb_area": "none"}) == "award"
    assert asked_after({"education": "master", "age": 30, "bonuses": []}) is None


def test_a_skipped_question_opens_nothing() -> None:
    state = skip(begin(ESTIMATE, {"education": "college"}), ESTIMATE.field("certificate"))
    assert "months_1x_last_12" in [field.field for field in askable_fields(ESTIMATE, begin(ESTIMATE))]
    assert "months_1x_last_12" not in [field.field for field in askable_fields(ESTIMATE, state)]


def test_months_told_in_passing_answer_their_own_question() -> None:
    told = {"education": "college", "age": 41, "si_years": 6, "si_base": "1x_to_2x", "base_months": {"1x": 21}}
    assert asked_after(told) == "months_at_0.8x"
    assert begin(ESTIMATE, told).answers["months_at_1x"] == 21


def test_what_was_ticked_and_is_not_any_more_counts_no_longer() -> None:
    bonuses, area = ESTIMATE.field("bonuses"), ESTIMATE.field("suburb_area")
    state = answer(begin(ESTIMATE, {"age": 44}), bonuses, {"bonuses": ["suburb"]})
    state = answer(state, area, {"suburb_area": "lingang"})
    state = answer(state, ESTIMATE.field("suburb_years"), {"suburb_years": 6})
    assert forget_uncalled(ESTIMATE, state) == state
    unticked = answer(edit(state, bonuses), bonuses, {"bonuses": ["award"]})
    assert forget_uncalled(ESTIMATE, unticked).answers == {"age": 44, "bonuses": ["award"]}
    told = begin(ESTIMATE, {"suburb_area": "lingang", "suburb_years": 6})
    assert "suburb_years" in forget_uncalled(ESTIMATE, answer(told, bonuses, {"bonuses": []})).answers


def test_a_spouse_that_was_told_of_is_asked_about_before_the_list_of_bonuses() -> None:
    told = {"education": "bachelor_no_degree", "age": 46, "si_years": 6, "si_base": "min", "title": "none"}
    assert asked_after(told) == "bonuses"
    assert asked_after({**told, "spouse_shanghai_hukou": True}) == "spouse_shanghai_hukou_years"
