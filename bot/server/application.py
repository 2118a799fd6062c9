"""One ASGI app out of the routes of every channel and of the door itself."""

from collections.abc import Mapping, Sequence

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from bot.server.bodies import BodyLimits
from bot.server.door import Door
from bot.server.errors import LastResort, Passes, Refusals, never
from bot.server.headers import SharedHeaders, framed_by
from bot.server.health import Ready, health_routes
from bot.server.limits import RateLimits
from bot.server.proxies import Proxies


def build_server(  # noqa: PLR0913 (each layer has its own)
    routes: Sequence[BaseRoute],
    ready: Ready,
    words: Mapping[str, str] | None = None,
    door: Door | None = None,
    around: Sequence[Middleware] = (),
    *,
    passes: Passes = never,
) -> Starlette:
    """Return the app of all channels.

    Args:
        routes: the routes of every channel.
        ready: tells the state of every part, for `/readyz`.
        words: sentences for errors, `status_404` and so on; without one the error is named in English.
        door: whom it lets in and how often; without one nobody is counted, and no proxy is believed.
        around: further layers, outside of all others.
        passes: tells the errors that are over in a while from faults of our own.

    """
    refuse = Refusals(words or {})
    return Starlette(
        routes=[*health_routes(ready), *routes],
        middleware=[
            *around,
            Middleware(SharedHeaders, headers=framed_by(door.framed_by if door else ())),
            Middleware(LastResort, refuse=refuse, passes=passes),
            *_counting(door, refuse),
            Middleware(BodyLimits, refuse=refuse),
        ],
        exception_handlers={HTTPException: refuse},
    )


def _counting(door: Door | None, refuse: Refusals) -> list[Middleware]:
    if door is None:
        return []
    limits = Middleware(RateLimits, rates=door.rates, visitors=door.visitors, refuse=refuse)
    return [Middleware(Proxies, trusted=door.proxies), limits]
