"""Sessions, handled events and the outbox: a turn is committed whole or not at all.

One thread writes, many turns in one transaction; another reads. What is promised: an event is taken in at least once
by its channel and changes the state exactly once; a reply is committed before it is sent, so none is lost, and what is
being sent at the moment of a crash is sent again. Several processes may share one database (docs/storage.md).
"""

import asyncio
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError

from bot.desk import rows as desk_rows
from bot.desk.talk import DeskTalk
from bot.messages import ConversationKey, Delivery, Incoming, Unanswered
from bot.reminders import rows as reminder_rows
from bot.reminders.reminder import Reminder
from bot.storage import erasing, outbox_rows, scrubbing, statements
from bot.storage.database import open_engine
from bot.storage.database_thread import DatabaseThread, Trouble
from bot.storage.outbox_rows import SENT
from bot.storage.statements import ConflictError, Turn

__all__ = ["ConflictError", "Found", "Store", "Turn", "is_passing"]

Result = TypeVar("Result")


def is_passing(error: Exception) -> bool:
    """Whether an error says that the database is gone or busy: the same may work in a while."""
    return isinstance(error, OperationalError | InterfaceError | ConflictError)


@dataclass(frozen=True, slots=True)
class Found:
    """What is kept for an event.

    Attributes:
        replies: what was answered if it was handled before, else None.
        state: the session, None for a new conversation.
        version: that of the session, 0 for a new conversation.
        reminders: the reminders of this conversation.
        desk_talks: the talks of this person with the people behind the assistant.

    """

    replies: tuple[Delivery, ...] | None
    state: str | None
    version: int
    reminders: tuple[Reminder, ...] = ()
    desk_talks: tuple[DeskTalk, ...] = ()


class Store:
    """One database of conversations, as one process uses it.

    Attributes:
        owner: the name of this process in the database, another one at every start.

    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writer = DatabaseThread(engine)
        self._reader = DatabaseThread(engine, reads=True)
        self.owner = uuid.uuid4().hex

    @classmethod
    async def open(cls, url: str) -> "Store":
        """Open the database at `url`, migrated to today's tables. Raises UnusableDatabase."""
        return cls(await asyncio.to_thread(open_engine, url))

    async def close(self) -> None:
        """Finish what was asked for and release every connection."""
        await asyncio.gather(self._writer.close(), self._reader.close())
        self._engine.dispose()

    def trouble(self) -> Trouble | None:
        """Return what is wrong with the database, in plain words, and since when; None when it works."""
        return self._writer.trouble or self._reader.trouble

    async def find(self, incoming: Incoming, *, with_desk: bool = False) -> Found:
        """Return what is kept for an event and its conversation; its talks with people behind it only on request."""
        return await self._reader.do(
            lambda connection: Found(
                statements.replies_to(connection, incoming, self.owner),
                *statements.session(connection, incoming.key),
                reminder_rows.kept(connection, incoming.key),
                desk_rows.of_person(connection, incoming.key) if with_desk else (),
            )
        )

    async def load(self, key: ConversationKey) -> tuple[str | None, int]:
        """Return the stored state and its version; (None, 0) for a new conversation."""
        return await self._reader.do(lambda connection: statements.session(connection, key))

    async def commit(self, turn: Turn, now: datetime) -> tuple[Delivery, ...]:
        """Commit session, handled event, replies and notes in one transaction; return the replies to send.

        Raises:
            ConflictError: the session has another version, the event was handled meanwhile, another process is at this
                conversation, or the database failed at the commit: read again what is kept.

        """
        try:
            return await self._writer.do(lambda connection: statements.commit(connection, turn, now, self.owner))
        except DBAPIError as error:
            if error.connection_invalidated:
                raise ConflictError(turn.incoming.event_id) from error
            raise

    async def announce(self, delivery: Delivery, now: datetime) -> None:
        """Put a message into the outbox that answers no event; it goes out once, like a reply."""
        await self._writer.do(lambda connection: outbox_rows.put(connection, delivery, now.isoformat(), None))

    async def pending(self, channel: str) -> tuple[Delivery, ...]:
        """Take up the replies of `channel` that are nobody's; return all that this process has to send, oldest first.

        What a living process put there or took up is not given to another one.
        """
        return await self._writer.do(lambda each: outbox_rows.take_up(each, channel, self.owner))

    async def settle(self, rows: Sequence[int], status: str = SENT) -> None:
        """Note that outbox rows were sent or failed for good, and wait until that is kept."""
        if rows:
            await self._writer.do(lambda connection: outbox_rows.settle(connection, rows, status))

    def settle_soon(self, rows: Sequence[int], status: str = SENT) -> "asyncio.Future[None]":
        """Note the same without waiting, not even for the disk: should it be lost, the rows are sent again.

        So it is kept at once, ahead of what waits for the disk: a process that is killed a moment later has said it.
        """
        return self._writer.begin(lambda connection: outbox_rows.settle(connection, rows, status), unflushed=True)

    async def forget(self, key: ConversationKey) -> None:
        """Delete all that is kept of a person, in every chat of theirs on the channel."""
        await self._writer.do(lambda connection: erasing.erase(connection, key))

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

    async def write(self, change: Callable[[Connection], Result], *, unflushed: bool = False) -> Result:
        """Return what `change` returns, once it is committed; nothing of it is kept when it raises.

        What is `unflushed` does not wait for the disk: it may be lost when the machine loses its power.
        """
        return await self._writer.begin(change, unflushed=unflushed)

    async def tidy(self, before: datetime) -> None:
        """Delete handled events and settled replies older than `before`; no channel delivers an event that late."""
        while await self._writer.do(lambda connection: erasing.erase_old(connection, before.isoformat())):
            continue

    async def finish_forgetting(self) -> bool | None:
        """Take what was deleted out of SQLite's files too; return whether it could be done, None if nothing was to be.

        It takes one to three seconds for each 100 MB, in which turns wait. A long reader or writer puts it off.
        """
        wish = await self._reader.do(scrubbing.wished) if self._engine.dialect.name == "sqlite" else None
        if wish is None:
            return None
        done = await asyncio.to_thread(scrubbing.scrub, self._engine)
        if done:
            await self._writer.do(lambda connection: scrubbing.fulfilled(connection, wish))
        return done
