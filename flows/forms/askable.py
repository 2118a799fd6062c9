"""Which questions of a form can still come: the open ones, those an answer may open, those an answer calls for."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from flows.forms.fields import Field, Slots, holds
from flows.forms.form import Form, FormState, open_fields


def askable_fields(form: Form, state: FormState) -> list[Field]:
    """List the open fields, then those that an answer to one of them may open, then those that open after these."""
    left = [field for field in form.fields if field.field not in state.skipped and not field.settled(state.answers)]
    askable: list[Field] = []
    slots: set[str] = set()
    while found := [field for field in left if _may_matter(field, state.answers, slots)]:
        askable += found
        slots.update(slot for field in found for slot in field.tells)
        names = {field.field for field in found}
        left = [field for field in left if field.field not in names]
    return askable


def called_for(form: Form, state: FormState, slot: str) -> list[Field]:
    """List the open fields that the answer on `slot` calls for, over however many questions in between."""
    return [field for field in open_fields(form, state) if _calls_for(form, field, state.answers, slot)]


def openers(field: Field, among: Sequence[Field]) -> list[Field]:
    """List those of the fields `among` whose answer can open `field`, in their order."""
    slots = {slot for alternative in field.when for slot in alternative}
    return [each for each in among if slots & set(each.tells)]


def forget_uncalled(form: Form, state: FormState) -> FormState:
    """Forget the answers to questions that were put and would not come any more: another answer was changed.

    What a sentence told stays, whatever was ticked.
    """
    for field in form.fields:
        put = bool(field.when) and field.field in state.history
        if put and field.settled(state.answers) and not field.matters(state.answers):
            kept = {slot: value for slot, value in state.answers.items() if slot not in field.settled_by}
            history = tuple(name for name in state.history if name != field.field)
            state = state.model_copy(update={"answers": kept, "history": history})
    return state


def _may_matter(field: Field, answers: Slots, open_slots: Collection[str]) -> bool:
    """Whether the field matters now, or can once the open slots are told."""
    return not field.when or any(_may_hold(alternative, answers, open_slots) for alternative in field.when)


def _may_hold(alternative: Mapping[str, Any], answers: Slots, open_slots: Collection[str]) -> bool:
    for slot, test in alternative.items():
        if slot not in open_slots and not holds(answers.get(slot), test):
            return False
    return True


def _calls_for(form: Form, field: Field, answers: Slots, slot: str) -> bool:
    for alternative in field.when:
        if not all(holds(answers.get(each), test) for each, test in alternative.items()):
            continue
        if slot in alternative:
            return True
        before = form.fields[: form.fields.index(field)]
        between = (each for each in before if set(each.settled_by) & set(alternative))
        if any(_calls_for(form, each, answers, slot) for each in between):
            return True
    return False
