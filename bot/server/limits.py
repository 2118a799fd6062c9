"""How often one may ask: a visitor, an address, and an address that keeps bringing new visitors."""

from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address, ip_network

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.server.errors import PROGRAMS
from bot.server.rates import Rate
from bot.server.visitors import Visitors

# What costs work: the messages of the page, a code to go on in WeChat, and the calls of programs. Platforms that push
# messages have limits of their own, and all their users come from a few addresses.
PAGE = frozenset({"/", "/api/messages", "/to-wechat"})
# The picture of a score, drawn when it is asked for.
DRAWN = "/card/"
# A household or a machine has a whole network of them.
IPV6_PREFIX = 64

Refuse = Callable[[Request, Exception], ASGIApp]


@dataclass(frozen=True, slots=True)
class Rates:
    """The limits of one process; replicas count each on their own."""

    person: Rate
    address: Rate
    new_visitors: Rate


class RateLimits:
    """Answers 429, with the seconds to wait, to whoever asks too often."""

    def __init__(self, app: ASGIApp, rates: Rates, visitors: Visitors, refuse: Refuse) -> None:
        self._app, self._rates, self._visitors, self._refuse = app, rates, visitors, refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it before any of its body is read."""
        if scope["type"] == "http" and (scope["method"] == "POST" or scope["path"].startswith(DRAWN)):
            request = Request(scope)
            seconds = self._seconds_to_wait(request)
            if seconds:
                said = f"too many requests: wait {seconds} s" if request.url.path.startswith(PROGRAMS) else None
                error = HTTPException(429, said, {"retry-after": str(seconds)})
                await self._refuse(request, error)(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _seconds_to_wait(self, request: Request) -> int:
        path = request.url.path
        if path.startswith((*PROGRAMS, DRAWN)):
            return self._rates.address.take(_network(request))
        if path not in PAGE:
            return 0
        seconds = self._rates.address.take(_network(request))
        if seconds:
            return seconds
        visitor = self._visitors.known(request)
        return self._rates.person.take(visitor) if visitor else self._rates.new_visitors.take(_network(request))


def _network(request: Request) -> str:
    """Return what counts as one address."""
    host = request.client.host if request.client else ""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    return str(ip_network((address, IPV6_PREFIX), strict=False)) if isinstance(address, IPv6Address) else host
