"""The Telegram channel: one bot, by polling or by webhook; receiving and sending kept going until the stop."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import datetime
from functools import partial

from starlette.routing import BaseRoute

from bot.channels.pauses import Pauses
from bot.channels.ports import Conversations, DeskEars, KeptValues, Passages
from bot.channels.telegram.addressing import CHANNEL
from bot.channels.telegram.answers import Answers
from bot.channels.telegram.connection import RawBot, connected
from bot.channels.telegram.contact import Contact
from bot.channels.telegram.delivery import Deliverer
from bot.channels.telegram.desk import AtDesk, heard
from bot.channels.telegram.inline import Inline
from bot.channels.telegram.introduction import Introduction
from bot.channels.telegram.outbox import Outbox
from bot.channels.telegram.parsing import meaning
from bot.channels.telegram.polling import Polling
from bot.channels.telegram.presses import Presses
from bot.channels.telegram.receiving import Receiver
from bot.channels.telegram.sending import Draw, Sender
from bot.channels.telegram.spoken_to import Myself
from bot.channels.telegram.webhook import Webhook
from bot.channels.troubles import Troubles

NOTICES = ("not_yours", "old_button")
COMMAND = "command."
STARTING = "starting"


@dataclass(eq=False, repr=False)
class TelegramChannel:
    """One bot on Telegram; nothing reaches the network before `run`.

    Attributes:
        token: the bot's secret.
        api_base_url: the Bot API server, without the token.
        conversations: where messages go, and where replies wait.
        kept: where it is kept which messages answered what.
        passages: what the FAQ says to questions from other chats.
        words: the sentences of `bot/texts/telegram.yaml` by key: "command.<name>" for the menu, and the notices, of
            which none may be missing.
        webhook: where Telegram posts updates; without it Telegram is asked for them.
        draw: gives the picture of a reply, None when it has none; it is called in a thread.
        rich: whether the itemised result is a rich message, where the server knows those.
        admins: the ids of those who see the admins' commands.
        poll_seconds: how long Telegram may hold a question for updates open; only tests shorten it and the next two.
        flush_seconds: how long replies may still go out after the stop.
        first_pause: seconds to wait after a first failure; each further one doubles it, up to a minute.

    """

    token: str
    api_base_url: str
    conversations: Conversations
    kept: KeptValues
    passages: Passages
    words: Mapping[str, str]
    webhook: Webhook | None = None
    _: KW_ONLY
    draw: Draw = lambda _: None
    rich: bool = False
    admins: Sequence[str] = ()
    poll_seconds: int = 25
    flush_seconds: float = 5.0
    first_pause: float = 1.0

    def __post_init__(self) -> None:
        """Find missing words before anything runs."""
        self._notices = {name: self.words[name] for name in NOTICES}
        self._commands = frozenset(key.removeprefix(COMMAND) for key in self.words if key.startswith(COMMAND))
        self._desk: tuple[str, DeskEars] | None = None
        self._outbox: Outbox | None = None
        self._troubles = Troubles()
        self._troubles.begin(STARTING, "Telegram has not been reached yet")

    @property
    def routes(self) -> Sequence[BaseRoute]:
        """What the page's server has to serve for this channel."""
        return () if self.webhook is None else (self.webhook.route,)

    def trouble(self) -> tuple[str, datetime] | None:
        """Return what does not work, in plain words, and since when; None while messages come in and go out."""
        return self._troubles.longest()

    def serve_desk(self, chat: str, ears: DeskEars) -> None:
        """Hear from now on what the people behind the assistant do in `chat`; to be called before `run`."""
        self._desk = (chat, ears)

    def wake(self) -> None:
        """Look into the outbox now: something was put there that answers no message."""
        if self._outbox is not None:
            self._outbox.wake()

    async def run(self, stop: asyncio.Event) -> None:
        """Receive and send until `stop`; then finish the batch in hand, and send what can be sent in a few seconds.

        Raises:
            ChannelError: the token or the server's address is refused.

        """
        async with connected(self.token.strip(), self.api_base_url) as bot:
            contact = Contact(Pauses(self.first_pause), self._troubles)
            await contact.insist(stop, bot.initialize)
            self._troubles.end(STARTING)
            if not stop.is_set():
                await self._talk(bot, contact, stop)

    async def _talk(self, bot: RawBot, contact: Contact, stop: asyncio.Event) -> None:
        answers = Answers(self.kept)
        outbox = self._outbox_of(bot, answers)
        presses = Presses(bot, self._notices)
        inline = Inline(bot, self.passages, self.words)
        receiver = self._receiver_of(bot, presses, outbox, inline)
        introduction = Introduction(bot, self.words, self.admins)
        beside = [asyncio.create_task(outbox.run()), asyncio.create_task(introduction.make())]
        try:
            await self._receive(bot, contact, receiver, stop)
            beside[0].cancel()
            await outbox.flush(self.flush_seconds)
            await presses.close(1.0)
        finally:
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)
            await outbox.close()
            await answers.close()
            await presses.close()
            await inline.close()

    async def _at_desk(self, done: AtDesk) -> None:
        if self._desk is not None:
            await heard(self._desk[1], done)

    async def _receive(self, bot: RawBot, contact: Contact, receiver: Receiver, stop: asyncio.Event) -> None:
        if self.webhook is None:
            polling = Polling(bot, contact, Pauses(self.first_pause), self._troubles, self.poll_seconds)
            await polling.run(stop, receiver)
        else:
            await self.webhook.run(stop, bot, contact, receiver, self._troubles)

    def _receiver_of(self, bot: RawBot, presses: Presses, outbox: Outbox, inline: Inline) -> Receiver:
        desk = "" if self._desk is None else self._desk[0]
        read = partial(meaning, bot, Myself(bot.id, bot.username, self._commands, desk))
        return Receiver(self.conversations, read, presses.answer, outbox.send, inline.look_up, at_desk=self._at_desk)

    def _outbox_of(self, bot: RawBot, answers: Answers) -> Outbox:
        pauses = Pauses(self.first_pause)
        sender = Sender(bot, self.words, self.draw, rich=self.rich)
        move = partial(self.conversations.move_chat, CHANNEL)
        deliverer = Deliverer(sender.calls, answers, pauses, self._troubles, move)
        self._outbox = Outbox(self.conversations, deliverer.say, deliverer.noted, pauses)
        return self._outbox
