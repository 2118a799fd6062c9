"""What is asked of the database, one function a question, each within the transaction of its connection."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.messages import ConversationKey, Delivery, Incoming, Reply
from bot.personal_values import personal_names
from bot.reply_json import reply_from_json, reply_to_json
from bot.tables import handled_events, kept_values, outbox, sessions, unanswered

# "sending" stands only in rows that an older version left; they are sent again.
PENDING, SENDING, SENT, FAILED = "pending", "sending", "sent", "failed"


class ConflictError(Exception):
    """Someone else committed to this conversation, or handled this event, since it was loaded."""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question kept for the editor: masked text, why it is kept, and the entries that came near."""

    kind: str
    text: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """All that one handled event changes."""

    incoming: Incoming
    version: int
    state: str
    replies: tuple[Reply, ...]
    notes: tuple[Unanswered, ...] = ()


def _of_key(table: Any) -> Any:
    return and_(*(table.c[name] == bindparam(f"of_{name}") for name in ("channel", "chat", "person")))


def _of_event(table: Any) -> Any:
    return and_(_of_key(table), table.c.event_id == bindparam("of_event_id"))


# Built once: putting a statement together costs more than carrying it out.
_HANDLED = select(func.count()).select_from(handled_events).where(_of_event(handled_events))
_REPLIES = select(outbox).where(_of_event(outbox)).order_by(outbox.c.id)
_SESSION = select(sessions.c.state, sessions.c.version).where(_of_key(sessions))
_CHANGE = update(sessions).where(_of_key(sessions), sessions.c.version == bindparam("of_version"))


def session(connection: Connection, key: ConversationKey) -> tuple[str | None, int]:
    """Return the stored state and its version; (None, 0) for a new conversation."""
    row = connection.execute(_SESSION, _key(key)).first()
    return (None, 0) if row is None else (row.state, row.version)


def replies_to(connection: Connection, incoming: Incoming) -> tuple[Delivery, ...] | None:
    """Return what was answered to this event when it was handled before, or None."""
    if not connection.execute(_HANDLED, _event(incoming)).scalar_one():
        return None
    return _deliveries(connection, _REPLIES, _event(incoming))


def commit(connection: Connection, turn: Turn, stamp: str) -> tuple[Delivery, ...]:
    """Write all of a turn; return the replies to send. Raises ConflictError."""
    event = _event_values(turn.incoming)
    try:
        connection.execute(insert(handled_events), {**event, "handled_at": stamp})
        _save_session(connection, turn, stamp)
    except IntegrityError as error:
        raise ConflictError(turn.incoming.event_id) from error
    _save_notes(connection, turn.notes, stamp)
    return tuple(_saved(connection, turn.incoming, reply, stamp) for reply in turn.replies)


def announce(connection: Connection, delivery: Delivery, stamp: str) -> None:
    """Put a message into the outbox that answers no event."""
    values = {**_key_values(delivery.key), "event_id": delivery.event_id, "reply": reply_to_json(delivery.reply)}
    connection.execute(insert(outbox), {**values, "status": PENDING, "attempts": 0, "created_at": stamp})


def pending(connection: Connection, channel: str, limit: int | None) -> tuple[Delivery, ...]:
    """Return the replies of `channel` that still have to go out, oldest first."""
    wanted = select(outbox).where(outbox.c.channel == channel, outbox.c.status.in_((PENDING, SENDING)))
    return _deliveries(connection, wanted.order_by(outbox.c.id).limit(limit), {})


def settle(connection: Connection, rows: Sequence[int], status: str) -> None:
    """Note what became of outbox rows."""
    change = update(outbox).where(outbox.c.id.in_(rows)).values(status=status, attempts=outbox.c.attempts + 1)
    connection.execute(change)


def forget(connection: Connection, key: ConversationKey) -> None:
    """Delete all that is kept of a person, in every chat of theirs on the channel."""
    for table in (sessions, outbox, handled_events):
        connection.execute(delete(table).where(table.c.channel == key.channel, table.c.person == key.person))
    theirs = kept_values.c.name.startswith(personal_names(key), autoescape=True)
    connection.execute(delete(kept_values).where(theirs))


def move_chat(connection: Connection, channel: str, old: str, new: str) -> None:
    """Carry all conversations of a chat over to its new identity."""
    begun = select(sessions.c.person).where(sessions.c.channel == channel, sessions.c.chat == new)
    left = and_(sessions.c.channel == channel, sessions.c.chat == old, sessions.c.person.in_(begun))
    connection.execute(delete(sessions).where(left))
    for table in (sessions, outbox, handled_events):
        connection.execute(update(table).where(table.c.channel == channel, table.c.chat == old).values(chat=new))


def kept_questions(connection: Connection, limit: int) -> tuple[Unanswered, ...]:
    """Return the questions kept for the editor, newest first."""
    rows = connection.execute(select(unanswered).order_by(unanswered.c.id.desc()).limit(limit))
    return tuple(Unanswered(row.kind, row.text, tuple(json.loads(row.candidates))) for row in rows)


def tidy(connection: Connection, stamp: str) -> None:
    """Delete handled events, sent replies and expired values older than `stamp`."""
    connection.execute(delete(handled_events).where(handled_events.c.handled_at < stamp))
    old = and_(outbox.c.created_at < stamp, outbox.c.status.in_((SENT, FAILED)))
    connection.execute(delete(outbox).where(old))
    connection.execute(delete(kept_values).where(kept_values.c.expires_at < stamp))


def _key(key: ConversationKey) -> dict[str, str]:
    return {f"of_{name}": value for name, value in _key_values(key).items()}


def _event(incoming: Incoming) -> dict[str, str]:
    return {**_key(incoming.key), "of_event_id": incoming.event_id}


def _key_values(key: ConversationKey) -> dict[str, str]:
    return {"channel": key.channel, "chat": key.chat, "person": key.person}


def _event_values(incoming: Incoming) -> dict[str, str]:
    return {**_key_values(incoming.key), "event_id": incoming.event_id}


def _save_session(connection: Connection, turn: Turn, stamp: str) -> None:
    key, values = turn.incoming.key, {"state": turn.state, "version": turn.version + 1, "updated_at": stamp}
    if turn.version == 0:
        connection.execute(insert(sessions), {**_key_values(key), **values})
        return
    changed = connection.execute(_CHANGE.values(values), {**_key(key), "of_version": turn.version})
    if changed.rowcount != 1:
        raise ConflictError(turn.incoming.event_id)


def _saved(connection: Connection, incoming: Incoming, reply: Reply, stamp: str) -> Delivery:
    values = {"reply": reply_to_json(reply), "status": PENDING, "attempts": 0, "created_at": stamp}
    added = connection.execute(insert(outbox), {**_event_values(incoming), **values})
    key = added.inserted_primary_key
    return Delivery(row=key[0] if key else 0, key=incoming.key, reply=reply, event_id=incoming.event_id, attempts=0)


def _save_notes(connection: Connection, notes: Sequence[Unanswered], stamp: str) -> None:
    for note in notes:
        values = {"asked_at": stamp, "kind": note.kind, "text": note.text, "candidates": json.dumps(note.candidates)}
        connection.execute(insert(unanswered), values)


def _deliveries(connection: Connection, wanted: Select[Any], values: dict[str, str]) -> tuple[Delivery, ...]:
    return tuple(
        Delivery(
            row=row.id,
            key=ConversationKey(row.channel, row.chat, row.person),
            reply=reply_from_json(row.reply),
            event_id=row.event_id,
            attempts=row.attempts,
        )
        for row in connection.execute(wanted, values)
    )
