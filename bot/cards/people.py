"""The cards of persons: what is known of them, and several side by side."""

from dataclasses import dataclass
from typing import Literal

from bot.cards.score import Action, Score


@dataclass(frozen=True, slots=True)
class Fact:
    """An answer as people say it, or a question without one (`value` is ""); `change` asks it again."""

    name: str
    value: str
    change: str


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What is known of one person, and the score that it makes.

    Attributes:
        name: how the assistant calls them.
        facts: their answers.
        score: None while nothing can be counted.
        current: whether the talk is about them.
        turn_to: the value that turns the talk to them.
        finished: whether their questions are over.

    """

    name: str
    facts: tuple[Fact, ...]
    score: Score | None
    current: bool
    turn_to: str
    finished: bool = False


@dataclass(frozen=True, slots=True)
class SummaryCard:
    """What is known of everybody in the talk, the writer first.

    Attributes:
        people: the persons.
        to_add: whose estimate can be begun besides.
        compare: puts them side by side, None while fewer than two have a score.

    """

    people: tuple[PersonFacts, ...]
    to_add: tuple[Action, ...] = ()
    compare: Action | None = None
    kind: Literal["summary"] = "summary"

    @property
    def current(self) -> PersonFacts | None:
        """The person the talk is about."""
        return next((each for each in self.people if each.current), None)


@dataclass(frozen=True, slots=True)
class Compared:
    """One of the persons compared."""

    name: str
    score: Score


@dataclass(frozen=True, slots=True)
class ComparisonCard:
    """Several persons' scores side by side, the highest first; a headline each."""

    headlines: tuple[str, ...]
    people: tuple[Compared, ...]
    note: str
    kind: Literal["comparison"] = "comparison"
