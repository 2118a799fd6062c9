"""A person who talks to the assistant: says something, gets replies."""

import itertools
from typing import Any

from bot.conversation import Conversations
from bot.messages import ConversationKey, Delivery, Incoming, Option, Reply

_numbers = itertools.count()


class Talk:
    """One conversation, driven as a channel drives it."""

    def __init__(
        self, conversations: Conversations, chat: str = "p1", person: str = "p1", *, group: bool = False
    ) -> None:
        self.key = ConversationKey("test", chat, person)
        self._conversations = conversations
        self._group = group
        self.deliveries: tuple[Delivery, ...] = ()
        self.replies: tuple[Reply, ...] = ()

    def moved_to(self, conversations: Conversations) -> None:
        """Go on in another process."""
        self._conversations = conversations

    async def say(self, text: str, **more: Any) -> str:
        """Say `text` and return all that is replied, as one text."""
        incoming = Incoming(f"e{next(_numbers)}", self.key, text, in_group=self._group, **more)
        return await self._send(incoming)

    async def press(self, label: str) -> str:
        """Press the button of the last replies whose label contains `label`."""
        option = next(each for each in self.options if label in each.label)
        return await self.choose(option.value)

    async def choose(self, value: str) -> str:
        """Press a button by its value, perhaps one of long ago."""
        return await self._send(Incoming(f"e{next(_numbers)}", self.key, option=value, in_group=self._group))

    async def _send(self, incoming: Incoming) -> str:
        self.deliveries = await self._conversations.handle(incoming)
        self.replies = tuple(each.reply for each in self.deliveries)
        return "\n".join(reply.text for reply in self.replies)

    @property
    def options(self) -> tuple[Option, ...]:
        """Every option of the last replies."""
        return tuple(option for reply in self.replies for option in reply.options)
