"""The editors' decisions: what became of which questions, by which door, when; each can be taken back.

A decision is noted as `planned` before files are written, and as `done` once they are. What a process that died left
planned is dropped, and its questions wait again: to decide once more does no harm.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Connection, Row, and_, delete, insert, select, update

from bot.inbox.edits import Splice
from bot.storage.tables import inbox_decisions, unanswered

Action = Literal["to_entry", "new_entry", "ignore"]
PLANNED, DONE = "planned", "done"
# Done so long ago that it is not taken back any more, and no words of it are kept.
SETTLED = "settled"
NO_EDITS = "[]"
# Writing a few files takes no second; what has been planned for so long was left by a process that died.
LEFT_BEHIND = timedelta(minutes=2)
_column = inbox_decisions.c


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of the audit log; `edits` take it back, `undone_at` and `undone_by` say that this was done."""

    number: int
    at: datetime
    who: str
    action: str
    item: int
    entry: str
    edits: tuple[Splice, ...]
    undone_at: datetime | None = None
    undone_by: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A decision before it is made."""

    action: Action
    who: str
    item: int
    rows: Sequence[int]
    entry: str = ""
    edits: Sequence[Splice] = ()


def plan(connection: Connection, planned: Plan, now: datetime) -> int | None:
    """Note a decision and take its questions out of the inbox; None when somebody was faster."""
    values = {
        "decided_at": now.isoformat(),
        "who": planned.who,
        "action": planned.action,
        "item": planned.item,
        "entry": planned.entry,
        "status": PLANNED,
        "edits": json.dumps([each.model_dump() for each in planned.edits], ensure_ascii=False),
    }
    added = connection.execute(insert(inbox_decisions), values).inserted_primary_key
    number = int(added[0]) if added else 0
    open_ones = and_(unanswered.c.id.in_(planned.rows), unanswered.c.decision.is_(None))
    taken = connection.execute(update(unanswered).where(open_ones).values(decision=number)).rowcount
    if taken == 0:
        connection.execute(delete(inbox_decisions).where(_column.id == number))
        return None
    return number


def finish(connection: Connection, number: int) -> None:
    """Note that a planned decision is carried out."""
    connection.execute(update(inbox_decisions).where(_column.id == number).values(status=DONE))


def drop(connection: Connection, numbers: Sequence[int]) -> None:
    """Strike out planned decisions that were not carried out; their questions wait again."""
    connection.execute(update(unanswered).where(unanswered.c.decision.in_(numbers)).values(decision=None))
    connection.execute(delete(inbox_decisions).where(_column.id.in_(numbers), _column.status == PLANNED))


def drop_left_behind(connection: Connection, now: datetime) -> None:
    """Strike out what a process planned that died before it was done."""
    old = _column.decided_at < (now - LEFT_BEHIND).isoformat()
    left = connection.execute(select(_column.id).where(_column.status == PLANNED, old)).scalars().all()
    if left:
        drop(connection, left)


def take_back(connection: Connection, number: int, who: str, now: datetime) -> None:
    """Note that a decision was undone; its questions wait again."""
    values = {"undone_at": now.isoformat(), "undone_by": who, "edits": NO_EDITS}
    connection.execute(update(inbox_decisions).where(_column.id == number).values(values))
    connection.execute(update(unanswered).where(unanswered.c.decision == number).values(decision=None))


def decision_to_undo(connection: Connection, number: int | None) -> Decision | None:
    """Return the decision `number`, or the last one, as long as it stands; None when there is none."""
    standing = and_(_column.status == DONE, _column.undone_at.is_(None))
    which = standing if number is None else and_(standing, _column.id == number)
    row = connection.execute(select(inbox_decisions).where(which).order_by(_column.id.desc()).limit(1)).first()
    return None if row is None else _decision(row)


def decisions(connection: Connection, limit: int) -> tuple[Decision, ...]:
    """Return the decisions that were carried out, the newest first."""
    carried_out = select(inbox_decisions).where(_column.status.in_((DONE, SETTLED)))
    newest_first = carried_out.order_by(_column.id.desc()).limit(limit)
    return tuple(_decision(row) for row in connection.execute(newest_first))


def ignored(connection: Connection) -> frozenset[int]:
    """Return the decisions to ignore that stand."""
    standing = and_(_column.action == "ignore", _column.status == DONE, _column.undone_at.is_(None))
    return frozenset(connection.execute(select(_column.id).where(standing)).scalars())


def erase_decided(connection: Connection, before: datetime) -> None:
    """Delete the questions that were decided on before a time; the log keeps who decided what, and when.

    From then on the decisions are not taken back: the words that would be needed for it are deleted too.
    """
    old = and_(_column.decided_at < before.isoformat(), _column.status == DONE, _column.undone_at.is_(None))
    connection.execute(delete(unanswered).where(unanswered.c.decision.in_(select(_column.id).where(old))))
    connection.execute(update(inbox_decisions).where(old).values(status=SETTLED, edits=NO_EDITS))


def _decision(row: Row[Any]) -> Decision:
    return Decision(
        number=row.id,
        at=datetime.fromisoformat(row.decided_at),
        who=row.who,
        action=row.action,
        item=row.item,
        entry=row.entry,
        edits=tuple(Splice.model_validate(each) for each in json.loads(row.edits)),
        undone_at=None if row.undone_at is None else datetime.fromisoformat(row.undone_at),
        undone_by=row.undone_by,
    )
