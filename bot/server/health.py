"""Whether the process lives and whether the assistant works, for whatever restarts it and whoever is woken by it."""

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

# Gives whether all works, and the state of every part.
Ready = Callable[[], Awaitable[tuple[bool, dict[str, Any]]]]


def health_routes(ready: Ready) -> list[Route]:
    """Return `/livez` (200 while the process answers), `/readyz` (503 with the part that fails), and its alias."""

    def livez(_request: Request) -> Response:
        return JSONResponse({"status": "ok"})

    async def readyz(_request: Request) -> Response:
        works, state = await ready()
        return JSONResponse(state, status_code=200 if works else 503)

    return [Route("/livez", livez), Route("/readyz", readyz), Route("/health", readyz)]
