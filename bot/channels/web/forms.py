"""The page's forms as they come without script: read, and guarded against forgery.

A form carries a random token that a cookie holds too; a site that forges a form knows neither. The cookie is not the
visitor's: it comes with the page, also to whoever follows a link from elsewhere.
"""

import re
import secrets
from collections.abc import Mapping, Sequence
from urllib.parse import parse_qs

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

COOKIE, COOKIE_OVER_HTTPS = "jifen-form", "__Host-jifen-form"
COOKIE_SECONDS = 180 * 24 * 3600
TOKEN = re.compile(r"[0-9a-f]{32}")
MEDIA_TYPE = "application/x-www-form-urlencoded"
MOST_FIELDS = 100

Fields = Mapping[str, Sequence[str]]


def token_of(request: Request) -> str:
    """Return the token for the forms of a page: the one this browser has, or a new one."""
    token = request.cookies.get(_name(request), "")
    return token if TOKEN.fullmatch(token) else secrets.token_hex(16)


def give_token(request: Request, response: Response, token: str) -> None:
    """Have the browser keep the token that the forms of the page in `response` carry."""
    if request.cookies.get(_name(request)) == token:
        return
    secure = request.url.scheme == "https"
    response.set_cookie(_name(request), token, max_age=COOKIE_SECONDS, httponly=True, samesite="lax", secure=secure)


async def guarded_form(request: Request, words: Mapping[str, str]) -> Fields:
    """Return the fields of a form of ours.

    Raises:
        HTTPException: 415 for another media type, 400 for what is no form, 403 without the right token.

    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != MEDIA_TYPE:
        raise HTTPException(415, words["error_form_type"])
    body = await request.body()
    try:
        fields = parse_qs(body.decode("utf-8"), keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict")
    except ValueError:
        raise HTTPException(400, words["status_400"]) from None
    held = request.cookies.get(_name(request), "")
    sent = (fields.get("token") or [""])[0]
    if not TOKEN.fullmatch(held) or not secrets.compare_digest(held.encode(), sent.encode()):
        raise HTTPException(403, words["error_token"])
    return fields


def _name(request: Request) -> str:
    return COOKIE_OVER_HTTPS if request.url.scheme == "https" else COOKIE
