"""The acts that tell something: facts, answers, corrections, what is taken back."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from flows.forms.invalid import Invalid
from flows.understanding.acts.act import Act, Slots


@dataclass(frozen=True, slots=True)
class Inform(Act):
    """States facts of a person, known or new; `asked` when an estimate of that person is wanted.

    `since` holds the starts, by slot, that years were counted from; `settled` that no break is left to ask for; `alike`
    that facts of somebody else were taken over.
    """

    person: str = ""
    slots: Slots = field(default_factory=dict)
    asked: bool = False
    since: Mapping[str, str] = field(default_factory=dict)
    settled: bool = False
    alike: bool = False


@dataclass(frozen=True, slots=True)
class Answer(Act):
    """Answers the open question with `slots`; `beside` is what it states besides; `since`, `settled` as of `Inform`."""

    slots: Slots = field(default_factory=dict)
    beside: Slots = field(default_factory=dict)
    since: Mapping[str, str] = field(default_factory=dict)
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Unreadable(Act):
    """Answers the open question with what cannot be."""

    invalid: Invalid = field(default_factory=lambda: Invalid("unread"))


@dataclass(frozen=True, slots=True)
class Correct(Act):
    """Sets facts right that were told before; `since` and `settled` as of `Inform`."""

    person: str = ""
    slots: Slots = field(default_factory=dict)
    since: Mapping[str, str] = field(default_factory=dict)
    settled: bool = False


@dataclass(frozen=True, slots=True)
class LeaveOut(Act):
    """Tells `left_out` of a person's age, which `counted`, told later in the same breath, contradicts."""

    person: str = ""
    counted: Slots = field(default_factory=dict)
    left_out: Slots = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TakeBack(Act):
    """Takes back `slots` of a person, told or never told; where they are an `owner`'s instead, `owned` is theirs."""

    person: str = ""
    slots: Slots = field(default_factory=dict)
    owner: str | None = None
    owned: Slots = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HandOver(Act):
    """Says that all that was told of `person` is the `owner`'s."""

    person: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Withhold(Act):
    """Does not know, or does not want to tell, what is asked (or what `name` calls)."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class TellRenewal(Act):
    """Tells when another person's permit, and their points with it, end: `until` is an ISO month or day."""

    person: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class TellTotal(Act):
    """Tells a total of their own, or how much it is `short`, and asks what `years` more or other items make of it.

    0 stands for what is not said; `slots` is what is told beside it, `text` the words that tell the number.
    """

    total: int = 0
    short: int = 0
    years: int = 0
    slots: Slots = field(default_factory=dict)
    text: str = ""


@dataclass(frozen=True, slots=True)
class BareNumber(Act):
    """Says a number alone, or a length of so many `unit` (「年」), where no question is open."""

    number: str = ""
    unit: str = ""
