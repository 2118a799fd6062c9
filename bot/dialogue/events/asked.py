"""What happened to what was asked or wished beside a form."""

from dataclasses import dataclass
from typing import Literal

from bot.dialogue.events.event import Event
from bot.messages import Unanswered
from faq.matcher import Match


@dataclass(frozen=True, slots=True)
class FeedbackGiven(Event):
    """Somebody said of an answer that it helped or did not, or that none of the offered entries was meant."""

    kind: Literal["helpful", "not_helpful", "none_of_these"]


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
class Unserved(Event):
    """Part of a message could not be served."""

    text: str


@dataclass(frozen=True, slots=True)
class QuestionKept(Event):
    """A question is kept for the editor."""

    note: Unanswered
