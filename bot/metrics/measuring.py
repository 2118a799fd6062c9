"""Where the meters are read off: at the entrance of messages, and around every HTTP request."""

import time
from collections.abc import Callable
from datetime import datetime

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.content.content import Content
from bot.conversation import Conversations
from bot.dialogue.outcome import Outcome
from bot.messages import Delivery, Incoming
from bot.metrics.meters import Meters
from bot.storage.store import Store

# The first part of a path is all that is counted of it: a webhook's path is a secret, and anybody may make others up.
DOORS = frozenset(
    {
        "api",
        "page",
        "admin",
        "v1",
        "mcp",
        "telegram",
        "wechat",
        "wecom",
        "chatwoot",
        "livez",
        "readyz",
        "health",
        "metrics",
    }
)


class MeasuredConversations(Conversations):
    """The entrance of messages, with a meter at it."""

    def __init__(
        self,
        store: Store,
        content: Callable[[], Content],
        now: Callable[[], datetime],
        meters: Meters,
        observe: Callable[[Outcome], None] = lambda _: None,
    ) -> None:
        def observed(outcome: Outcome) -> None:
            meters.turn(outcome)
            observe(outcome)

        super().__init__(store, content, now, observed)
        self._meters = meters

    async def handle(self, incoming: Incoming) -> tuple[Delivery, ...]:
        """Handle a message as ever; count and time it by its channel."""
        began = time.perf_counter()
        try:
            deliveries = await super().handle(incoming)
        except Exception as error:
            self._meters.failure(incoming.key.channel, error)
            raise
        self._meters.message(incoming.key.channel, time.perf_counter() - began)
        return deliveries


class MeasuredRequests:
    """Counts every HTTP request by its door and the status of its answer; 499 when the client hung up before one."""

    def __init__(self, app: ASGIApp, meters: Meters) -> None:
        self._app, self._meters = app, meters

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status = 499

        async def send_and_note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, send_and_note)
        finally:
            self._meters.request(_door(scope["path"]), status)


def _door(path: str) -> str:
    first = path.strip("/").partition("/")[0]
    if not first:
        return "page"
    return first if first in DOORS else "other"
