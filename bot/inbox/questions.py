"""Kept questions as the editor's inbox sees them: read out of the table, masked, and put there by other parts."""

import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from bot.masking import MASK, clean, mask
from bot.messages import ConversationKey
from bot.tables import unanswered

# What was answered by somebody of the team; the words of the answer stand beside the question.
ANSWERED_BY_PERSON = "answered_by_person"
# So many of the newest are looked at; an inbox with more is worked off from the newest.
LOOKED_AT = 1000
# What masking for storage lets pass, and an editor, who may put the words into a public file, need not see.
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LONG_NUMBER = re.compile(r"(?<![0-9])[0-9](?:[ -]?[0-9]){6,}(?![0-9])")
_NAME = re.compile(r"((?:我|本人|名字|姓名)(?:的名字)?(?:叫|是叫|[:：])\s*)[\u4e00-\u9fff]{2,4}?(?=[^\u4e00-\u9fff]|$)")


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


def masked(text: str) -> str:
    """Mask what names a person: numbers, addresses, and names that somebody introduces themselves by."""
    shown = mask(clean(text))
    for pattern, put in ((_ADDRESS, MASK), (_LONG_NUMBER, MASK), (_NAME, rf"\1{MASK}")):
        shown = pattern.sub(put, shown)
    return shown


def undecided(connection: Connection, ignored: frozenset[int] = frozenset()) -> tuple[KeptQuestion, ...]:
    """Return the newest questions that nobody has decided on, and those of the decisions `ignored`; oldest first."""
    column = unanswered.c
    wanted = column.decision.is_(None) | column.decision.in_(ignored)
    rows = connection.execute(select(unanswered).where(wanted).order_by(column.id.desc()).limit(LOOKED_AT)).all()
    return tuple(_question(row) for row in reversed(rows))


def _question(row: Row[Any]) -> KeptQuestion:
    return KeptQuestion(
        row=row.id,
        asked_at=datetime.fromisoformat(row.asked_at),
        kind=row.kind,
        text=masked(row.text),
        candidates=tuple(json.loads(row.candidates)),
        whose=(row.channel, row.person) if row.channel and row.person else None,
        answer=None if row.answer is None else masked(row.answer),
        ignored=row.decision is not None,
    )


def keep_answered_question(
    connection: Connection, question: str, answer: str, now: datetime, whose: ConversationKey | None = None
) -> None:
    """Keep a question that a person of the team answered, for the editor to make an answer of.

    Args:
        connection: its transaction is the caller's.
        question: what was asked; it is masked here too.
        answer: what was said to it; likewise.
        now: the time, with its zone.
        whose: who asked, with whom it is forgotten; None when that is not known.

    """
    owner = {"channel": whose.channel, "person": whose.person} if whose else {}
    kept = {"kind": ANSWERED_BY_PERSON, "text": masked(question), "answer": masked(answer), "candidates": "[]"}
    connection.execute(insert(unanswered), {**kept, **owner, "asked_at": now.isoformat()})
