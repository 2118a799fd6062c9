"""Who a visitor of the page is: a random token in a signed cookie, and nothing else.

A cookie that was altered or made up, or that an older version left unsigned, is nobody's: whoever sends it gets a new
one and begins anew. The signature keeps made-up visitors from filling the database and from guessing their way in.
"""

import hashlib
import re
import secrets

from itsdangerous import BadSignature, Signer
from starlette.requests import Request
from starlette.responses import Response

from bot.channels.ports import KeptValues

COOKIE, COOKIE_OVER_HTTPS = "jifen", "__Host-jifen"
COOKIE_SECONDS = 180 * 24 * 3600
TOKEN = re.compile(r"[0-9a-f]{32}")
KEPT_KEY = "visitor-key"


class Visitors:
    """Knows the visitors of the page by their cookies.

    Args:
        key: signs the cookies; the same for every process that serves the page.
        framed: other sites may show the page in a frame, where browsers send only cookies that are marked for it.

    """

    def __init__(self, key: str, *, framed: bool = False) -> None:
        self._signer = Signer(key, salt="visitor", digest_method=hashlib.sha256)
        self._framed = framed

    @classmethod
    def of_this_process(cls) -> "Visitors":
        """Return visitors who are forgotten with the process: for a page that is only tried."""
        return cls(secrets.token_hex(32))

    def known(self, request: Request) -> str | None:
        """Return the token of the visitor who sent `request`; None when the cookie is missing or not ours."""
        try:
            token = self._signer.unsign(request.cookies.get(_name(request), "")).decode("ascii")
        except (BadSignature, UnicodeError):
            return None
        return token if TOKEN.fullmatch(token) else None

    def of(self, request: Request) -> str:
        """Return the token of the visitor, a new one for whoever has none."""
        return self.known(request) or secrets.token_hex(16)

    def remember(self, request: Request, response: Response, token: str) -> None:
        """Have the browser keep `token`.

        To be called on answers to what a person did on the page, and not on the page itself: a link from elsewhere
        opens it without the strict cookie, and a new one would push a returning visitor out of the conversation.
        """
        over_https = request.url.scheme == "https"
        framed = self._framed and over_https
        response.set_cookie(
            _name(request),
            self._signer.sign(token).decode("ascii"),
            max_age=COOKIE_SECONDS,
            httponly=True,
            samesite="none" if framed else "strict",
            secure=over_https,
        )
        if framed:
            # Kept apart for each site that shows the page, so that no two of them can follow one visitor.
            name, cookie = response.raw_headers.pop()
            response.raw_headers.append((name, cookie + b"; Partitioned"))


async def visitor_key(given: str, values: KeptValues) -> str:
    """Return the key that signs cookies: the one that is `given`, or one made once and kept for every replica."""
    kept = given or await values.kept(KEPT_KEY)
    while not kept:
        fresh = secrets.token_urlsafe(32)
        # Of replicas that start together the first one's key stands.
        kept = fresh if await values.keep(KEPT_KEY, fresh, None) else await values.kept(KEPT_KEY)
    return kept


def _name(request: Request) -> str:
    return COOKIE_OVER_HTTPS if request.url.scheme == "https" else COOKIE
