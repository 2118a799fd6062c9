"""The dialogue acts of a message: what the person does with it. A message performs one or several."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from flows.forms.invalid import Invalid

Slots = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Act:
    """What a person does with a message, or with a part of it."""


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
class Steer(Act):
    """Steers the talk: `word` is back, skip, why, cancel, restart, finish, go_on, done, change, wrong, agreed …."""

    word: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Ask(Act):
    """Asks a question that an entry may answer."""

    text: str = ""
    match: Any = None


@dataclass(frozen=True, slots=True)
class AskStanding(Act):
    """Asks about an estimate.

    `view` is standing, trace, routes, when, then, falls, outlook, sure, taken, months_left, picture or next, of
    `person`, None for the one talked about.
    """

    view: str = "standing"
    day: date | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True)
class AskOn(Act):
    """Asks on about the answer of `entry`.

    `way` is which_rule, not_clear, example_wanted, miscounted, doubted, why_so or in_time.
    """

    way: str = ""
    entry: str = ""


@dataclass(frozen=True, slots=True)
class AskValue(Act):
    """Asks what a value gives in general (「大专多少分」)."""

    slots: Slots = field(default_factory=dict)
    text: str = ""
    match: Any = None


@dataclass(frozen=True, slots=True)
class CheckSum(Act):
    """Adds up points of items (「学历60加年龄30」) to check; `total` is what they are said to come to."""

    parts: tuple[Any, ...] = ()
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Suppose(Act):
    """Supposes something about the estimate (「如果考到中级呢」); of `person`, None for the one talked about."""

    text: str = ""
    person: str | None = None


@dataclass(frozen=True, slots=True)
class SupposeGate(Act):
    """Supposes something of who may apply (「要是我是派遣的呢」): `slots` of that form, which nobody has told."""

    slots: Slots = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Intend(Act):
    """Says beside the rest what is planned; `text` supposes it, so that 「要是考过了呢」 can take it up."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class AskDeadline(Act):
    """Asks about the working days after a day of acceptance."""

    wait: Any = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Choose(Act):
    """Chooses an option that was offered, by its value."""

    value: str = ""


@dataclass(frozen=True, slots=True)
class ChooseSeveral(Act):
    """Chooses several options of the open question at once, by their values."""

    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SwitchPerson(Act):
    """Wants to speak of another person's estimate."""

    person: str = ""


@dataclass(frozen=True, slots=True)
class ForgetPerson(Act):
    """Wants nothing kept of another person who was spoken of."""

    person: str = ""


@dataclass(frozen=True, slots=True)
class NamePerson(Act):
    """Tells the `name` of somebody who is known otherwise (「新来的叫小周」)."""

    person: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class TellRenewal(Act):
    """Tells when another person's permit, and their points with it, end: `until` is an ISO month or day."""

    person: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class ComparePeople(Act):
    """Wants the estimates of several people side by side; with `why`, what makes them different."""

    why: bool = False


@dataclass(frozen=True, slots=True)
class Claim(Act):
    """Repeats a rule read elsewhere that is known to be wrong; `text` is the part that does, "" the whole message."""

    key: str = ""
    text: str = ""


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
class Closed(Act):
    """Performs an act that its words alone tell: `name` is want_person, forget_me, thanks, fake_papers ….

    `asks_on` where it is asked besides what comes of it.
    """

    name: str = ""
    asks_on: bool = False


@dataclass(frozen=True, slots=True)
class RemindMe(Act):
    """Wants to be reminded: of a `day` and what it is, or, where they are not said, of what was spoken of last."""

    kind: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class BareNumber(Act):
    """Says a number alone, or a length of so many `unit` (「年」), where no question is open."""

    number: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Unserved(Act):
    """Says something beside the rest of the message that nothing is known of."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Command(Act):
    """Gives a command (`/help`), with what stands behind it."""

    name: str = ""
    rest: str = ""


@dataclass(frozen=True, slots=True)
class OpenForm(Act):
    """Wants a form: estimate, eligibility or deadline; of `person`, None for whom the talk is about."""

    form: str = "estimate"
    person: str | None = None


@dataclass(frozen=True, slots=True)
class SteerContact(Act):
    """Steers the talk about a contact: `word` is leave, agree, skip, change_phone, withdraw, unread (`why`) …."""

    word: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class GiveContact(Act):
    """Gives a name, a phone in E.164, or both, to be called back."""

    name: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Nothing(Act):
    """Says nothing that can be read: empty, or too long; `key` is the sentence that says so."""

    key: str = ""
    length: int = 0
