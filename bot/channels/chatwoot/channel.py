"""Chatwoot as a channel and as a desk: its address, its sending and its looking, kept going until the stop."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from starlette.routing import Route

from bot.channels.chatwoot import desk_delivery, events
from bot.channels.chatwoot.api import Account, ChatwootApi
from bot.channels.chatwoot.delivery import ChatwootDelivery
from bot.channels.chatwoot.desk_delivery import DeskDelivery
from bot.channels.chatwoot.polling import DeskPolling, Talks
from bot.channels.chatwoot.routes import Hooks, chatwoot_routes
from bot.channels.line_state import LineState
from bot.channels.outbox import Outbox
from bot.channels.pauses import Pauses
from bot.channels.ports import Conversations, DeskEars, KeptValues
from bot.messages import Incoming

FLUSH_SECONDS = 3.0


class ChatwootChannel:
    """One account of Chatwoot.

    Attributes:
        routes: the address that its agent bot calls.

    """

    def __init__(
        self, account: Account, secret: str, conversations: Conversations, *, first_pause: float = 1.0
    ) -> None:
        """Prepare the channel; nothing reaches the network before `run`.

        Args:
            account: what it is set up with.
            secret: what signs its webhooks.
            conversations: where messages go, and where replies wait.
            first_pause: seconds to wait after a first failure; each further one doubles it.

        """
        self._account, self._conversations, self._first_pause = account, conversations, first_pause
        self._line = LineState()
        self._outboxes: dict[str, Outbox] = {}
        self._polling: DeskPolling | None = None
        self._desk: Callable[[ChatwootApi, LineState], DeskPolling] | None = None
        hooks = Hooks(self._take, self._changed)
        self.routes: list[Route] = chatwoot_routes(secret, account.number, hooks)

    def serve_desk(self, talks: Talks, ears: DeskEars, kept: KeptValues, *, every: float) -> None:
        """Look from now on, every `every` seconds, after `talks` that people have, and tell `ears`; before `run`."""
        self._desk = lambda api, line: DeskPolling(api, talks, ears, kept, line, every=every)

    def trouble(self) -> tuple[str, datetime] | None:
        """Say what keeps the channel from working, and since when; None when nothing does."""
        return self._line.trouble()

    def wake(self) -> None:
        """Look into the outboxes now."""
        for outbox in self._outboxes.values():
            outbox.wake()

    async def run(self, stop: asyncio.Event) -> None:
        """Send and look until `stop`, then send what can be sent in a few seconds."""
        api = ChatwootApi(self._account)
        self._outboxes = self._outboxes_of(api)
        self._polling = self._desk(api, self._line) if self._desk is not None else None
        jobs = [each.run() for each in (*self._outboxes.values(), *([self._polling] if self._polling else ()))]
        workers = [asyncio.create_task(job) for job in jobs]
        try:
            await stop.wait()
            for outbox in self._outboxes.values():
                await outbox.flush(FLUSH_SECONDS)
        finally:
            for worker in workers:
                worker.cancel()
            await asyncio.gather(*workers, return_exceptions=True)
            for outbox in self._outboxes.values():
                await outbox.close()
            self._outboxes = {}
            await api.close()

    def _outboxes_of(self, api: ChatwootApi) -> dict[str, Outbox]:
        sending = {
            events.CHANNEL: ChatwootDelivery(api, self._line).deliver,
            desk_delivery.CHANNEL: DeskDelivery(api, self._line).deliver,
        }
        return {
            channel: Outbox(channel, self._conversations, deliver, Pauses(self._first_pause))
            for channel, deliver in sending.items()
        }

    async def _take(self, incoming: Incoming) -> None:
        deliveries = await self._conversations.handle(incoming)
        outbox = self._outboxes.get(events.CHANNEL)
        if outbox is not None:
            outbox.send(deliveries)

    def _changed(self, _conversation: str) -> None:
        if self._polling is not None:
            self._polling.wake()
