"""What a channel needs from the house, and how it says that it cannot work."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Literal, Protocol

from bot.cards import SummaryCard
from bot.messages import ConversationKey, Delivery, Exchange, Incoming, Passage, Welcome


class ChannelError(Exception):
    """A channel cannot run as it is set up; the message says what to do and holds no secret."""


class Conversations(Protocol):
    """The one entrance for messages, and the outbox of what was committed and is not sent yet."""

    async def handle(self, incoming: Incoming) -> tuple[Delivery, ...]:
        """Commit one message and return its replies; the same ones at a second delivery of the same event."""
        ...

    async def pending(self, channel: str) -> tuple[Delivery, ...]:
        """Return the replies of `channel` that this process has to send, those being sent included, oldest first.

        What is nobody's is taken up with it; what another living process has in hand is left to that one.
        """
        ...

    async def settle(self, rows: Sequence[int], status: str) -> None:
        """Note what became of outbox rows: "sent", "failed" for good, "unreachable" where nothing can be sent now."""
        ...

    def settle_soon(self, rows: Sequence[int], status: str) -> "asyncio.Future[None]":
        """Note the same without waiting for it: should it be lost, the rows are sent again."""
        ...

    async def move_chat(self, channel: str, old: str, new: str) -> None:
        """Carry a chat's conversations over to its new identity; nothing happens when there are none."""
        ...

    async def unreachable(self, key: ConversationKey) -> None:
        """End what was promised to send in a conversation, reminders and news: nothing can be sent there any more."""
        ...


class DeskEars(Protocol):
    """Where it is heard what the people behind the assistant do in a talk, which they know by its number."""

    async def hear(
        self, number: int, what: Literal["taken", "said", "released"], event_id: str, text: str = ""
    ) -> None:
        """Take an event of the desk, once for each `event_id`; it is committed when this returns."""
        ...

    async def text_only(self, number: int, event_id: str) -> None:
        """Tell the desk that nothing but text can be passed on."""
        ...

    async def keep_answer(self, number: int, event_id: str) -> None:
        """Keep the last question of a talk and its answer for the editor."""
        ...


class Passages(Protocol):
    """The FAQ without a conversation."""

    def find(self, text: str) -> tuple[Passage, ...]:
        """Return what answers `text`, the best first; it takes milliseconds, and may be called in any thread."""
        ...


class TalksShown(Protocol):
    """What a page shows beside new replies; reading it changes nothing."""

    async def talk(self, key: ConversationKey, limit: int = 100) -> tuple[Exchange, ...]:
        """Return the last exchanges of a conversation, the newest last."""
        ...

    async def since(self, channel: str, row: int, limit: int = 100) -> tuple[Exchange, ...]:
        """Return what was replied to anybody on `channel` behind outbox row `row`, oldest first, one a reply."""
        ...

    async def missed(self, key: ConversationKey, row: int, limit: int = 100) -> tuple[Exchange, ...]:
        """Return what was replied in a conversation behind outbox row `row`, oldest first, one a reply."""
        ...

    async def newest_row(self, channel: str) -> int:
        """Return the number of the newest outbox row on `channel`, 0 when there is none."""
        ...

    async def facts(self, key: ConversationKey) -> SummaryCard | None:
        """Return what is known of everybody in a conversation; None for nothing."""
        ...

    async def welcome(self) -> Welcome:
        """Return what a newcomer is shown."""
        ...

    def spelled(self) -> Mapping[str, str]:
        """Return the words that are written otherwise in traditional characters than a conversion would."""
        ...


class ShownConversations(Conversations, Protocol):
    """Conversations whose talks a channel can show again."""

    @property
    def shown(self) -> TalksShown:
        """What reads the talks back."""
        ...


class KeptValues(Protocol):
    """Small named values that outlive a process and are shared by replicas: a cursor, an access token, a lease."""

    async def kept(self, name: str) -> str | None:
        """Return the value under `name`; None when there is none or it has expired."""
        ...

    async def keep(
        self,
        name: str,
        value: str,
        was: str | None,
        lasts: timedelta | None = None,
        whose: ConversationKey | None = None,
    ) -> bool:
        """Put `value` under `name` if it still is `was` (None: if there is none); return whether it was kept.

        `whose` is the person it tells of, with whom it is forgotten.
        """
        ...
