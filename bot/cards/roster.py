"""The card of several people in one table, for an employer's person."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class RosterPerson:
    """A row: who, the total and how it stands, what is ahead, when the permit ends, what is not known yet."""

    name: str
    total: int | None
    verdict: str
    enough: bool
    ahead: str = ""
    renewal: str = ""
    open: str = ""


@dataclass(frozen=True, slots=True)
class RosterCard:
    """Everybody, in the order in which they were told of; `headlines` say what to look at first."""

    headlines: tuple[str, ...]
    people: tuple[RosterPerson, ...]
    notes: tuple[str, ...]
    kind: Literal["roster"] = "roster"
