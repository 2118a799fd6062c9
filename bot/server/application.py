"""One ASGI app out of the routes of every channel and of the door itself."""

from collections.abc import Mapping, Sequence

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from bot.server.bodies import BodyLimits
from bot.server.errors import LastResort, Refusals
from bot.server.headers import SharedHeaders
from bot.server.health import Ready, health_routes


def build_server(routes: Sequence[BaseRoute], ready: Ready, words: Mapping[str, str] | None = None) -> Starlette:
    """Return the app of all channels.

    Args:
        routes: the routes of every channel.
        ready: tells the state of every part, for `/readyz`.
        words: sentences for errors, `status_404` and so on; without one the error is named in English.

    """
    refuse = Refusals(words or {})
    return Starlette(
        routes=[*health_routes(ready), *routes],
        middleware=[
            Middleware(SharedHeaders),
            Middleware(LastResort, refuse=refuse),
            Middleware(BodyLimits, refuse=refuse),
        ],
        exception_handlers={HTTPException: refuse},
    )
