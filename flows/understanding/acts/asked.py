"""The acts that ask or suppose something."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from flows.understanding.acts.act import Act, Slots


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
class Claim(Act):
    """Repeats a rule read elsewhere that is known to be wrong; `text` is the part that does, "" the whole message."""

    key: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Unserved(Act):
    """Says something beside the rest of the message that nothing is known of."""

    text: str = ""
