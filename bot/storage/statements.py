"""Sessions, handled events and kept questions: one function a question, each in the transaction of its connection."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, func, insert, select, text, update
from sqlalchemy.exc import IntegrityError

from bot.leads import rows as lead_rows
from bot.leads.changes import SealedChange
from bot.messages import ConversationKey, Delivery, Incoming, Reply, Unanswered
from bot.reminders import rows as reminder_rows
from bot.reminders.reminder import UNCHANGED, ReminderChange
from bot.storage.erasing import erase, note_erased
from bot.storage.outbox_rows import answers, put
from bot.storage.tables import desk_talks, handled_events, key_values, outbox, sessions, unanswered


class ConflictError(Exception):
    """Someone else committed to this conversation, or handled this event, since it was loaded."""


@dataclass(frozen=True, slots=True)
class Turn:
    """All that one handled event changes.

    Attributes:
        incoming: the event.
        version: the version of the session that the turn was decided on; 0 when there was none.
        state: the session after it.
        replies: what is said.
        notes: questions to keep for the editor.
        forget: delete all that is kept of the person; then `state` is not kept, and only the event and its replies are.
        said: what the person said, for a talk that is shown again; None when it is not to be kept.
        contact: what the person changed about their contact, sealed; None for nothing.
        reminders: the reminders to keep and to drop.
        also: what else is written in the same transaction, at the end of it.

    """

    incoming: Incoming
    version: int
    state: str
    replies: tuple[Reply, ...]
    notes: tuple[Unanswered, ...] = ()
    forget: bool = False
    said: str | None = None
    contact: SealedChange | None = None
    reminders: ReminderChange = UNCHANGED
    also: Callable[[Connection], None] | None = None


def _of_key(table: Any) -> Any:
    return and_(*(table.c[name] == bindparam(f"of_{name}") for name in ("channel", "chat", "person")))


# Built once: putting a statement together costs more than carrying it out.
_HANDLED = (
    select(func.count())
    .select_from(handled_events)
    .where(_of_key(handled_events), handled_events.c.event_id == bindparam("of_event_id"))
)
_SESSION = select(sessions.c.state, sessions.c.version).where(_of_key(sessions))
_NEW_EVENT, _NEW_SESSION, _NEW_NOTE = insert(handled_events), insert(sessions), insert(unanswered)
_CHANGE = (
    update(sessions)
    .where(_of_key(sessions), sessions.c.version == bindparam("of_version"))
    .values({name: bindparam(f"to_{name}") for name in ("state", "version", "updated_at")})
)
_ALONE = text("SELECT pg_try_advisory_xact_lock(hashtextextended(:name, 0))")


def session(connection: Connection, key: ConversationKey) -> tuple[str | None, int]:
    """Return the stored state and its version; (None, 0) for a new conversation."""
    row = connection.execute(_SESSION, _key(key)).first()
    return (None, 0) if row is None else (row.state, row.version)


def replies_to(connection: Connection, incoming: Incoming, owner: str) -> tuple[Delivery, ...] | None:
    """Return what was answered to this event when it was handled before, as process `owner` sees it, or None."""
    if not connection.execute(_HANDLED, {**_key(incoming.key), "of_event_id": incoming.event_id}).scalar_one():
        return None
    return answers(connection, incoming, owner)


def commit(connection: Connection, turn: Turn, now: datetime, owner: str) -> tuple[Delivery, ...]:
    """Write all of a turn, its replies in the hand of process `owner`; return them. Raises ConflictError."""
    incoming, stamp = turn.incoming, now.isoformat()
    _take_alone(connection, incoming)
    try:
        connection.execute(_NEW_EVENT, {**_event_values(incoming), "handled_at": stamp, "said": turn.said})
        if turn.forget:
            erase(connection, incoming.key, but=incoming.event_id)
            note_erased(connection, incoming.key, now)
        else:
            _save_session(connection, turn, stamp)
            if turn.contact is not None:
                lead_rows.apply(connection, incoming.key, turn.contact, now)
            reminder_rows.change(connection, incoming.key, turn.reminders)
    except IntegrityError as error:
        raise ConflictError(incoming.event_id) from error
    _save_notes(connection, turn, stamp)
    said = (Delivery(0, incoming.key, reply, incoming.event_id) for reply in turn.replies)
    replies = tuple(put(connection, each, stamp, owner) for each in said)
    if turn.also is not None:
        turn.also(connection)
    return replies


def move_chat(connection: Connection, channel: str, old: str, new: str) -> None:
    """Carry all conversations of a chat over to its new identity."""
    begun = select(sessions.c.person).where(sessions.c.channel == channel, sessions.c.chat == new)
    left = and_(sessions.c.channel == channel, sessions.c.chat == old, sessions.c.person.in_(begun))
    connection.execute(delete(sessions).where(left))
    for table in (sessions, outbox, handled_events, desk_talks):
        connection.execute(update(table).where(table.c.channel == channel, table.c.chat == old).values(chat=new))


def kept_questions(connection: Connection, limit: int) -> tuple[Unanswered, ...]:
    """Return the questions kept for the editor, newest first; whose they are is not told."""
    rows = connection.execute(select(unanswered).order_by(unanswered.c.id.desc()).limit(limit))
    return tuple(Unanswered(row.kind, row.text, tuple(json.loads(row.candidates))) for row in rows)


def _take_alone(connection: Connection, incoming: Incoming) -> None:
    """Keep other processes out of the conversation until the commit; on SQLite nobody else writes anyway.

    Waiting for them instead would hold up everybody whose turn is in the same transaction, and two processes might
    wait for each other. Raises ConflictError: another one is at it.
    """
    if connection.dialect.name == "postgresql":
        name = "\n".join(key_values(incoming.key).values())
        if not connection.execute(_ALONE, {"name": name}).scalar_one():
            raise ConflictError(incoming.event_id)


def _key(key: ConversationKey) -> dict[str, str]:
    return {f"of_{name}": value for name, value in key_values(key).items()}


def _event_values(incoming: Incoming) -> dict[str, str]:
    return {**key_values(incoming.key), "event_id": incoming.event_id}


def _save_session(connection: Connection, turn: Turn, stamp: str) -> None:
    key, values = turn.incoming.key, {"state": turn.state, "version": turn.version + 1, "updated_at": stamp}
    if turn.version == 0:
        connection.execute(_NEW_SESSION, {**key_values(key), **values})
        return
    changes = {f"to_{name}": value for name, value in values.items()}
    if connection.execute(_CHANGE, {**_key(key), "of_version": turn.version, **changes}).rowcount != 1:
        raise ConflictError(turn.incoming.event_id)


def _save_notes(connection: Connection, turn: Turn, stamp: str) -> None:
    whose = {"channel": turn.incoming.key.channel, "person": turn.incoming.key.person}
    for note in turn.notes:
        said = {"kind": note.kind, "text": note.text, "candidates": json.dumps(note.candidates)}
        connection.execute(_NEW_NOTE, {**said, **whose, "asked_at": stamp})
