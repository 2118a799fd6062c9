"""The conversation of a form as pure steps: answer, back, edit, skip. What is asked next follows from the answers."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from flows.fields import Field, Slots


class Form(BaseModel):
    """The fields of one form, in the order in which they are asked when nothing speaks for another order."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    form: str
    """The name of the form."""
    title: str
    """What people call it."""
    fields: tuple[Field, ...]
    """The questions, in the order in which they are asked when nothing speaks for another order."""

    def field(self, name: str) -> Field:
        """Return the field `name`. Raises KeyError."""
        for field in self.fields:
            if field.field == name:
                return field
        raise KeyError(name)


class FormState(BaseModel):
    """What a person has answered so far.

    Attributes:
        form: which form.
        answers: the slots known, from answers and from sentences.
        history: the fields answered or skipped, in that order; `back` undoes the last.
        skipped: fields that the person does not want to or cannot answer.
        editing: a field to ask next whatever the order says.
        chosen: options ticked so far of a question that takes several.
        misses: how often the open question was answered unreadably in a row.
        go_on: the person wants to go on though the outcome is settled.

    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    form: str
    answers: dict[str, Any] = {}
    history: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    editing: str | None = None
    chosen: tuple[str, ...] = ()
    misses: int = 0
    go_on: bool = False


PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}")
# Slots that tell one fact in several ways: what is told later replaces all of them.
ONE_FACT = (("age", "birth_year", "birth_date"),)
Choose = Callable[[Sequence[Field], Slots], Field | None]


def in_order(fields: Sequence[Field], slots: Slots) -> Field | None:  # noqa: ARG001 (the shape of Choose)
    """Ask the fields as the form lists them."""
    return fields[0] if fields else None


def begin(form: Form, answers: Mapping[str, Any] | None = None) -> FormState:
    """Open `form` with what is known already."""
    return FormState(form=form.form, answers=dict(answers or {}))


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
    return choose(open_fields(form, state), state.answers)


def answer(state: FormState, field: Field, slots: Slots) -> FormState:
    """Take `slots` as the answer to `field`."""
    kept = _without(state.answers, field.settled_by)
    return _stepped(state, field.field, answers={**kept, **slots})


def skip(state: FormState, field: Field) -> FormState:
    """Leave `field` unanswered: unknown stays unknown."""
    return _stepped(state, field.field, skipped=(*state.skipped, field.field))


def learn(state: FormState, slots: Slots) -> FormState:
    """Take what a sentence stated beside the open question; the newest word on a slot wins."""
    told_again = [slot for group in ONE_FACT if any(slot in slots for slot in group) for slot in group]
    return state.model_copy(update={"answers": {**_without(state.answers, told_again), **slots}, "misses": 0})


def back(form: Form, state: FormState) -> FormState:
    """Undo the last answer, so that its question is asked again; at the first question nothing changes."""
    if not state.history:
        return state.model_copy(update={"editing": None, "chosen": (), "misses": 0})
    *before, last = state.history
    undone = edit(state, form.field(last))
    return undone.model_copy(update={"history": tuple(before)})


def edit(state: FormState, field: Field) -> FormState:
    """Forget the answer to `field` and ask it next."""
    return state.model_copy(
        update={
            "answers": _without(state.answers, field.settled_by),
            "skipped": tuple(name for name in state.skipped if name != field.field),
            "history": tuple(name for name in state.history if name != field.field),
            "editing": field.field,
            "chosen": (),
            "misses": 0,
        }
    )


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
    return state.model_copy(update={"history": history, "editing": None, "chosen": (), "misses": 0, **changes})


def _without(answers: Slots, slots: Sequence[str]) -> Slots:
    return {slot: value for slot, value in answers.items() if slot not in slots}


def parse_forms(files: Mapping[str, Any], numbers: Collection[str] | None = None) -> dict[str, Form]:
    """Check decoded form files and give the forms by their names.

    Args:
        files: decoded YAML by file name.
        numbers: the names that a `why` may stand for (`{age.cap}`); they are not judged when there are none.

    Raises:
        ValidationError: with every problem; `loc` begins with the file name.

    """
    forms = TypeAdapter(dict[str, Form]).validate_python(files)
    errors = [error for name, form in forms.items() for error in _faults(name, form, numbers)]
    if errors:
        raise ValidationError.from_exception_data("forms", errors)
    return {form.form: form for form in forms.values()}


def _faults(file: str, form: Form, numbers: Collection[str] | None) -> list[InitErrorDetails]:
    seen: set[str] = set()
    errors = []
    for index, field in enumerate(form.fields):
        if field.field in seen:
            kind = PydanticCustomError("duplicate", "field '{name}' stands twice: remove one", {"name": field.field})
            errors.append(InitErrorDetails(type=kind, loc=(file, "fields", index, "field"), input=field.field))
        seen.add(field.field)
        errors.extend(_unknown_numbers((file, "fields", index, "why"), field.why, numbers))
    return errors


def _unknown_numbers(
    loc: tuple[str | int, ...], text: str, numbers: Collection[str] | None
) -> Iterator[InitErrorDetails]:
    for name in PLACEHOLDER.findall(text):
        if numbers is not None and name not in numbers:
            kind = PydanticCustomError(
                "number",
                "'{name}' is no number of the policy in every period: take another name from flows/content/policy",
                {"name": name},
            )
            yield InitErrorDetails(type=kind, loc=loc, input=text)
