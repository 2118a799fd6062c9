"""What happened to the open question of a form, and that a form was finished."""

from dataclasses import dataclass

from bot.dialogue.events.event import Event
from flows.forms.fields import Field
from flows.forms.form import FormState
from flows.forms.invalid import Invalid


@dataclass(frozen=True, slots=True)
class AnswerMissed(Event):
    """The open question got an answer that could not be read."""

    field: Field
    misses: int


@dataclass(frozen=True, slots=True)
class AnswerImpossible(Event):
    """The open question got an answer that cannot be."""

    field: Field
    invalid: Invalid
    misses: int


@dataclass(frozen=True, slots=True)
class AnswerKept(Event):
    """An answer that was asked for again stays as it is."""

    state: FormState
    field: Field


@dataclass(frozen=True, slots=True)
class WhyAsked(Event):
    """Somebody wants to know why a question is asked, or what it means."""

    field: Field
    explained: bool = False


@dataclass(frozen=True, slots=True)
class OptionsTicked(Event):
    """Options of a question that takes several were ticked so far."""

    field: Field
    chosen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormFinished(Event):
    """A form has nothing more to ask; `settled` says why nothing more is asked, "" when all was."""

    state: FormState
    settled: bool = False
