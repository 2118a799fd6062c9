"""What a correction can be about: the questions, and the facts that were told, the latest last."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from flows.days.working_days import Calendar
from flows.forms.fields import Field
from language.comparing import compared


@dataclass(frozen=True, slots=True)
class Known:
    """What a correction can be about.

    Attributes:
        fields: the questions of the forms that the facts belong to.
        facts: the facts told so far, by slot, the latest last.
        skipped: the questions left unanswered, the latest last.
        today: the day that "now" means.
        calendar: for days that working days decide.

    """

    fields: Sequence[Field]
    facts: Mapping[str, Any]
    skipped: Sequence[Field]
    today: date
    calendar: Calendar


def latest_first(known: Known) -> list[Field]:
    """Return the questions that were answered, the one told last first."""
    settled = (field for field in known.fields if field.settled(dict(known.facts)))
    return sorted(settled, key=lambda field: -told_at(field, known))


def fields_named(text: str, fields: Iterable[Field], settled: Sequence[Field]) -> list[Field]:
    """Return the questions that `text` names, those that were answered first, then by the length of the name."""
    said = compared(text)
    names = [
        (field in settled, len(compared(name)), index, field)
        for index, field in enumerate(fields)
        for name in (field.name, *field.also)
        if compared(name) in said
    ]
    return [each[3] for each in sorted(names, key=lambda each: each[:3], reverse=True)]


def told_at(field: Field, known: Known) -> int:
    """Return how late the field was told: higher is later."""
    told = list(known.facts)
    return max((told.index(slot) for slot in field.settled_by if slot in told), default=-1)
