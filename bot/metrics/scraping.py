"""`/metrics`: the meters as Prometheus reads them, with what is only looked up when it asks."""

import asyncio
import hmac
from collections.abc import Callable, Mapping
from datetime import datetime

import structlog
from prometheus_client.exposition import choose_encoder
from sqlalchemy import Connection, func, select
from sqlalchemy.exc import SQLAlchemyError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.metrics.meters import Meters
from bot.metrics.promised import look_up
from bot.server.health import Ready
from bot.storage.store import Store
from bot.storage.tables import outbox

log = structlog.get_logger(__name__)

# "sending" stands only in rows that an older version left; they are sent again.
UNSENT = ("pending", "sending")
# What a scrape may wait for the database.
SECONDS = 2.0
Waiting = Mapping[str, tuple[int, datetime]]


class Scraping:
    """Answers Prometheus.

    Args:
        meters: what was counted.
        store: where the outbox is.
        ready: tells which parts work.
        now: the clock by which replies wait.

    """

    def __init__(self, meters: Meters, store: Store, ready: Ready, now: Callable[[], datetime]) -> None:
        self._meters, self._store, self._ready, self._now = meters, store, ready, now

    def route(self, token: str) -> Route:
        """Return `/metrics` for the page's own port, for whoever has `token`."""

        async def guarded(request: Request) -> Response:
            scheme, _, given = request.headers.get("authorization", "").partition(" ")
            if scheme.lower() != "bearer" or not hmac.compare_digest(given.strip().encode(), token.encode()):
                raise HTTPException(401, "a token is needed", {"www-authenticate": "Bearer"})
            return await self._answer(request)

        return Route("/metrics", guarded)

    def app(self) -> Starlette:
        """Return an app for a port of its own, which asks for no token."""
        return Starlette(routes=[Route("/metrics", self._answer)])

    async def _answer(self, request: Request) -> Response:
        await self._look()
        encode, media_type = choose_encoder(request.headers.get("accept", ""))
        return Response(encode(self._meters.registry), headers={"content-type": media_type})

    async def _look(self) -> None:
        _, state = await self._ready()
        self._meters.parts(state["parts"])
        if state["parts"].get("database", "ok") != "ok":
            # That is told already, and asking again would only hold up what was counted.
            return
        try:
            async with asyncio.timeout(SECONDS):
                now = self._now()
                self._meters.outbox(await self._store.read(_waiting), now)
                self._meters.promised.show(await self._store.read(lambda each: look_up(each, now)), now)
        except (SQLAlchemyError, TimeoutError) as error:
            log.warning("what waits could not be counted", error=type(error).__name__)


def _waiting(connection: Connection) -> Waiting:
    """Count the replies that are not sent yet, and find the oldest, by channel."""
    column = outbox.c
    unsent = select(column.channel, func.count(), func.min(column.created_at)).where(column.status.in_(UNSENT))
    rows = connection.execute(unsent.group_by(column.channel))
    return {channel: (count, datetime.fromisoformat(oldest)) for channel, count, oldest in rows}
