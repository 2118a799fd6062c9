"""What a channel needs from the house, and how it says that it cannot work."""

from collections.abc import Sequence
from concurrent.futures import Future
from typing import Protocol

from bot.messages import Delivery, Incoming


class ChannelError(Exception):
    """A channel cannot run as it is set up; the message says what to do and holds no secret."""


class Conversations(Protocol):
    """The one entrance for messages, and the outbox of what was committed and is not sent yet."""

    async def handle(self, incoming: Incoming) -> tuple[Delivery, ...]:
        """Commit one message and return its replies; the same ones at a second delivery of the same event."""
        ...

    async def pending(self, channel: str) -> tuple[Delivery, ...]:
        """Return the replies of `channel` that are not sent yet, those being sent included, oldest first."""
        ...

    async def settle(self, rows: Sequence[int], status: str) -> None:
        """Note what became of outbox rows: "sent" or "failed" for good."""
        ...

    def settle_soon(self, rows: Sequence[int], status: str) -> "Future[None]":
        """Note the same without waiting for it: should it be lost, the rows are sent again."""
        ...

    async def move_chat(self, channel: str, old: str, new: str) -> None:
        """Carry a chat's conversations over to its new identity; nothing happens when there are none."""
        ...
