"""The card of a finished estimate."""

from dataclasses import dataclass
from typing import Literal

from bot.cards.score import Action, Score


@dataclass(frozen=True, slots=True)
class OpenPart:
    """A question without an answer; `answer` asks it.

    It can bring between `low` and `high` points; `high` is None where hardly anybody gets what the rules allow at most.
    """

    name: str
    low: int
    high: int | None
    answer: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """Something that was told and gives nothing; `points` is what it would have given, None where that is not known."""

    name: str
    points: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the sheet of paper for the employer says beside the score: papers to bring, days to keep, what is needed."""

    employer: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    days: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ResultCard:
    """A finished estimate.

    Attributes:
        score: the total and its parts.
        person: whose it is as the assistant calls them, "" for the writer.
        day: the day whose rules were applied.
        policy: the name of the measures.
        remark: what is open, in a sentence; "" when nothing is.
        barriers: what else an application needs, or what stands in its way; the first is the heading of the others.
        open: questions that can still bring points.
        dropped: what was told and is not counted.
        notes: what to mind.
        sources: the rules that were applied, each once.
        main: what to offer first.
        sheet: what the paper for the employer says besides.
        lead: what is said before it, "" for nothing.

    """

    score: Score
    person: str
    day: str
    policy: str
    remark: str = ""
    barriers: tuple[str, ...] = ()
    open: tuple[OpenPart, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    notes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    main: tuple[Action, ...] = ()
    sheet: Sheet = Sheet()
    lead: str = ""
    kind: Literal["result"] = "result"
