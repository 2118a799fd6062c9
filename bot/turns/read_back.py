"""What is known of a person, read back in their words."""

from typing import Any

from bot.messages import Option
from bot.turns.outcome import Context
from bot.wording.spans import span_words
from flows.forms.fields import Field, Slots, option_slots
from flows.forms.form import Form, FormState

OPEN_DEGREE = "bachelor"


def facts(context: Context, answers: Slots, form: str = "estimate") -> list[str]:
    """Say every known answer to a form, a line each: its fields in order, then what no field asks for."""
    told = told_values(context, answers, form)
    return [context.say("slots.line", name=name, value=value) for name, value in told.items()]


def told_values(context: Context, answers: Slots, form: str = "estimate") -> dict[str, str]:
    """Give every known answer in words by the name people know it by, in the order of `facts`."""
    fields = context.content.forms[form].fields
    told: dict[str, str] = {}
    asked = {field.field for field in fields}
    seen: set[str] = set()
    for field in fields:
        own = (slot for slot in field.settled_by if slot == field.field or slot not in asked)
        slots = {slot: answers[slot] for slot in own if slot in answers and slot not in seen}
        if slots:
            told[field.name] = _field_words(context, field, answers, slots)
            seen.update(slots)
    for slot, value in answers.items():
        if slot not in seen and f"slots.{slot}.name" in context.content.texts:
            told[context.say(f"slots.{slot}.name")] = _slot_words(context, slot, value)
    return told


def corrections(context: Context, state: FormState) -> tuple[Option, ...]:
    """Offer to change each answered field, chosen by its word so that numbers answer the question beside it."""
    fields = (each for each in context.content.forms[state.form].fields if each.settled(state.answers))
    return tuple(
        Option(context.say("form.change_one", name=each.name), f"edit:{each.field}", by_word=True) for each in fields
    )


def labels(form: Form, name: str, values: list[Any]) -> list[str]:
    """Return the labels of the chosen options of a field."""
    return [option.label for option in form.field(name).options if option.value in values]


def _field_words(context: Context, field: Field, answers: Slots, slots: Slots) -> str:
    if field.kind == "several":
        chosen = [option.label for option in field.options if option.value in answers.get(field.field, [])]
        return "、".join(chosen) or context.say("slots.nothing")
    if any(is_unsure(answers.get(slot)) for slot in slots):
        said = "，".join(_slot_words(context, slot, value) for slot, value in slots.items())
        return context.say("slots.unsure", value=said)
    for option in field.options:
        if all(answers.get(slot) == value for slot, value in option_slots(field, option).items()):
            return option.label
    return "，".join(_slot_words(context, slot, value) for slot, value in slots.items())


def is_unsure(value: Any) -> bool:
    """Whether what was said leaves more than one value open: a range, or a degree not spoken of."""
    return value == OPEN_DEGREE or (isinstance(value, dict) and set(value) == {"min", "max"})


def _slot_words(context: Context, slot: str, value: Any) -> str:
    if f"slots.{slot}.span" in context.content.texts:
        return context.say(f"slots.{slot}.span", value=span_words(value, context.content.texts))
    key = f"slots.{slot}.{str(value).lower() if isinstance(value, str | bool) else 'value'}"
    if key not in context.content.texts:
        key = f"slots.{slot}.value"
    if key not in context.content.texts:
        return _plain(value)
    return context.say(key, value=_plain(value))


def _plain(value: Any) -> str:
    if isinstance(value, dict) and set(value) == {"min", "max"}:
        return f"{_plain(value['min'])}–{_plain(value['max'])}"
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, dict):
        return "、".join(f"{key}: {_plain(each)}" for key, each in value.items())
    return str(value)
