"""The headers that every answer carries: nothing is framed, guessed, leaked or kept unless an answer says so itself."""

import base64
import hashlib
from collections.abc import Mapping, Sequence

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Where a request keeps the digests of the style sheets that its answer holds in itself.
_STYLES = "jifen.styles"
_POLICY = "content-security-policy"

SECURITY_HEADERS = {
    _POLICY: ("default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


def style_digest(style: str) -> str:
    """Return the digest by which a policy names a style sheet that stands in a page itself."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'"


def allow_style(scope: Scope, digest: str) -> None:
    """Let the answer to the request of `scope` hold the style sheet of this digest in itself, and no other one."""
    styles = scope.get(_STYLES)
    if styles is not None:
        styles.append(digest)


def framed_by(origins: Sequence[str]) -> Mapping[str, str]:
    """Return the security headers of a page that only the sites `origins` may show in a frame."""
    if not origins:
        return SECURITY_HEADERS
    # The older header knows only "nobody" and "the same site".
    headers = {name: value for name, value in SECURITY_HEADERS.items() if name != "x-frame-options"}
    policy = headers[_POLICY].replace("frame-ancestors 'none'", f"frame-ancestors {' '.join(origins)}")
    return {**headers, _POLICY: policy}


class SharedHeaders:
    """Adds `headers` to every answer, and `no-store` where an answer says nothing about caching."""

    def __init__(self, app: ASGIApp, headers: Mapping[str, str] = SECURITY_HEADERS) -> None:
        self._app = app
        self._headers = {**headers, "cache-control": "no-store"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; complete the head of its answer."""
        styles: list[str] = []
        scope[_STYLES] = styles

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
                if styles:
                    headers[_POLICY] = f"style-src 'self' {' '.join(styles)}; {headers[_POLICY]}"
            await send(message)

        await self._app(scope, receive, send_with_headers if scope["type"] == "http" else send)
