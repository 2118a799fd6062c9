"""What is known of a person, read back in their words."""

from collections.abc import Mapping
from typing import Any

from bot.dialogue.context import Context
from bot.dialogue.events.answered import AnswerKept
from bot.dialogue.events.told import AgeLeftOut, ChangeOffered, FactsHeard, FactsNoted
from bot.dialogue.replies.base_amount import amount_words
from bot.dialogue.replies.people import person_words
from bot.dialogue.replies.said import Said
from bot.messages import Option, Reply
from bot.session import ELIGIBILITY, Session
from bot.wording.eligibility import in_the_way
from bot.wording.spans import span_words
from flows.eligibility import check
from flows.forms.fields import Field, Slots, option_slots
from flows.forms.form import Form, FormState
from flows.items.deductions import still_counts
from flows.profile import Deduction

OPEN_DEGREE = "bachelor"
DEDUCTIONS = "deductions"
# An unsure value at the end of a sentence needs no stop behind its mark.
_UNSURE_END = "？。"


def facts(context: Context, answers: Mapping[str, Any], form: str = "estimate") -> list[str]:
    """Say every known answer to a form, a line each: its fields in order, then what no field asks for."""
    told = told_values(context, answers, form)
    return [context.say("slots.line", name=name, value=value) for name, value in told.items()]


def told_values(context: Context, answers: Mapping[str, Any], form: str = "estimate") -> dict[str, str]:
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


def _field_words(context: Context, field: Field, answers: Mapping[str, Any], slots: Slots) -> str:
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
    if value == [] and f"slots.{slot}.none" in context.content.texts:
        return context.say(f"slots.{slot}.none")
    if slot == DEDUCTIONS and not _any_counts(context, value):
        return context.say("slots.deductions.expired")
    key = f"slots.{slot}.{str(value).lower() if isinstance(value, str | bool) else 'value'}"
    if key not in context.content.texts:
        key = f"slots.{slot}.value"
    if key not in context.content.texts:
        return _plain(value)
    return context.say(key, value=_plain(value))


def _any_counts(context: Context, records: list[Mapping[str, Any]]) -> bool:
    """Whether any of the records is recent enough to take points by now."""
    rule = context.content.policy.on(context.today).deductions
    return any(still_counts(rule, Deduction.model_validate(record)) for record in records)


def _plain(value: Any) -> str:
    if isinstance(value, dict) and set(value) == {"min", "max"}:
        return f"{_plain(value['min'])}–{_plain(value['max'])}"
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, dict):
        return "、".join(f"{key}: {_plain(each)}" for key, each in value.items())
    return str(value)


def heard(session: Session, context: Context, event: FactsHeard) -> Said:
    """Read back what a sentence said, and how to change it; a group reads nothing."""
    if context.in_group:
        return Said(did=("flow",))
    answers, form = event.state.answers, event.state.form
    told = "\n".join(context.say("form.fact", fact=fact) for fact in facts(context, answers, form))
    if not told:
        return Said(did=("flow",))
    unsure = context.say("form.unsure") if any(map(is_unsure, answers.values())) else ""
    example = context.say("form.change_one", name=context.content.forms[form].fields[0].name)
    said = context.say("form.read_back", facts=told, example=example, unsure=unsure)
    bar = _in_the_way(context, form, answers)
    lead = "\n".join(each for each in (said, amount_words(context, answers, answers), bar) if each)
    return Said(lead, beside=corrections(context, event.state), did=("flow", "eligibility") if bar else ("flow",))


def noted(session: Session, context: Context, event: FactsNoted) -> Said:
    """Say what was noted, and what it was before where it changed; "" in a group, where others read along."""
    if context.in_group or not event.told:
        return Said()
    # What was left open and is told now was nothing else before.
    before = {slot: value for slot, value in event.before.items() if not is_unsure(value)}
    was, values = (told_values(context, slots, event.form) for slots in (before, _to_read_back(event)))
    said = [_fact(context, name, value, was.get(name)) for name, value in values.items()]
    if not said:
        return Said()
    key = "form.noted" if event.person == session.current else "form.noted_of"
    line = context.say(key, facts="；".join(said), person=person_words(context, event.person))
    line = line.replace(_UNSURE_END, _UNSURE_END[0])
    bar = _in_the_way(context, event.form, event.after)
    lines = (line, amount_words(context, event.told, event.after), bar)
    return Said("\n".join(each for each in lines if each), did=("eligibility",) if bar else ())


def age_left_out(session: Session, context: Context, event: AgeLeftOut) -> Said:
    """Say which of two ages that cannot both be true counts."""
    if context.in_group:
        return Said()
    counted, left_out = ("".join(told_values(context, each).values()) for each in (event.counted, event.left_out))
    return Said(context.say("form.age_left_out", counted=counted, left_out=left_out))


def _to_read_back(event: FactsNoted) -> Slots:
    """Return what was told, and what changed with it."""
    before = event.before
    return {
        slot: value
        for slot, value in event.after.items()
        if before.get(slot) != value or slot not in before or slot in event.told
    }


def kept(session: Session, context: Context, event: AnswerKept) -> Said:
    """Say that an answer stays as it is; not what it is, where others read along."""
    value = told_values(context, event.state.answers, event.state.form).get(event.field.name, "")
    if context.in_group or not value:
        return Said(context.say("form.agreed"), did=("steer",))
    return Said(context.say("form.kept", name=event.field.name, value=value), did=("steer",))


def _in_the_way(context: Context, form: str, answers: Mapping[str, Any]) -> str:
    """Say at once what bars an application, rather than at the end of its questions."""
    if form != ELIGIBILITY:
        return ""
    return in_the_way(check(answers, context.content.policy.on(context.today).gates), context.content.texts)


def _fact(context: Context, name: str, value: str, was: str | None) -> str:
    fact = context.say("slots.line", name=name, value=value)
    return fact if was in {None, value} else context.say("slots.changed", fact=fact, was=was)


def change_offered(session: Session, context: Context, event: ChangeOffered) -> Said:
    """Offer every answered field to change, as lines to tap."""
    fields = [each for each in context.content.forms[event.state.form].fields if each.settled(event.state.answers)]
    options = tuple(Option(each.name, f"edit:{each.field}") for each in fields)
    return Said(replies=(Reply(context.say(event.key), options),), did=("steer",), asks=False)
