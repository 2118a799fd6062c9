"""The acts that tell whom the talk is about."""

from dataclasses import dataclass

from flows.understanding.acts.act import Act


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
class ComparePeople(Act):
    """Wants the estimates of several people side by side; with `why`, what makes them different."""

    why: bool = False
