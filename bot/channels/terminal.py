"""The terminal: lines typed in, replies written out. What to read from and write to is given."""

import asyncio
import uuid
from collections.abc import Callable

from bot.channels.ports import Conversations
from bot.messages import ConversationKey, Incoming, Reply
from bot.render import number_options

KEY = ConversationKey("terminal", "local", "local")
LEAVING = {"exit", "quit", "bye", "/exit", "/quit"}


class TerminalChannel:
    """One person at one terminal."""

    def __init__(
        self,
        conversations: Conversations,
        read_line: Callable[[], str],
        write: Callable[[str], None],
        key: ConversationKey = KEY,
        note: Callable[[str, tuple[Reply, ...]], None] = lambda _line, _replies: None,
    ) -> None:
        """Take the house, a function that waits for a line (EOFError at the end), and one that shows a text.

        `note` is told every line with its replies.
        """
        self._note = note
        self._conversations = conversations
        self._read_line = read_line
        self._write = write
        self._key = key

    async def run(self) -> None:
        """Talk until the person leaves; an open form is taken up where it was."""
        for left in await self._conversations.pending(self._key.channel):
            await self._conversations.settle([left.row], "sent")
        await self.say("/start")
        while True:
            try:
                line = await asyncio.to_thread(self._read_line)
            except (EOFError, KeyboardInterrupt):
                return
            if line.strip().lower() in LEAVING:
                return
            await self.say(line)

    async def say(self, line: str) -> None:
        """Take one line and show what is answered."""
        incoming = Incoming(event_id=str(uuid.uuid4()), key=self._key, text=line)
        deliveries = await self._conversations.handle(incoming)
        self._note(line, tuple(delivery.reply for delivery in deliveries))
        for delivery in deliveries:
            self._write(number_options(delivery.reply))
        await self._conversations.settle([delivery.row for delivery in deliveries], "sent")
