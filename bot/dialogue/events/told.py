"""What happened to the facts of people: noted, read back, shown, forgotten; and whom it is about."""

from dataclasses import dataclass

from bot.dialogue.events.event import Event, Slots
from flows.forms.form import FormState


@dataclass(frozen=True, slots=True)
class FactsNoted(Event):
    """Facts of a person were taken: what was known before, what was told, what is known now."""

    person: str
    before: Slots
    told: Slots
    after: Slots
    form: str = "estimate"


@dataclass(frozen=True, slots=True)
class FactsHeard(Event):
    """A form was opened with facts out of a sentence, to be read back."""

    state: FormState


@dataclass(frozen=True, slots=True)
class PersonChanged(Event):
    """It is about another person now.

    `how` is begin, changed, alike, again or forgotten; both or several: `first` goes before; named: they were `first`.
    """

    person: str
    how: str
    first: str = ""


@dataclass(frozen=True, slots=True)
class AgeLeftOut(Event):
    """Of an age and a birth that cannot both be true, `counted` counts, which was told later."""

    person: str
    counted: Slots
    left_out: Slots


@dataclass(frozen=True, slots=True)
class Contradicted(Event):
    """What was told cannot be true beside the rest; the words say why."""

    said: str


@dataclass(frozen=True, slots=True)
class ChangeOffered(Event):
    """Every answered field is offered to be changed."""

    state: FormState
    key: str = "form.what_to_change"


@dataclass(frozen=True, slots=True)
class RosterShown(Event):
    """Everybody who was told of is wanted in one table."""


@dataclass(frozen=True, slots=True)
class RenewalTold(Event):
    """It was told when a person's permit ends: `until` is an ISO month or day."""

    person: str
    until: str


@dataclass(frozen=True, slots=True)
class DataShown(Event):
    """What is kept of the person is asked for."""


@dataclass(frozen=True, slots=True)
class Forgotten(Event):
    """Everything kept of the person is deleted."""
