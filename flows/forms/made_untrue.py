"""What a changed answer makes untrue of others, and what comes back when it is changed back."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from flows.forms.fields import Slots

# A slot that answers several questions at once, each under the slot of its question.
TOLD_TOGETHER: Mapping[str, Mapping[str, str]] = {
    "base_months": {"3x": "months_at_3x", "2x": "months_at_2x", "1x": "months_at_1x", "0.8x": "months_at_0.8x"}
}
FROM_HERE, YEARS_COUNTED = "spouse_shanghai_hukou", "spouse_shanghai_hukou_years"
# How long somebody is married, whoever their spouse is: it counts once the spouse is known to be from here.
MARRIED_FOR = "married_years"
# What a told value makes untrue of other slots, which are forgotten unless they are told with it.
MADE_UNTRUE: Mapping[str, Callable[[Any], Sequence[str]]] = {
    # Whoever is not married to somebody from here, for they were divorced, begins to count anew.
    FROM_HERE: lambda value: () if value else (YEARS_COUNTED, MARRIED_FOR),
    YEARS_COUNTED: lambda _: (FROM_HERE,),
    "si_base": lambda _: tuple(TOLD_TOGETHER["base_months"].values()),
}
# What holds only beside one value of another slot, and is true again when that value is: the months of a tier.
HOLDS_BESIDE: Mapping[str, Sequence[str]] = {"si_base": tuple(TOLD_TOGETHER["base_months"].values())}
SetAside = Mapping[str, Mapping[str, Any]]


def taken_apart(slots: Mapping[str, Any]) -> Slots:
    """Give every question its own answer where one slot answers several."""
    answers = dict(slots)
    for together, questions in TOLD_TOGETHER.items():
        told = answers.pop(together, None) or {}
        answers.update({questions[part]: value for part, value in told.items()})
    return answers


def made_untrue(answers: Slots, told: Slots) -> list[str]:
    """List the slots that what is told newly makes untrue."""
    return [
        other
        for slot, value in told.items()
        if slot in MADE_UNTRUE and answers.get(slot) != value
        for other in MADE_UNTRUE[slot](value)
    ]


def set_aside(before: SetAside, answers: Slots, told: Slots) -> dict[str, dict[str, Any]]:
    """Return what is kept for the day on which a value that `told` changes is true again.

    Args:
        before: what was kept before: for a slot and its value (「si_base=1x_to_2x」) what was known beside it.
        answers: the slots known up to now.
        told: the slots told now.

    """
    kept = {name: dict(slots) for name, slots in before.items()}
    for slot, dependents in HOLDS_BESIDE.items():
        beside = {name: answers[name] for name in dependents if name in answers}
        if beside and slot in told and told[slot] != answers.get(slot):
            kept[_name(slot, answers.get(slot))] = beside
    return kept


def come_back(kept: SetAside, answers: Slots, told: Slots) -> dict[str, Any]:
    """Return what was known beside values that are true again, where nothing else is told of it."""
    return {
        name: value
        for slot, dependents in HOLDS_BESIDE.items()
        if slot in told and answers.get(slot) != told[slot] and not set(dependents) & set(told)
        for name, value in kept.get(_name(slot, told[slot]), {}).items()
    }


def with_years_married(answers: Slots) -> Slots:
    """Count how long somebody is married once their spouse is known to be from here."""
    counts = answers.get(FROM_HERE) is True and MARRIED_FOR in answers and YEARS_COUNTED not in answers
    return {**answers, YEARS_COUNTED: answers[MARRIED_FOR]} if counts else answers


def _name(slot: str, value: Any) -> str:
    return f"{slot}={value}"
