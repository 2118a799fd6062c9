"""Sessions, handled events and the outbox: a turn is committed whole or not at all."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.database import open_database
from bot.messages import ConversationKey, Delivery, Incoming, Reply
from bot.reply_json import reply_from_json, reply_to_json
from bot.tables import handled_events, outbox, sessions, unanswered

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


class Store:
    """One database of conversations."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    @classmethod
    async def open(cls, url: str) -> "Store":
        """Open the database at `url`, migrated to today's tables."""
        return cls(await open_database(url))

    async def close(self) -> None:
        """Release every connection; the process could not end otherwise."""
        await self._engine.dispose()

    async def replies_to(self, incoming: Incoming) -> tuple[Delivery, ...] | None:
        """Return what was answered to this event when it was handled before, or None."""
        async with self._engine.connect() as connection:
            known = await connection.execute(
                select(func.count()).select_from(handled_events).where(_of_event(handled_events, incoming))
            )
            if not known.scalar_one():
                return None
            return await _deliveries(connection, select(outbox).where(_of_event(outbox, incoming)))

    async def load(self, key: ConversationKey) -> tuple[str | None, int]:
        """Return the stored state and its version; (None, 0) for a new conversation."""
        async with self._engine.connect() as connection:
            found = await connection.execute(select(sessions.c.state, sessions.c.version).where(_of_key(sessions, key)))
            row = found.first()
        return (None, 0) if row is None else (row.state, row.version)

    async def commit(self, turn: Turn, now: datetime) -> tuple[Delivery, ...]:
        """Commit session, handled event, replies and notes in one transaction; return the replies to send.

        Raises:
            ConflictError: nothing was written: the session has another version, or the event was handled meanwhile.

        """
        stamp = now.isoformat()
        try:
            async with self._engine.begin() as connection:
                event = {**_event_values(turn.incoming), "handled_at": stamp}
                await connection.execute(insert(handled_events).values(**event))
                await _save_session(connection, turn, stamp)
                await _save_replies(connection, turn, stamp)
                await _save_notes(connection, turn.notes, stamp)
                return await _deliveries(connection, select(outbox).where(_of_event(outbox, turn.incoming)))
        except IntegrityError as error:
            raise ConflictError(turn.incoming.event_id) from error

    async def announce(self, delivery: Delivery, now: datetime) -> None:
        """Put a message into the outbox that answers no event; it goes out once, like a reply."""
        key, reply = delivery.key, reply_to_json(delivery.reply)
        values = {**_key_values(key), "event_id": delivery.event_id, "reply": reply, "created_at": now.isoformat()}
        async with self._engine.begin() as connection:
            await connection.execute(insert(outbox).values(**values, status=PENDING, attempts=0))

    async def pending(self, channel: str, limit: int | None = None) -> tuple[Delivery, ...]:
        """Return the replies of `channel` that still have to go out, oldest first."""
        wanted = select(outbox).where(outbox.c.channel == channel, outbox.c.status.in_((PENDING, SENDING)))
        async with self._engine.connect() as connection:
            return await _deliveries(connection, wanted.limit(limit))

    async def settle(self, rows: Sequence[int], status: str = SENT) -> None:
        """Note that the outbox rows were sent, are being sent, or failed for good."""
        if rows:
            change = update(outbox).where(outbox.c.id.in_(rows)).values(status=status, attempts=outbox.c.attempts + 1)
            async with self._engine.begin() as connection:
                await connection.execute(change)

    async def forget(self, key: ConversationKey) -> None:
        """Delete all that is kept of a conversation, in every chat of this person on the channel."""
        async with self._engine.begin() as connection:
            for table in (sessions, outbox, handled_events):
                await connection.execute(
                    delete(table).where(table.c.channel == key.channel, table.c.person == key.person)
                )

    async def move_chat(self, channel: str, old: str, new: str) -> None:
        """Carry all conversations of a chat over to its new identity (a group that became a supergroup).

        Who has begun a conversation under the new identity already keeps that one.
        """
        begun = select(sessions.c.person).where(sessions.c.channel == channel, sessions.c.chat == new)
        left = and_(sessions.c.channel == channel, sessions.c.chat == old, sessions.c.person.in_(begun))
        async with self._engine.begin() as connection:
            await connection.execute(delete(sessions).where(left))
            for table in (sessions, outbox, handled_events):
                await connection.execute(
                    update(table).where(table.c.channel == channel, table.c.chat == old).values(chat=new)
                )

    async def kept_questions(self, limit: int = 1000) -> tuple[Unanswered, ...]:
        """Return the questions kept for the editor, newest first."""
        async with self._engine.connect() as connection:
            rows = await connection.execute(select(unanswered).order_by(unanswered.c.id.desc()).limit(limit))
            return tuple(Unanswered(row.kind, row.text, tuple(json.loads(row.candidates))) for row in rows)

    async def tidy(self, before: datetime) -> None:
        """Delete handled events and sent replies older than `before`; no channel delivers an event again that late."""
        stamp = before.isoformat()
        async with self._engine.begin() as connection:
            await connection.execute(delete(handled_events).where(handled_events.c.handled_at < stamp))
            old = and_(outbox.c.created_at < stamp, outbox.c.status.in_((SENT, FAILED)))
            await connection.execute(delete(outbox).where(old))


def _of_key(table: Any, key: ConversationKey) -> Any:
    return and_(table.c.channel == key.channel, table.c.chat == key.chat, table.c.person == key.person)


def _of_event(table: Any, incoming: Incoming) -> Any:
    return and_(_of_key(table, incoming.key), table.c.event_id == incoming.event_id)


def _key_values(key: ConversationKey) -> dict[str, str]:
    return {"channel": key.channel, "chat": key.chat, "person": key.person}


def _event_values(incoming: Incoming) -> dict[str, str]:
    return {**_key_values(incoming.key), "event_id": incoming.event_id}


async def _save_session(connection: AsyncConnection, turn: Turn, stamp: str) -> None:
    key, values = turn.incoming.key, {"state": turn.state, "version": turn.version + 1, "updated_at": stamp}
    if turn.version == 0:
        await connection.execute(insert(sessions).values(**_key_values(key), **values))
        return
    change = update(sessions).where(_of_key(sessions, key), sessions.c.version == turn.version).values(**values)
    if (await connection.execute(change)).rowcount != 1:
        raise ConflictError(turn.incoming.event_id)


async def _save_replies(connection: AsyncConnection, turn: Turn, stamp: str) -> None:
    common = {**_event_values(turn.incoming), "status": PENDING, "attempts": 0, "created_at": stamp}
    for reply in turn.replies:
        await connection.execute(insert(outbox).values(**common, reply=reply_to_json(reply)))


async def _save_notes(connection: AsyncConnection, notes: Sequence[Unanswered], stamp: str) -> None:
    for note in notes:
        candidates = json.dumps(note.candidates)
        await connection.execute(
            insert(unanswered).values(asked_at=stamp, kind=note.kind, text=note.text, candidates=candidates)
        )


async def _deliveries(connection: AsyncConnection, wanted: Select[Any]) -> tuple[Delivery, ...]:
    rows = await connection.execute(wanted.order_by(outbox.c.id))
    return tuple(
        Delivery(
            row=row.id,
            key=ConversationKey(row.channel, row.chat, row.person),
            reply=reply_from_json(row.reply),
            event_id=row.event_id,
            attempts=row.attempts,
        )
        for row in rows
    )
