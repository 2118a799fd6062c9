"""What a fact is that is told by another's: computed where the other's is known."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from flows.understanding.acts.act import Act
from flows.understanding.acts.told import Answer, Correct, Inform
from flows.understanding.people.likened.likened import Likeness
from flows.understanding.people.likened.likened_words import BASE, CERTIFICATE, EDUCATION, EVERYTHING, YEARS
from language.numbers import tidy

Facts = Mapping[str, Mapping[str, Any]]
_INSURED = "si_years"
_AT_A_BASE = ("months_at_", "base_months")
_OF = {
    EDUCATION: ("education",),
    BASE: ("si_base",),
    CERTIFICATE: ("title", "skill_level"),
    EVERYTHING: ("age", "education", _INSURED, "si_base", "title", "skill_level"),
}


def topic_of(slots: Sequence[str]) -> str:
    """Return of what a question is that is settled by `slots`; "" where nobody tells it by another's."""
    of = {_INSURED: YEARS, "education": EDUCATION, "si_base": BASE, "title": CERTIFICATE}
    return next((of[slot] for slot in slots if slot in of), "")


def with_likened(informs: Sequence[Inform], found: Sequence[Likeness], known: Facts) -> list[Inform]:
    """Add what is told by another's to what else is told of each person, which counts before it."""
    facts = {person: dict(each) for person, each in known.items()}
    for each in informs:
        facts.setdefault(each.person, {}).update(each.slots)
    computed = likened_facts(found, facts)
    told = [_taking_over(each, computed.pop(each.person, {})) for each in informs]
    return [*told, *(Inform(person, slots, asked=True, alike=True) for person, slots in computed.items())]


def _taking_over(inform: Inform, facts: Mapping[str, Any]) -> Inform:
    """Add facts of somebody else to what is told of a person, which counts before them."""
    return replace(inform, slots={**facts, **inform.slots}, alike=True) if facts else inform


def beside_likened(acts: Sequence[Act], informs: Sequence[Inform], current: str) -> list[Act]:
    """Put what is told by another's beside what the rest of the words does."""
    by_person = {each.person: each for each in informs}
    found: list[Act] = []
    for act in acts:
        person = act.person if isinstance(act, Inform | Correct) else current
        told = by_person.pop(person, None) if isinstance(act, Answer | Inform | Correct) else None
        if told is not None and isinstance(act, Answer):
            more = {slot: value for slot, value in told.slots.items() if slot not in act.slots}
            found.append(replace(act, beside={**more, **act.beside}))
        elif told is not None and isinstance(act, Inform | Correct):
            found.append(_with_likened(act, told))
        else:
            found.append(act)
    return [*found, *by_person.values()]


def _with_likened(act: Inform | Correct, told: Inform) -> Inform | Correct:
    slots = {**told.slots, **act.slots}
    return replace(act, slots=slots, alike=told.alike) if isinstance(act, Inform) else replace(act, slots=slots)


def likened_facts(found: Sequence[Likeness], known: Facts) -> dict[str, dict[str, Any]]:
    """Return the facts that are told by another's, person by person.

    Args:
        found: what is told, in order; what is told of one thing counts before what is told of all.
        known: the facts of each person, those of the same message among them.

    """
    facts = {person: dict(each) for person, each in known.items()}
    told: dict[str, dict[str, Any]] = {}
    for each in sorted(found, key=lambda each: each.topic == EVERYTHING):
        for person, slot, value in _values(each, facts):
            if slot not in told.get(person, {}):
                told.setdefault(person, {})[slot] = value
                facts.setdefault(person, {})[slot] = value
    return told


def _values(each: Likeness, facts: Facts) -> Iterable[tuple[str, str, Any]]:
    if each.topic == YEARS:
        return _years(each, facts)
    mine, theirs = facts.get(each.subject, {}), facts.get(each.whom or "", {})
    if not theirs and each.topic != EVERYTHING:
        # What is the same of two is known of both once it is of one.
        return [(each.whom or "", slot, mine[slot]) for slot in _slots(each.topic, mine) if each.whom is not None]
    return [(each.subject, slot, theirs[slot]) for slot in _slots(each.topic, theirs)]


def _slots(topic: str, facts: Mapping[str, Any]) -> list[str]:
    at_a_base = topic in {BASE, EVERYTHING}
    return [slot for slot in facts if slot in _OF[topic] or (at_a_base and slot.startswith(_AT_A_BASE))]


def _years(each: Likeness, facts: Facts) -> Iterable[tuple[str, str, Any]]:
    """Compute years of insurance from the other's, or the other's from what is known of the person compared."""
    if each.whom is None:
        return
    was = each.was if each.was is not None else _number(facts, each.whom)
    own = _number(facts, each.subject)
    if was is not None and was + each.by >= 0:
        yield each.subject, _INSURED, tidy(was + each.by)
    elif was is None and own is not None and own >= each.by and each.whom != each.subject:
        yield each.whom, _INSURED, tidy(own - each.by)


def _number(facts: Facts, person: str) -> float | None:
    value = facts.get(person, {}).get(_INSURED)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None
