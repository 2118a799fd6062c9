"""Kept questions as the editor's inbox sees them: read out of the table, masked, and put there by other parts."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from bot.masking import conceal
from bot.messages import ConversationKey
from bot.storage.tables import unanswered
from bot.texts import Texts

# What was answered by somebody of the team; the words of the answer stand beside the question.
ANSWERED_BY_PERSON = "answered_by_person"
# So many of the newest are looked at; an inbox with more is worked off from the newest.
LOOKED_AT = 1000


@dataclass(frozen=True, slots=True)
class KeptQuestion:
    """One kept question.

    Attributes:
        row: its number in the table; it grows with time and never comes back.
        asked_at: when it was asked.
        kind: `declined`, `none_of_these`, `not_helpful`, `rephrased` or `answered_by_person`.
        text: what was asked, masked; "" where an entry was found unhelpful that nobody had asked for in words.
        candidates: labels of the entries that came near, or that the person was content with, the best first.
        whose: tells one person from another, and nothing else; None where nobody is known.
        answer: what a person of the team said to it, masked.
        ignored: an editor has decided to pass over it.

    """

    row: int
    asked_at: datetime
    kind: str
    text: str
    candidates: tuple[str, ...] = ()
    whose: tuple[str, str] | None = None
    answer: str | None = None
    ignored: bool = False


def undecided(connection: Connection, texts: Texts, ignored: frozenset[int] = frozenset()) -> tuple[KeptQuestion, ...]:
    """Return the newest questions that nobody has decided on, and those of the decisions `ignored`; oldest first.

    They are masked anew: an editor, who may make their words public, need not see what an older version kept.
    """
    column = unanswered.c
    wanted = column.decision.is_(None) | column.decision.in_(ignored)
    rows = connection.execute(select(unanswered).where(wanted).order_by(column.id.desc()).limit(LOOKED_AT)).all()
    return tuple(_question(row, texts) for row in reversed(rows))


def _question(row: Row[Any], texts: Texts) -> KeptQuestion:
    return KeptQuestion(
        row=row.id,
        asked_at=datetime.fromisoformat(row.asked_at),
        kind=row.kind,
        text=conceal(row.text, texts),
        candidates=tuple(json.loads(row.candidates)),
        whose=(row.channel, row.person) if row.channel and row.person else None,
        answer=None if row.answer is None else conceal(row.answer, texts),
        ignored=row.decision is not None,
    )


def keep_answered_question(
    connection: Connection, question: str, answer: str, now: datetime, whose: ConversationKey | None = None
) -> None:
    """Keep a question that a person of the team answered, for the editor to make an answer of.

    Args:
        connection: its transaction is the caller's.
        question: what was asked, with nothing in it that names a person.
        answer: what was said to it, likewise.
        now: the time, with its zone.
        whose: who asked, with whom it is forgotten; None when that is not known.

    """
    owner = {"channel": whose.channel, "person": whose.person} if whose else {}
    kept = {"kind": ANSWERED_BY_PERSON, "text": question, "answer": answer, "candidates": "[]"}
    connection.execute(insert(unanswered), {**kept, **owner, "asked_at": now.isoformat()})
