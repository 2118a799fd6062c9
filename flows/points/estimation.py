"""From a conversation's answers to a profile, and which question of the form is worth asking next."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from pydantic_core import from_json, to_json

from flows.forms.askable import askable_fields, called_for, openers
from flows.forms.fields import Field, FieldOption, Slots
from flows.forms.form import Form, FormState, open_fields
from flows.points.bounds import next_question
from flows.policy import PolicyInForce
from flows.profile import BIRTH_FIELDS, Profile, ProfileError, parse_profile

MONTHS = {"months_at_3x": "3x", "months_at_2x": "2x", "months_at_1x": "1x", "months_at_0.8x": "0.8x"}
LEVELS = ("0.8x", "1x", "2x", "3x")
REACHED = {"min": 0, "0.8x_to_1x": 1, "1x_to_2x": 2, "2x_to_3x": 3, "3x": 4}
NOT_CHOSEN: Mapping[str, Slots] = {
    "spouse": {"spouse_shanghai_hukou_years": 0},
    "fresh_graduate": {"fresh_graduate": False},
    "suburb": {"suburb_area": "none", "suburb_years": 0},
    "urgent_major": {"urgent_major": False},
    "public_service": {"public_service_years": 0},
    "award": {"award": "none"},
    "company": {"invest_tax_wan": 0, "local_hires": 0},
}
RARE: Slots = {"startup_talent": False}
YEAR = 12
# So many choices of the next question are remembered, by what is known and not by whom it is of.
REMEMBERED = 512

OPEN_DEGREE, LEAST_DEGREE, BEST_DEGREE = "bachelor", "bachelor_no_degree", "bachelor_with_degree"


def profile_fields(answers: Slots, *, least: bool = True) -> dict[str, Any]:
    """Turn the slots of a conversation into profile fields.

    Of an age that may be two the older counts, as in the rules of the estimate; a bonus that was offered and not chosen
    is none. A bachelor's education of which the degree is not known counts at its least, without a degree; with `least`
    false it is left unknown, so that the question can still decide.
    """
    fields = {slot: value for slot, value in answers.items() if slot in Profile.model_fields}
    fields.update({key: value for key, value in _certificates(answers).items() if key not in fields})
    if isinstance(fields.get("age"), dict):
        fields["age"] = fields["age"]["max"]
    if fields.get("education") == OPEN_DEGREE:
        fields["education"] = LEAST_DEGREE if least else None
    fields.update(_months_at_most(answers))
    months = base_months(answers)
    if months:
        fields["base_months"] = months
    for name, value in _bonuses_left_out(answers).items():
        fields.setdefault(name, value)
    return fields


def fields_asked(field: Field, policy: PolicyInForce) -> frozenset[str]:
    """Return the profile fields that the answer to a question can settle, those included that it makes count."""
    names = {field.field, *field.settled_by}
    if names & {"si_base", *MONTHS}:
        names.add("base_months")
    if field.kind == "several":
        names.update(name for slots in NOT_CHOSEN.values() for name in slots)
    changed = (question.changes for question in policy.asking.fields if question.field in names)
    return frozenset(names & set(Profile.model_fields)).union(*changed)


def left_to_choose(field: Field, answers: Slots) -> Field:
    """Return a question that takes several bonuses without those of which it is known whether somebody has them."""
    left = tuple(option for option in field.options if not _is_told(option, answers))
    return field if len(left) in {1, len(field.options)} else field.model_copy(update={"options": left})


def _is_told(option: FieldOption, answers: Slots) -> bool:
    settling = (option.sets, NOT_CHOSEN.get(str(option.value), {}))
    return any(slots and all(slot in answers for slot in slots) for slots in settling)


def _months_at_most(answers: Slots) -> Slots:
    """Take the months of insurance in the last year for all that was ever paid, where that is less than a year."""
    told = answers.get("si_years")
    # Of a range that ends below a year the end itself is not reached.
    most = told["max"] - 1 / YEAR if isinstance(told, dict) else told
    paid = "insured_months_last_12" not in answers and answers.get("insured_now") is not False
    if not paid or not isinstance(most, int | float) or not 0 < most < 1:
        return {}
    return {"insured_months_last_12": round(most * YEAR)}


def _certificates(answers: Slots) -> Slots:
    """Take the other kind of certificate for none once one kind is told: people name the one they mean to use."""
    if "title" in answers or "skill_level" in answers:
        return {"title": "none", "skill_level": "none"}
    return {}


def base_months(answers: Slots) -> dict[str, int]:
    """Count the months at or above each multiple, as far as the answers settle them; none above the highest."""
    months: dict[str, int] = dict(answers.get("base_months", {}))
    for slot, level in MONTHS.items():
        if slot in answers:
            months[level] = answers[slot]
    reached = REACHED.get(answers.get("si_base", ""))
    if reached is not None:
        told = [LEVELS.index(level) + 1 for level, count in months.items() if count]
        months.update({level: 0 for level in LEVELS[max([reached, *told]) :] if level not in months})
    return months


def _bonuses_left_out(answers: Slots) -> Slots:
    fields: Slots = {}
    if answers.get("spouse_shanghai_hukou") is False:
        fields["spouse_shanghai_hukou_years"] = 0
    if "bonuses" in answers:
        fields.update(RARE)
        for bonus, nothing in NOT_CHOSEN.items():
            if bonus not in answers["bonuses"] and not (bonus == "spouse" and answers.get("spouse_shanghai_hukou")):
                fields.update(nothing)
    return fields


def profile_of(answers: Slots, day: date, *, least: bool = True) -> Profile:
    """Return the profile that the answers state on `day`; see `profile_fields` for `least`.

    Raises ProfileError when the answers contradict each other.

    An age told beside a birth is dropped once the birth makes it another: it was true when it was said.
    """
    fields = profile_fields(answers, least=least)
    try:
        return parse_profile(fields, day)
    except ProfileError as error:
        if error.field != "age" or not any(name in fields for name in BIRTH_FIELDS):
            raise
    return parse_profile({name: value for name, value in fields.items() if name != "age"}, day)


def likely_profile(answers: Slots, day: date) -> Profile:
    """Return the profile on `day` with every bonus that was not mentioned taken for none.

    A conversation shows this range: a person without an award or a firm of their own should not read "30 to 600".
    """
    return profile_of({"bonuses": [], **answers}, day)


def total_profile(answers: Slots, day: date) -> Profile:
    """Return the profile whose total the facts give by themselves: nothing but what was told."""
    return profile_of(answers, day)


class WorthAsking:
    """Chooses the question that helps most to decide whether the person passes; none once that is settled.

    What a person ticked is asked for in any case: they want it counted.
    """

    def __init__(self, policy: PolicyInForce, day: date) -> None:
        self._policy = policy
        self._day = day

    def __call__(self, form: Form, state: FormState) -> Field | None:
        """Return the field to ask, or None when nothing is left that could change the outcome."""
        known = to_json(state.answers)
        name = _worth_asking(self._policy, self._day, form, known, (state.skipped, state.go_on))
        return None if name is None else form.field(name)


@lru_cache(maxsize=REMEMBERED)
def _worth_asking(
    policy: PolicyInForce, day: date, form: Form, known: bytes, left: tuple[tuple[str, ...], bool]
) -> str | None:
    """Name the field to ask where the answers are `known`, as JSON; a turn wants to know it several times.

    `left` are the questions that were skipped, and whether to go on though the outcome is settled.
    """
    skipped, go_on = left
    state = FormState(form=form.form, answers=from_json(known), skipped=skipped)
    fields = open_fields(form, state)
    if not fields:
        return None
    ticked = called_for(form, state, "bonuses")
    best = ticked[0] if ticked else _decisive(policy, day, form, state, fields)
    if best is None and go_on:
        best = fields[0]
    return None if best is None else best.field


def _decisive(policy: PolicyInForce, day: date, form: Form, state: FormState, fields: Sequence[Field]) -> Field | None:
    """Find the open field that can change the outcome, by its own answer or by that of a question it opens."""
    askable = askable_fields(form, state)
    asked = {name: each for each in reversed(askable) for name in decided_by(each)}
    # What is open on its own account was told of already: it is not asked for among the others.
    asked |= {each.field: each for each in fields if each.field in asked}
    profile = profile_of(state.answers, day, least=False)
    best = next_question(profile, policy, day, tuple(asked))
    if best is None:
        return None
    decisive = asked[best]
    names = {each.field for each in fields}
    while decisive.field not in names:
        decisive = openers(decisive, askable)[0]
    return decisive


def decided_by(field: Field) -> tuple[str, ...]:
    """Name the profile fields that an answer to `field` helps to settle."""
    if field.field == "bonuses":
        return tuple(name for nothing in NOT_CHOSEN.values() for name in nothing)
    if field.field in MONTHS or field.field == "si_base":
        return ("base_months",)
    if field.field == "degree":
        return ("education",)
    return field.settled_by
