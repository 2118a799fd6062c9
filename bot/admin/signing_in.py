"""Who may use the admins' page: whoever knows the token, for as long as a working day, by a signed cookie."""

import hashlib
import hmac

from itsdangerous import BadSignature, TimestampSigner
from starlette.requests import Request
from starlette.responses import Response

COOKIE, COOKIE_OVER_HTTPS = "jifen-admin", "__Host-jifen-admin"
SECONDS = 12 * 3600
SIGNED = b"admin"


class SigningIn:
    """Knows the admins' browsers by their cookies; a changed token signs everybody out.

    Args:
        token: what an admin knows.
        key: signs cookies; the same for every process that serves the page.

    """

    def __init__(self, token: str, key: str) -> None:
        self._token = token.encode()
        own = hmac.digest(key.encode(), self._token, "sha256")
        self._signer = TimestampSigner(own, salt="admin", digest_method=hashlib.sha256)

    def knows(self, request: Request) -> bool:
        """Whether the browser that sent `request` has signed in, and not too long ago."""
        try:
            return self._signer.unsign(request.cookies.get(_name(request), ""), max_age=SECONDS) == SIGNED
        except BadSignature:
            return False

    def is_token(self, given: str) -> bool:
        """Whether somebody knows the token; the time it takes tells nothing of it."""
        return hmac.compare_digest(given.strip().encode(), self._token)

    def sign_in(self, request: Request, response: Response) -> None:
        """Have the browser keep that it has signed in."""
        value = self._signer.sign(SIGNED).decode("ascii")
        secure = request.url.scheme == "https"
        response.set_cookie(
            _name(request), value, max_age=SECONDS, httponly=True, samesite="strict", secure=secure, path="/"
        )

    def sign_out(self, request: Request, response: Response) -> None:
        """Have the browser forget it."""
        secure = request.url.scheme == "https"
        response.delete_cookie(_name(request), httponly=True, samesite="strict", secure=secure, path="/")


def _name(request: Request) -> str:
    return COOKIE_OVER_HTTPS if request.url.scheme == "https" else COOKIE
