"""Who a visitor of the page is: a random token in a cookie, and nothing else."""

import re
import secrets

from starlette.requests import Request
from starlette.responses import Response

COOKIE = "jifen"
COOKIE_SECONDS = 180 * 24 * 3600
TOKEN = re.compile(r"[0-9a-f]{32}")


class Visitors:
    """Knows the visitors of the page by their cookies."""

    def known(self, request: Request) -> str | None:
        """Return the token of the visitor who sent `request`, None for whoever has none."""
        token = request.cookies.get(COOKIE, "")
        return token if TOKEN.fullmatch(token) else None

    def of(self, request: Request) -> str:
        """Return the token of the visitor, a new one for whoever has none."""
        return self.known(request) or secrets.token_hex(16)

    def remember(self, request: Request, response: Response, token: str) -> None:
        """Have the browser keep `token`.

        To be called on answers to what a person did on the page, and not on the page itself: a link from elsewhere
        opens it without the strict cookie, and a new one would push a returning visitor out of the conversation.
        """
        secure = request.url.scheme == "https"
        response.set_cookie(COOKIE, token, max_age=COOKIE_SECONDS, httponly=True, samesite="strict", secure=secure)
