"""The entrance of messages with the admins' door in it: their commands are answered here, all else goes on."""

import asyncio
from collections.abc import Callable, Collection, Sequence

import structlog

from bot.admin.commands import Answer, Commands, Later, Office, is_command, is_press
from bot.channels.ports import Conversations
from bot.inbox.opening import admin_tag
from bot.keyed_locks import KeyedLocks
from bot.messages import ConversationKey, Delivery, Incoming, Reply
from bot.session import Session
from bot.storage.once import handled_once
from bot.storage.store import Found, Turn

log = structlog.get_logger(__name__)


class AdminConversations:
    """Conversations in which the admins' commands mean something; for everybody else they are unknown commands.

    Args:
        inner: where all other messages go.
        admins: the admins, by their ids on the channel.
        channel: the channel on which they are admins, in their private chats.
        office: what the commands work with.

    """

    def __init__(self, inner: Conversations, admins: Collection[str], channel: str, office: Office) -> None:
        self._inner, self._admins, self._channel, self._office = inner, frozenset(admins), channel, office
        self._locks = KeyedLocks()
        self._wake: Callable[[], None] = lambda: None
        self._under_way: set[asyncio.Task[None]] = set()

    def wake_by(self, wake: Callable[[], None]) -> None:
        """Call `wake` when something was put into the outbox that answers no message."""
        self._wake = wake

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop`, let what is under way go on; then end it: what was not done yet is asked for again."""
        await stop.wait()
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)

    async def send_news(self) -> None:
        """Put the next messages of a broadcast into the outbox."""
        if await self._office.broadcasts.go_on():
            self._wake()

    async def handle(self, incoming: Incoming) -> tuple[Delivery, ...]:
        """Answer an admin's command once, with the same replies at a second delivery; pass on everything else."""
        if not self._is_meant(incoming):
            return await self._inner.handle(incoming)
        async with self._locks.hold(incoming.key):
            return await handled_once(self._office.store, incoming, lambda found: self._take(incoming, found))

    async def _take(self, incoming: Incoming, found: Found) -> tuple[Delivery, ...]:
        answer = await self._answer(incoming)
        state = found.state or Session().to_json()
        turn = Turn(incoming, found.version, state, answer.replies)
        deliveries = await self._office.store.commit(turn, self._office.now())
        if answer.later is not None:
            self._begin(incoming, answer.later)
        return deliveries

    async def pending(self, channel: str) -> tuple[Delivery, ...]:
        """Return the replies that were committed and not sent yet."""
        return await self._inner.pending(channel)

    async def settle(self, rows: Sequence[int], status: str) -> None:
        """Note what became of outbox rows."""
        await self._inner.settle(rows, status)

    def settle_soon(self, rows: Sequence[int], status: str) -> "asyncio.Future[None]":
        """Note the same without waiting for it."""
        return self._inner.settle_soon(rows, status)

    async def move_chat(self, channel: str, old: str, new: str) -> None:
        """Carry a chat's conversations over to its new identity."""
        await self._inner.move_chat(channel, old, new)

    async def unreachable(self, key: ConversationKey) -> None:
        """End what was promised to send in a conversation."""
        await self._inner.unreachable(key)

    def _is_meant(self, incoming: Incoming) -> bool:
        key = incoming.key
        private = key.channel == self._channel and key.chat == key.person and not incoming.in_group
        return private and key.person in self._admins and (is_press(incoming.option) or is_command(incoming.text))

    async def _answer(self, incoming: Incoming) -> Answer:
        commands = Commands(self._office, admin_tag(incoming.key.channel, incoming.key.person))
        if incoming.option is not None:
            return await commands.press(incoming.option)
        return await commands.command(incoming.text, incoming.event_id)

    def _begin(self, incoming: Incoming, later: Later) -> None:
        task = asyncio.create_task(self._tell_later(incoming.key, incoming.event_id, later))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _tell_later(self, key: ConversationKey, event_id: str, later: Later) -> None:
        """Do what takes seconds, and say what came of it through the outbox."""
        try:
            replies = await later()
        except Exception as error:  # noqa: BLE001 (whatever it is, the admin hears of it)
            log.error("an admin's command failed", error=type(error).__name__)  # noqa: TRY400 (errors quote content)
            said = self._office.content.live().texts.say("admin.failed", error=type(error).__name__)
            replies = (Reply(said),)
        now = self._office.now()
        for reply in replies:
            await self._office.store.announce(Delivery(0, key, reply, f"admin:{event_id}"), now)
        self._wake()
