"""The card of an open question."""

from dataclasses import dataclass
from typing import Literal

FieldKind = Literal["choice", "number", "duration", "date", "yes_no", "several"]


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
        whose: the same by the word the writer uses for them; None in a card that was kept from before it was told.
        now: the answer it has, which holds until another one is given; "" for none.

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
    whose: str | None = None
    now: str = ""
    kind: Literal["question"] = "question"
