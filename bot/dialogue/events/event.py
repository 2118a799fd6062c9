"""What every event of a turn is, and those that are only a sentence, or need none."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.messages import Option

Slots = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened."""


@dataclass(frozen=True, slots=True)
class Did(Event):
    """Something was done that needs no words of its own, named as the talk contract names it."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line(Event):
    """A plain sentence of the texts, said before the question."""

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)
    did: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence(Event):
    """A plain sentence of the texts as a reply of its own."""

    key: str
    options: tuple[Option, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)
    did: tuple[str, ...] = ()
    private_link: bool = False
