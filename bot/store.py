"""Sessions, handled events and the outbox: a turn is committed whole or not at all.

One thread writes, many turns in one transaction; another reads. What is promised: an event is taken in at least once
by its channel and changes the state exactly once; a reply is committed before it is sent, so none is lost, and what is
being sent at the moment of a crash is sent again.
"""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Connection, Engine

from bot import statements
from bot.database import open_engine
from bot.database_thread import DatabaseThread
from bot.messages import ConversationKey, Delivery, Incoming
from bot.statements import SENT, ConflictError, Turn, Unanswered

__all__ = ["ConflictError", "Found", "Store", "Turn", "Unanswered"]

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Found:
    """What is kept for an event: what was answered if it was handled before, and the session with its version."""

    replies: tuple[Delivery, ...] | None
    state: str | None
    version: int


class Store:
    """One database of conversations."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writer = DatabaseThread(engine)
        self._reader = DatabaseThread(engine, reads=True)

    @classmethod
    async def open(cls, url: str) -> "Store":
        """Open the database at `url`, migrated to today's tables."""
        return cls(await asyncio.to_thread(open_engine, url))

    async def close(self) -> None:
        """Finish what was asked for and release every connection."""
        await self._writer.close()
        await self._reader.close()
        self._engine.dispose()

    async def find(self, incoming: Incoming) -> Found:
        """Return what is kept for an event and its conversation."""
        return await self._reader.do(
            lambda connection: Found(
                statements.replies_to(connection, incoming), *statements.session(connection, incoming.key)
            )
        )

    async def load(self, key: ConversationKey) -> tuple[str | None, int]:
        """Return the stored state and its version; (None, 0) for a new conversation."""
        return await self._reader.do(lambda connection: statements.session(connection, key))

    async def commit(self, turn: Turn, now: datetime) -> tuple[Delivery, ...]:
        """Commit session, handled event, replies and notes in one transaction; return the replies to send.

        Raises:
            ConflictError: nothing was written: the session has another version, or the event was handled meanwhile.

        """
        return await self._writer.do(lambda connection: statements.commit(connection, turn, now.isoformat()))

    async def announce(self, delivery: Delivery, now: datetime) -> None:
        """Put a message into the outbox that answers no event; it goes out once, like a reply."""
        await self._writer.do(lambda connection: statements.announce(connection, delivery, now.isoformat()))

    async def pending(self, channel: str, limit: int | None = None) -> tuple[Delivery, ...]:
        """Return the replies of `channel` that still have to go out, oldest first."""
        return await self._reader.do(lambda connection: statements.pending(connection, channel, limit))

    async def settle(self, rows: Sequence[int], status: str = SENT) -> None:
        """Note that outbox rows were sent or failed for good, and wait until that is kept."""
        if rows:
            await self._writer.do(lambda connection: statements.settle(connection, rows, status))

    def settle_soon(self, rows: Sequence[int], status: str = SENT) -> "Future[None]":
        """Note the same without waiting: should it be lost, the rows are sent again, as after a crash."""
        return self._writer.begin(lambda connection: statements.settle(connection, rows, status))

    async def forget(self, key: ConversationKey) -> None:
        """Delete all that is kept of a person, in every chat of theirs on the channel."""
        await self._writer.do(lambda connection: statements.forget(connection, key))

    async def move_chat(self, channel: str, old: str, new: str) -> None:
        """Carry all conversations of a chat over to its new identity (a group that became a supergroup).

        Who has begun a conversation under the new identity already keeps that one.
        """
        await self._writer.do(lambda connection: statements.move_chat(connection, channel, old, new))

    async def kept_questions(self, limit: int = 1000) -> tuple[Unanswered, ...]:
        """Return the questions kept for the editor, newest first."""
        return await self._reader.do(lambda connection: statements.kept_questions(connection, limit))

    async def read(self, question: Callable[[Connection], Result]) -> Result:
        """Return what `question` finds in a transaction that only reads: for a table with statements of its own."""
        return await self._reader.do(question)

    async def write(self, change: Callable[[Connection], Result]) -> Result:
        """Return what `change` returns, once it is committed; nothing of it is kept when it raises."""
        return await self._writer.do(change)

    async def tidy(self, before: datetime) -> None:
        """Delete handled events and sent replies older than `before`; no channel delivers an event again that late."""
        await self._writer.do(lambda connection: statements.tidy(connection, before.isoformat()))
