"""What is known of a person, read back in their words."""

from typing import Any

from bot.outcome import Context
from flows.fields import Field, Slots, option_slots
from flows.form import Form


def facts(context: Context, answers: Slots) -> list[str]:
    """Say every known answer, a line each: the form's fields in order, then what no field asks for."""
    form = context.content.forms["estimate"]
    told: dict[str, str] = {}
    seen: set[str] = set()
    for field in form.fields:
        slots = {slot: answers[slot] for slot in field.settled_by if slot in answers and slot not in seen}
        if slots:
            told[field.name] = _field_words(context, field, answers, slots)
            seen.update(slots)
    for slot, value in answers.items():
        if slot not in seen and f"slots.{slot}.name" in context.content.texts:
            told[context.say(f"slots.{slot}.name")] = _slot_words(context, slot, value)
    return [context.say("slots.line", name=name, value=value) for name, value in told.items()]


def labels(form: Form, name: str, values: list[Any]) -> list[str]:
    """Return the labels of the chosen options of a field."""
    return [option.label for option in form.field(name).options if option.value in values]


def _field_words(context: Context, field: Field, answers: Slots, slots: Slots) -> str:
    if field.kind == "several":
        chosen = [option.label for option in field.options if option.value in answers.get(field.field, [])]
        return "、".join(chosen) or context.say("slots.nothing")
    for option in field.options:
        if all(answers.get(slot) == value for slot, value in option_slots(field, option).items()):
            return option.label
    return "，".join(_slot_words(context, slot, value) for slot, value in slots.items())


def _slot_words(context: Context, slot: str, value: Any) -> str:
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
