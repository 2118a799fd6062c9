"""Everything that is HTTP: the page, the channels' webhooks, the doors for programs, `/metrics`."""

import asyncio
import socket
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, AsyncExitStack, nullcontext
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import structlog
from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from bot.channels.ports import ChannelError
from bot.channels.web.channel import web_routes
from bot.channels.web.to_wechat import ToWeChat
from bot.clock import clock
from bot.config.settings import Settings
from bot.house import House
from bot.open_doors.opening import open_doors
from bot.program.lifetime import together
from bot.program.parts import readiness
from bot.program.readiness import Part
from bot.reminders.file_route import reminder_file_route
from bot.server import build_server
from bot.server.door import Door
from bot.server.health import Ready
from bot.server.listening import address, listen, serve
from bot.server.visitors import visitor_key
from bot.storage.kept_values import KeptValues
from bot.storage.store import is_passing

if TYPE_CHECKING:
    from bot.metrics.scraping import Scraping

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Outside:
    """What the channels bring to the door.

    Attributes:
        parts: the channels that have a line to somewhere, by name, for `/readyz`.
        routes: where their platforms push messages to.
        noted: what else is configured, and leaves no message unanswered when it is in trouble.

    """

    parts: Mapping[str, Part] = field(default_factory=dict)
    routes: Sequence[BaseRoute] = ()
    noted: Mapping[str, Part] = field(default_factory=dict)


async def serve_http(
    settings: Settings, house: House, outside: Outside, stop: asyncio.Event, announce: Callable[[str], None]
) -> None:
    """Serve all of HTTP until `stop` is set. Raises ChannelError when an address cannot be had."""
    words = house.content.live().texts.below("web")
    door = await _door(settings, house)
    ready = readiness(settings, house, outside.parts, outside.noted)
    scraping = _scraping(house, ready, settings)
    async with AsyncExitStack() as stack:
        listening = stack.enter_context(_listen(settings.host, settings.port, "JIFEN_PORT"))
        own = stack.enter_context(_listen_for_metrics(settings))
        programs = await stack.enter_async_context(open_doors(settings, house.content.live, clock(settings.now)))
        routes = [
            *web_routes(house.conversations, words, door.visitors, _to_wechat(settings, house)),
            *outside.routes,
            *programs,
            *await _admin_page(settings, house, words),
            reminder_file_route(house.content.live, clock(settings.now)),
            *_scraped(scraping, settings),
        ]
        app = build_server(routes, ready, words, door, _around(house), passes=is_passing)
        jobs = [serve(app, listening, stop)]
        if scraping and own:
            jobs.append(serve(scraping.app(), own, stop))
        announce(address(listening))
        await together(jobs, stop)


def _to_wechat(settings: Settings, house: House) -> ToWeChat | None:
    return ToWeChat(settings.wecom_kf_link, house.conversations.hand_over) if settings.wecom_kf_link else None


def _listen(host: str, port: int, setting: str) -> socket.socket:
    try:
        return listen(host, port)
    except OSError as error:
        reason = error.strerror or "no such address"
        raise ChannelError(f"cannot listen on {host}:{port} ({reason}): set {setting} to a free port") from error


def _listen_for_metrics(settings: Settings) -> AbstractContextManager[socket.socket | None]:
    """Listen on the port that is the metrics' own; on none where they have none."""
    if settings.metrics_port is None:
        return nullcontext()
    own = _listen(settings.metrics_host, settings.metrics_port, "JIFEN_METRICS_PORT")
    log.info("metrics are served", address=f"{address(own)}metrics")
    return own


async def _door(settings: Settings, house: House) -> Door:
    for name in settings.weak_secrets():
        log.warning("a secret is so short that it can be guessed", setting=name)
    if settings.public_url.startswith("https://") and not settings.trusted_proxies:
        log.warning("no proxy is trusted, so all visitors share its address and limit", setting="JIFEN_TRUSTED_PROXIES")
    return Door.of(settings, await _key(settings, house))


async def _key(settings: Settings, house: House) -> str:
    given = settings.secret_key.get_secret_value() if settings.secret_key else ""
    return await visitor_key(given, KeptValues(house.store, clock(settings.now)))


async def _admin_page(settings: Settings, house: House, words: Mapping[str, str]) -> Sequence[BaseRoute]:
    """Return the routes of the admins' page; none without the token that opens it."""
    if settings.admin_token is None:
        return ()
    # Whoever has no admins need not load what edits for them.
    from bot.admin.page import AdminPage  # noqa: PLC0415
    from bot.admin.signing_in import SigningIn  # noqa: PLC0415
    from bot.inbox.opening import open_inbox  # noqa: PLC0415

    signing_in = SigningIn(settings.admin_token.get_secret_value(), await _key(settings, house))
    inbox = open_inbox(house.store, house.content, clock(settings.now))
    return AdminPage(inbox, house.content, signing_in, words).routes()


def _scraping(house: House, ready: Ready, settings: Settings) -> "Scraping | None":
    if house.meters is None:
        return None
    from bot.metrics.scraping import Scraping  # noqa: PLC0415 (whoever counts nothing need not load it)

    return Scraping(house.meters, house.store, ready, clock(settings.now))


def _scraped(scraping: "Scraping | None", settings: Settings) -> Sequence[BaseRoute]:
    """Return `/metrics` on the page's port; nothing without the token that opens it."""
    if scraping is None or settings.metrics_token is None:
        return ()
    return (scraping.route(settings.metrics_token.get_secret_value()),)


def _around(house: House) -> list[Middleware]:
    if house.meters is None:
        return []
    from bot.metrics.measuring import MeasuredRequests  # noqa: PLC0415 (as above)

    return [Middleware(MeasuredRequests, meters=house.meters)]
