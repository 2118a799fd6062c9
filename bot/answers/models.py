"""The shapes of the four answers, in and out, for the descriptions that other programs read.

What a profile may hold is `flows.profile.Profile`. Tests hold every answer against these models.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from bot.answers.period import USUAL_DAYS
from flows.days.deadline import MOST_DAYS

Day = Annotated[str, Field(description="A day like 2026-09-21.", json_schema_extra={"format": "date"})]
Probability = Annotated[float, Field(ge=0, le=1)]


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Text(BaseModel):
    """What a person says."""

    text: Annotated[str, Field(max_length=2000, description="A question or a statement, in Chinese.")]


class Period(_Shape):
    """A period of working days; counting starts on the day after `start`."""

    start: Day
    days: Annotated[int, Field(ge=1, le=MOST_DAYS, description="How many working days.")] = USUAL_DAYS


class Suggestion(_Shape):
    """An entry that comes near, with the probability that it is right."""

    id: str
    question: str
    confidence: Probability


class AskAnswer(_Shape):
    """Which answer a question gets: one entry, up to three to choose from, a flow of the assistant, or none."""

    text: str
    kind: Literal["answer", "suggest", "flow", "fallback"]
    id: str | None
    confidence: Probability
    suggestions: list[Suggestion]
    answer: str | None = Field(description="The answer with its source; null unless `kind` is `answer`.")


class ReadAnswer(_Shape):
    """What profile fields a sentence states; what the text does not settle is absent."""

    text: str
    slots: dict[str, Any]


class Item(_Shape):
    """One item that gives or takes points, with the reason and the rule it rests on."""

    id: str
    points: int
    cap: int | None
    reason: str
    reference: str
    confidence: str


class Range(_Shape):
    """The least and the most that any completion of the profile can give."""

    min: int
    max: int


class Route(_Shape):
    """A way to 120 points: profile fields to change, by when, and what that makes."""

    changes: dict[str, Any]
    total: int
    ready_on: Day | None
    exam: bool
    text: str


class Change(_Shape):
    """A day on which the total changes if only time passes."""

    from_: Annotated[str, Field(alias="from", json_schema_extra={"format": "date"})]
    total: int


class EstimateAnswer(_Shape):
    """An estimate, never official: the total of what is known, the range, and why."""

    as_of: Day
    policy: str
    total: int
    passes: bool
    can_apply: bool
    reasons: list[str]
    items: list[Item]
    range: Range
    next_question: str | None
    assumed: list[str]
    warnings: list[str]
    routes: list[Route]
    calendar: list[Change]


class Skipped(_Shape):
    """A day that does not count, and why."""

    date: Day
    why: str


class DeadlineAnswer(_Shape):
    """The last working day; while a year's schedule is not announced, the earliest and the latest it can be."""

    start: Day
    days: int
    due: Day
    latest: Day | None = Field(None, description="Only while the schedule is not announced.")
    certain: bool
    skipped: list[Skipped]


class Refusal(_Shape):
    """Why a request was refused, and the field that is wrong; null when it is none in particular."""

    error: str
    field: str | None = None
