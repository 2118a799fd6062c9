"""One ASGI app out of the channels' routes, with what every answer of it shares: limits, headers, kind errors."""

import traceback
from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus

import structlog
from starlette.applications import Starlette
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

BODY_LIMIT = 256 * 1024
DRAIN_LIMIT = 8 * 1024 * 1024
SECURITY_HEADERS = {
    "content-security-policy": (
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}

log = structlog.get_logger(__name__)


def build_server(
    routes: Sequence[BaseRoute],
    ready: Callable[[], bool],
    words: Mapping[str, str] | None = None,
    problems: Callable[[], int] = lambda: 0,
) -> Starlette:
    """Return the app of all channels.

    Args:
        routes: the routes of every channel.
        ready: whether messages can be handled; `/health` says 200 when they can, 503 when not.
        problems: how many the last edit of the content was refused for; `/health` says so when there are any.
        words: sentences for errors, `status_404` and so on; without one the error is named in English.

    """
    sentences = words or {}

    def health(_request: Request) -> Response:
        is_ready, refused = ready(), problems()
        state = {"status": "ok" if is_ready else "starting"}
        if refused:
            state["content"] = f"refused edit: {refused} problem(s), the last good revision is live"
        return JSONResponse(state, status_code=200 if is_ready else 503)

    def refuse(_request: Request, error: Exception) -> Response:
        status, detail, headers = 500, "", None
        if isinstance(error, HTTPException):
            status, detail, headers = error.status_code, error.detail, error.headers
        said = detail if detail and detail != HTTPStatus(status).phrase else sentences.get(f"status_{status}", detail)
        return JSONResponse({"error": said or HTTPStatus(status).phrase}, status_code=status, headers=headers)

    return Starlette(
        routes=[Route("/health", health), *routes],
        middleware=[
            Middleware(SharedHeaders),
            Middleware(LastResort, answer=refuse),
            Middleware(BodyLimit, answer=refuse),
        ],
        exception_handlers={HTTPException: refuse},
    )


Answer = Callable[[Request, Exception], Response]


class SharedHeaders:
    """Adds the security headers to every answer, and `no-store` where an answer says nothing about caching."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; complete the head of its answer."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in {**SECURITY_HEADERS, "cache-control": "no-store"}.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, send_with_headers if scope["type"] == "http" else send)


class LastResort:
    """Answers 500 to whatever nobody caught, and logs where it happened but no value: values may be personal."""

    def __init__(self, app: ASGIApp, answer: Answer) -> None:
        self._app, self._answer = app, answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; nothing is raised out of an HTTP request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def send_and_note(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, receive, send_and_note)
        except Exception as error:  # noqa: BLE001 (the last resort is for every error)
            where = "".join(traceback.format_tb(error.__traceback__))
            log.error("request failed", error=type(error).__name__, where=where)  # noqa: TRY400
            if not started:
                await self._answer(Request(scope), error)(scope, receive, send)


class BodyLimit:
    """Answers 413 to a request body above `BODY_LIMIT` bytes."""

    def __init__(self, app: ASGIApp, answer: Answer) -> None:
        self._app, self._answer = app, answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with a body that ends in an error once it is too large."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        declared = Headers(scope=scope).get("content-length", "")
        if declared.isdecimal() and int(declared) > BODY_LIMIT:
            # A client that is still sending would see a broken connection instead of the answer.
            await _drain(receive)
            await self._answer(Request(scope), HTTPException(413))(scope, receive, send)
            return
        size = 0

        async def receive_counted() -> Message:
            nonlocal size
            message = await receive()
            size += len(message.get("body", b""))
            if size > BODY_LIMIT:
                raise HTTPException(413)
            return message

        await self._app(scope, receive_counted, send)


async def _drain(receive: Receive) -> None:
    size, more = 0, True
    while more and size < DRAIN_LIMIT:
        message = await receive()
        size += len(message.get("body", b""))
        more = message.get("more_body", False)
