"""Who really asks, when a proxy that we trust stands in between."""

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

Network = IPv4Network | IPv6Network
Address = IPv4Address | IPv6Address


class Proxies:
    """Takes the client's address and scheme from the headers of a trusted proxy, and from nobody else's."""

    def __init__(self, app: ASGIApp, trusted: Sequence[Network]) -> None:
        self._app, self._trusted = app, tuple(trusted)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on as the proxy received it."""
        if scope["type"] == "http" and self._trusts(_address(_host(scope))):
            headers = Headers(scope=scope)
            scope = dict(scope)
            client = self._client(headers.getlist("x-forwarded-for"))
            if client is not None:
                scope["client"] = (str(client), 0)
            if ",".join(headers.getlist("x-forwarded-proto")).rpartition(",")[2].strip().lower() == "https":
                scope["scheme"] = "https"
        await self._app(scope, receive, send)

    def _client(self, headers: Sequence[str]) -> Address | None:
        """Return the rightmost address that is no trusted proxy's: what stands left of it anybody may have written."""
        found = None
        for entry in reversed(",".join(headers).split(",")):
            address = _address(entry.strip())
            if address is None:
                break
            found = address
            if not self._trusts(address):
                break
        return found

    def _trusts(self, address: Address | None) -> bool:
        return address is not None and any(address in network for network in self._trusted)


def _host(scope: Scope) -> str:
    client = scope.get("client")
    return str(client[0]) if client else ""


def _address(text: str) -> Address | None:
    """Return the address in `text`, with or without a port; None when it is none."""
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        address = ip_address(text)
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
