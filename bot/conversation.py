"""The entrance of all messages: each is handled once, those of one conversation in the order in which they came."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime

from bot.content.content import Content
from bot.desk.desk import Desk
from bot.desk.turns import DeskTurns
from bot.dialogue.outcome import Outcome
from bot.handing_over import HandOvers
from bot.keyed_locks import KeyedLocks
from bot.message_turns import MessageTurns
from bot.messages import ConversationKey, Delivery, Incoming
from bot.storage import promises
from bot.storage.kept_values import KeptValues
from bot.storage.once import handled_once
from bot.storage.store import Store
from bot.talks_shown import TalksShown


class Conversations:
    """The only entrance: every channel hands its messages in here, and gets the replies once they are committed.

    Attributes:
        turns: takes the turn of each message, and knows what the house promises.
        shown: reads the talks back, for a channel that shows them again.

    """

    def __init__(
        self,
        store: Store,
        content: Callable[[], Content],
        now: Callable[[], datetime],
        observe: Callable[[Outcome], None] | None = None,
    ) -> None:
        """Take the store, the content in force and the clock.

        Args:
            store: where sessions and replies are kept.
            content: gives the content in force.
            now: gives the time.
            observe: is told every outcome once it is committed.

        """
        self._store = store
        self._locks = KeyedLocks()
        self._hand_overs = HandOvers(store, KeptValues(store, now))
        self.turns = MessageTurns(store, content, now, self._hand_overs, observe)
        self.shown = TalksShown(store, content, now)

    def serve_desk(self, desk: Desk | None) -> None:
        """Hand talks over to the people of `desk` from now on; to nobody when it is None."""
        self.turns.desk = DeskTurns(desk, self._store)

    async def handle(self, incoming: Incoming) -> tuple[Delivery, ...]:
        """Handle one message and return its replies, the same ones at a second delivery of the same event.

        Messages of one conversation are handled in the order of their calls, those of different ones side by side.
        """
        turns = self.turns
        async with self._locks.hold(incoming.key):
            with_desk = turns.desk.desk is not None
            return await handled_once(
                self._store, incoming, lambda found: turns.take(incoming, found), with_desk=with_desk
            )

    async def hand_over(self, key: ConversationKey) -> str:
        """Return a code with which somebody may go on with the talk of `key` on another channel, once and soon."""
        return await self._hand_overs.open(key)

    async def pending(self, channel: str) -> tuple[Delivery, ...]:
        """Return the replies of `channel` that were committed and not sent yet, oldest first."""
        return await self._store.pending(channel)

    async def settle(self, rows: Sequence[int], status: str) -> None:
        """Note what became of outbox rows: "sent", "failed" for good, "unreachable" where nothing can be sent now."""
        await self._store.settle(rows, status)

    def settle_soon(self, rows: Sequence[int], status: str) -> "asyncio.Future[None]":
        """Note the same without waiting for it: should it be lost, the rows are sent again."""
        return self._store.settle_soon(rows, status)

    async def move_chat(self, channel: str, old: str, new: str) -> None:
        """Carry a chat's conversations over to its new identity."""
        await self._store.move_chat(channel, old, new)

    async def unreachable(self, key: ConversationKey) -> None:
        """End what was promised to send in a conversation, reminders and news: nothing can be sent there any more."""
        await self._store.write(lambda connection: promises.end(connection, key))
