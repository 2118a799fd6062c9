"""What happened in a turn, for the replies to put into words. An event carries facts, no sentences."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from bot.messages import Option, Unanswered
from faq.matcher import Match
from flows.forms.fields import Field
from flows.forms.form import FormState
from flows.forms.invalid import Invalid

Slots = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened."""


@dataclass(frozen=True, slots=True)
class Did(Event):
    """Something was done that needs no words of its own, named as the talk contract names it."""

    names: tuple[str, ...]


# Said before the open question, or before the result.


@dataclass(frozen=True, slots=True)
class Line(Event):
    """A plain sentence of the texts, said before the question."""

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)
    did: tuple[str, ...] = ()


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


# Said in a reply of their own.


@dataclass(frozen=True, slots=True)
class FeedbackGiven(Event):
    """Somebody said of an answer that it helped or did not, or that none of the offered entries was meant."""

    kind: Literal["helpful", "not_helpful", "none_of_these"]


@dataclass(frozen=True, slots=True)
class Sentence(Event):
    """A plain sentence of the texts as a reply of its own."""

    key: str
    options: tuple[Option, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)
    did: tuple[str, ...] = ()
    private_link: bool = False


@dataclass(frozen=True, slots=True)
class EntryAnswered(Event):
    """A question got the answer of an entry; `whole` shows its details too, `others` are entries that may be meant."""

    entry: str
    question: str = ""
    whole: bool = False
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EntryAskedOn(Event):
    """It was asked on about an entry that was answered: `way` as of `AskOn`; `seen` where all of it was told."""

    entry: str
    way: str
    seen: bool = False


@dataclass(frozen=True, slots=True)
class EntriesSuggested(Event):
    """A question got suggestions."""

    match: Match
    text: str


@dataclass(frozen=True, slots=True)
class QuestionUnknown(Event):
    """A question is not known; `before` says how many in a row before it."""

    match: Match
    text: str
    before: int


@dataclass(frozen=True, slots=True)
class OutsideSubject(Event):
    """Small talk, or something outside the subject."""

    group: str


@dataclass(frozen=True, slots=True)
class ClaimSetRight(Event):
    """A wrong rule was repeated."""

    key: str
    match: Match


@dataclass(frozen=True, slots=True)
class ChangeOffered(Event):
    """Every answered field is offered to be changed."""

    state: FormState
    key: str = "form.what_to_change"


@dataclass(frozen=True, slots=True)
class PersonWanted(Event):
    """Somebody wants to speak to a person."""


@dataclass(frozen=True, slots=True)
class BotWanted(Event):
    """Somebody wants the assistant, not a person."""


@dataclass(frozen=True, slots=True)
class PrivacyAsked(Event):
    """What is kept, and who sees it, is asked for; `did` as the talk contract names it."""

    did: tuple[str, ...]


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
class Unserved(Event):
    """Part of a message could not be served."""

    text: str


@dataclass(frozen=True, slots=True)
class QuestionKept(Event):
    """A question is kept for the editor."""

    note: Unanswered


@dataclass(frozen=True, slots=True)
class FormFinished(Event):
    """A form has nothing more to ask; `settled` says why nothing more is asked, "" when all was."""

    state: FormState
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Forgotten(Event):
    """Everything kept of the person is deleted."""
