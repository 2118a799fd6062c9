"""The HTTP door: one ASGI app out of everybody's routes, and what every request and every answer of it shares."""

from bot.server.application import build_server
from bot.server.bodies import BODY_LIMIT
from bot.server.headers import SECURITY_HEADERS

__all__ = ["BODY_LIMIT", "SECURITY_HEADERS", "build_server"]
