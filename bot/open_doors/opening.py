"""Which doors for programs are open, as the settings say."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any

from starlette.routing import BaseRoute, Route

from bot.channels.ports import ChannelError
from bot.clock import SHANGHAI
from bot.config.door_settings import DoorSettings
from bot.content.content import Content
from bot.open_doors.answering import Answering
from bot.open_doors.api import api_routes
from bot.open_doors.keys import ApiKeys
from bot.open_doors.short_errors import ShortErrors
from flows.rules.parameters import parameters

if TYPE_CHECKING:
    from mcp.server import Server

NEEDS_THE_EXTRA = "MCP needs a library that is not installed: install the extra, pip install 'jifen-bot[mcp]'"


@asynccontextmanager
async def open_doors(
    settings: DoorSettings, content: Callable[[], Content], now: Callable[[], datetime]
) -> AsyncIterator[list[BaseRoute]]:
    """Give the routes of the doors that are open; they work until the context is left.

    Raises:
        ChannelError: `JIFEN_MCP` is set, and the library for it is not installed.

    """
    keys = ApiKeys.by_commas(settings.api_keys.get_secret_value())
    routes: list[BaseRoute] = [*api_routes(Answering(content, now), keys, settings.public_url)]
    if not settings.mcp:
        yield routes
        return
    server = mcp_tools(content, now)
    from bot.open_doors.mcp_server import over_http  # noqa: PLC0415 (an extra)

    manager = over_http(server, settings.public_url)
    async with manager.run():
        # Without sessions there is nothing to stream to a GET, nor to end with a DELETE.
        yield [*routes, Route("/mcp", ShortErrors(manager.asgi_app), methods=["POST"])]


def mcp_tools(content: Callable[[], Content], now: Callable[[], datetime]) -> "Server[Any]":
    """Return the MCP server over the live content. Raises ChannelError when its library is not installed."""
    try:
        from bot.open_doors.mcp_server import mcp_server  # noqa: PLC0415 (an extra)
    except ModuleNotFoundError as error:
        raise ChannelError(NEEDS_THE_EXTRA) from error

    def policy() -> Mapping[str, Any]:
        day = now().astimezone(SHANGHAI).date()
        return {"day": day.isoformat(), "numbers": dict(parameters(content().policy.expected_on(day)))}

    return mcp_server(Answering(content, now), policy)
