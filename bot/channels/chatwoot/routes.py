"""The address that Chatwoot's agent bot calls: checks who calls, commits what a visitor wrote, then answers 200."""

import json
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.channels.chatwoot.events import Changed, Written, read_event
from bot.channels.chatwoot.signature import is_fresh, is_signed
from bot.messages import Incoming

PATH = "/chatwoot"


@dataclass(frozen=True, slots=True)
class Hooks:
    """What is done with what Chatwoot tells.

    Attributes:
        take: commits what a visitor wrote; it raises when that could not be done, and Chatwoot tries again.
        changed: is told which conversation changed; it must not wait.

    """

    take: Callable[[Incoming], Awaitable[None]]
    changed: Callable[[str], None]


def chatwoot_routes(secret: str, account: int, hooks: Hooks, now: Callable[[], float] = time.time) -> list[Route]:
    """Return the routes of the agent bot.

    Args:
        secret: what signs its webhooks.
        account: the account that they are of.
        hooks: what is done with them.
        now: the time in Unix seconds, by which old requests are refused.

    """
    door = _Door(secret, account, hooks, now)
    return [Route(PATH, door.receive, methods=["POST"])]


@dataclass(frozen=True, slots=True)
class _Door:
    secret: str
    account: int
    hooks: Hooks
    now: Callable[[], float]

    async def receive(self, request: Request) -> Response:
        """Take one webhook."""
        body, headers = await request.body(), request.headers
        timestamp, signature = headers.get("x-chatwoot-timestamp", ""), headers.get("x-chatwoot-signature", "")
        if not is_signed(self.secret, timestamp, body, signature) or not is_fresh(timestamp, self.now()):
            raise HTTPException(401)
        try:
            decoded = json.loads(body)
        except (ValueError, RecursionError):
            raise HTTPException(400) from None
        meaning = read_event(decoded, self.account) if isinstance(decoded, dict) else None
        if isinstance(meaning, Written):
            await self.hooks.take(meaning.incoming)
        elif isinstance(meaning, Changed):
            self.hooks.changed(meaning.conversation)
        return Response()
