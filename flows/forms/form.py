"""The conversation of a form as pure steps: answer, back, edit, skip. What is asked next follows from the answers."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from flows.forms.fields import Field, Slots
from flows.forms.made_untrue import come_back, made_untrue, set_aside, taken_apart, with_years_married
from flows.forms.told_last import as_before, differing


class Form(BaseModel):
    """The fields of one form, in the order in which they are asked when nothing speaks for another order."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    form: str
    """The name of the form."""
    title: str
    """What people call it."""
    fields: tuple[Field, ...]
    """The questions, in the order in which they are asked when nothing speaks for another order."""

    def __hash__(self) -> int:
        # What is chosen is remembered by the form, and a hash over every question would cost more than choosing.
        return hash(self.form)

    def field(self, name: str) -> Field:
        """Return the field `name`. Raises KeyError."""
        for field in self.fields:
            if field.field == name:
                return field
        raise KeyError(name)


Status = Literal["known", "open", "waiting", "left", "finished"]


class FormState(BaseModel):
    """What a person has answered so far.

    Attributes:
        form: which form.
        answers: the slots known, from answers and from sentences.
        history: the fields answered or skipped, in that order; `back` undoes the last.
        skipped: fields that the person does not want to or cannot answer.
        editing: a field to ask next whatever the order says; an answer it has holds until another one is given.
        reopened: it was finished before `editing` was asked again.
        chosen: options ticked so far of a question that takes several.
        misses: how often the open question was answered unreadably in a row.
        go_on: the person wants to go on though the outcome is settled.
        whose: the word for the person it is about (「老公」); "" for the speaker.
        told_on: the day (ISO) on which each answer was told.
        started: for a length of time that was told by its start, that start (`YYYY-MM` or `YYYY`) and the years taken.
        status: whether its answers are only known, its questions are open, it waits behind another form, was left for
            another person, or was finished.
        set_aside: what was known beside a value (「si_base=1x_to_2x」) that another one took the place of; it is true
            again when that value is told again.
        told_last: what was known before of the slots that a sentence told last; None of unknown ones.
        told_with_answer: whether that sentence answered the open question as well.

    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    form: str
    answers: dict[str, Any] = {}
    history: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    editing: str | None = None
    reopened: bool = False
    chosen: tuple[str, ...] = ()
    misses: int = 0
    go_on: bool = False
    whose: str = ""
    told_on: dict[str, str] = {}
    started: dict[str, tuple[str, Any]] = {}
    status: Status = "known"
    set_aside: dict[str, dict[str, Any]] = {}
    told_last: dict[str, Any] = {}
    told_with_answer: bool = False


# Slots that tell one fact in several ways: what is told later replaces all of them.
ONE_FACT = (("age", "birth_year", "birth_date"),)
Choose = Callable[[Form, FormState], Field | None]


def in_order(form: Form, state: FormState) -> Field | None:
    """Ask the fields as the form lists them."""
    return next(iter(open_fields(form, state)), None)


def begin(form: Form, answers: Mapping[str, Any] | None = None) -> FormState:
    """Open `form` with what is known already."""
    return FormState(form=form.form, answers=with_years_married(taken_apart(answers or {})))


def open_fields(form: Form, state: FormState) -> list[Field]:
    """List the fields that matter and are neither settled nor skipped, in the form's order."""
    return [
        field
        for field in form.fields
        if field.field not in state.skipped and field.matters(state.answers) and not field.settled(state.answers)
    ]


def current(form: Form, state: FormState, choose: Choose = in_order) -> Field | None:
    """Return the field to ask now, or None when the form has nothing to ask."""
    if state.editing is not None:
        return form.field(state.editing)
    return choose(form, state)


def answer(state: FormState, field: Field, slots: Slots) -> FormState:
    """Take `slots` as the answer to `field`."""
    before = field.told_by(state.answers)
    kept, told = _without(state.answers, before), taken_apart(slots)
    told_on = _without(state.told_on, (*before, *told))
    skipped = tuple(name for name in state.skipped if name != field.field)
    aside = set_aside(state.set_aside, state.answers, told)
    again = come_back(aside, state.answers, told)
    answers = with_years_married({**again, **kept, **told})
    return _stepped(state, field.field, answers=answers, told_on=told_on, skipped=skipped, set_aside=aside)


def skip(state: FormState, field: Field) -> FormState:
    """Leave `field` unanswered: unknown stays unknown."""
    return _stepped(state, field.field, skipped=(*state.skipped, field.field))


def learn(state: FormState, slots: Slots, *, with_answer: bool = False) -> FormState:
    """Take what a sentence stated beside the open question, or `with_answer`; the newest word on a slot wins."""
    told = taken_apart(slots)
    void = [slot for group in ONE_FACT if any(slot in told for slot in group) for slot in group]
    void.extend(made_untrue(state.answers, told))
    aside = set_aside(state.set_aside, state.answers, told)
    again = come_back(aside, state.answers, told)
    answers = with_years_married({**_without(state.answers, void), **again, **told})
    last = differing(state.answers, answers)
    return state.model_copy(
        update={
            "answers": answers,
            "told_last": last or state.told_last,
            "told_with_answer": with_answer if last else state.told_with_answer,
            "set_aside": aside,
            "skipped": tuple(name for name in state.skipped if name not in told),
            "told_on": _without(state.told_on, tuple(told)),
            "misses": 0,
        }
    )


def untold(state: FormState) -> FormState:
    """Return the state as it was before what a sentence stated last; what was known before counts again."""
    answers, dates = as_before(state.answers, state.told_last), _without(state.told_on, tuple(state.told_last))
    return at_rest(state).model_copy(update={"answers": answers, "told_on": dates, "told_last": {}})


def forget(state: FormState, slots: Sequence[str]) -> FormState:
    """Forget what was told of `slots`; what has them in another form goes with them."""
    gone = [*slots, *(each for group in ONE_FACT if set(group) & set(slots) for each in group)]
    answers, told_on = _without(state.answers, gone), _without(state.told_on, gone)
    aside = {name: _without(slots, gone) for name, slots in state.set_aside.items()}
    return state.model_copy(
        update={"answers": answers, "told_on": told_on, "set_aside": aside, "misses": 0, "told_last": {}}
    )


def dated(state: FormState, day: date) -> FormState:
    """Note `day` for every answer that was told just now."""
    told_on = {slot: state.told_on.get(slot, day.isoformat()) for slot in state.answers}
    return state.model_copy(update={"told_on": told_on})


def back(form: Form, state: FormState) -> FormState:
    """Undo what was told last, else the last answer, whose question is asked again; at the first nothing changes."""
    if state.told_last and not state.told_with_answer:
        return untold(state)
    state = untold(state) if state.told_last else state
    if not state.history:
        return at_rest(state)
    *before, last = state.history
    undone = edit(state, form.field(last))
    return undone.model_copy(update={"history": tuple(before)})


def edit(state: FormState, field: Field) -> FormState:
    """Forget the answer to `field` and ask it next."""
    told = field.told_by(state.answers)
    return state.model_copy(
        update={
            "answers": _without(state.answers, told),
            "told_on": _without(state.told_on, told),
            "skipped": tuple(name for name in state.skipped if name != field.field),
            "history": tuple(name for name in state.history if name != field.field),
            "editing": field.field,
            "reopened": False,
            "chosen": (),
            "misses": 0,
            "told_last": {},
        }
    )


def ask_again(state: FormState, field: Field) -> FormState:
    """Ask `field` next; the answer it has holds until another one is given."""
    reopened = state.reopened or state.status == "finished"
    return at_rest(state).model_copy(update={"editing": field.field, "reopened": reopened})


def asked_again(form: Form, state: FormState) -> Field | None:
    """Return the field that is asked again while its answer still holds, None when there is none."""
    field = form.field(state.editing) if state.editing is not None else None
    return field if field is not None and field.settled(state.answers) else None


def as_asked(form: Form, state: FormState) -> FormState:
    """Return the state without the answer that is asked for again: what it can still be is told from the others."""
    field = asked_again(form, state)
    return state if field is None else edit(state, field).model_copy(update={"reopened": state.reopened})


def at_rest(state: FormState) -> FormState:
    """Leave what was under way at a question: an answer that was asked for again stays as it is."""
    return state.model_copy(update={"editing": None, "reopened": False, "chosen": (), "misses": 0})


def tick(state: FormState, value: str) -> FormState:
    """Tick or untick one option of a question that takes several."""
    chosen = [each for each in state.chosen if each != value]
    if len(chosen) == len(state.chosen):
        chosen.append(value)
    return state.model_copy(update={"chosen": tuple(chosen)})


def missed(state: FormState) -> FormState:
    """Count an answer that could not be read."""
    return state.model_copy(update={"misses": state.misses + 1})


def _stepped(state: FormState, name: str, **changes: Any) -> FormState:
    history = (*(each for each in state.history if each != name), name)
    return at_rest(state).model_copy(update={"history": history, "told_last": {}, **changes})


def _without(answers: Slots, slots: Sequence[str]) -> Slots:
    return {slot: value for slot, value in answers.items() if slot not in slots}
