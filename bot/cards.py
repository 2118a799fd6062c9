"""What a reply shows beside its text: the same facts, typed, for a channel that can draw.

A card is filled where the text is composed, from the same data; nothing is read back from the text. Its words are in
the person's language already, its days are ISO days, its points whole numbers, and its actions are the values of
options, which come back when they are pressed.
"""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Discriminator

Standing = Literal["short", "enough", "if_listed", "barred"]
Effort = Literal["time", "move", "exam"]
Crossing = Literal["", "reaches", "falls"]
FieldKind = Literal["choice", "number", "duration", "date", "yes_no", "several"]


@dataclass(frozen=True, slots=True)
class Part:
    """An item that gives points, or takes them (below 0); `cap` is the most it can give, None where none is written."""

    name: str
    points: int
    cap: int | None = None
    reason: str = ""
    source: str = ""


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
class Action:
    """Something to do next: its words, and the value that comes back as a pressed option."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Score:
    """A total on the scale, with all that a bar shows.

    Attributes:
        total: the points.
        standard: the points that are needed.
        low: the least total that the open questions leave possible.
        high: the most.
        parts: what the total is made of.
        standing: how the total stands against the standard.
        verdict: the same in words (「还差 16 分」).

    """

    total: int
    standard: int
    low: int
    high: int
    parts: tuple[Part, ...]
    standing: Standing
    verdict: str


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


@dataclass(frozen=True, slots=True)
class RouteWay:
    """A way to the standard: what is done, of which kind, what it gives and when, and what to mind and prepare."""

    effort: Effort
    what: str
    total: int
    when: str
    details: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RoutesCard:
    """The ways to the standard, the least effort first; `closed` are those that lead nowhere, with the reason."""

    headline: str
    remark: str
    total: int
    standard: int
    ways: tuple[RouteWay, ...]
    closed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    kind: Literal["routes"] = "routes"


@dataclass(frozen=True, slots=True)
class Turn:
    """From `day` on the total is another; `crosses` says whether the standard is reached or lost with it."""

    day: str
    total: int
    causes: str
    crosses: Crossing = ""


@dataclass(frozen=True, slots=True)
class OutlookCard:
    """How the total changes from `day` until `until`; after `known_until` no rules are published, None if they are."""

    headline: str
    remark: str
    day: str
    until: str
    known_until: str | None
    total: int
    standard: int
    turns: tuple[Turn, ...]
    notes: tuple[str, ...] = ()
    kind: Literal["outlook"] = "outlook"


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """An open question; its choices are the options of its reply.

    Attributes:
        form: the form it belongs to.
        field: the identity of the question.
        name: what people call it.
        legend: the question alone.
        hint: what helps to answer it, "" for nothing.
        why: why it is asked.
        answered_by: the kind of its answer.
        unit: what a number answers in (「个月」), "" for none.
        lead: what is said before it.
        error: why the last answer to it was not taken, "" when there was none.
        person: whose it is as the assistant calls them, "" for the writer.

    """

    form: str
    field: str
    name: str
    legend: str
    hint: str
    why: str
    answered_by: FieldKind
    unit: str = ""
    lead: str = ""
    error: str = ""
    person: str = ""
    kind: Literal["question"] = "question"


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
    """What is known of everybody in the talk, the writer first."""

    people: tuple[PersonFacts, ...]
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


@dataclass(frozen=True, slots=True)
class DeadlineCard:
    """When `days` working days after `start` are over: on `due`, or by `latest` where days off are not published."""

    start: str
    days: int
    due: str
    latest: str
    lines: tuple[str, ...]
    kind: Literal["deadline"] = "deadline"


Card = Annotated[
    ResultCard | RoutesCard | OutlookCard | QuestionCard | SummaryCard | ComparisonCard | DeadlineCard,
    Discriminator("kind"),
]
