"""What a request that goes wrong is told, in kind words, and what the log hears of it: where, and no value."""

import html
import traceback
from collections.abc import Callable, Mapping
from http import HTTPStatus

import structlog
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

PAGE = (
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    '<title>{said}</title><main><p>{said}</p><p><a href="/">{back}</a></p></main></html>'
)

# When to come again, in seconds.
RETRY = {"Retry-After": "5"}
Passes = Callable[[Exception], bool]
# Where programs call, whose errors are read by who wrote them.
PROGRAMS = ("/v1/", "/mcp")

log = structlog.get_logger(__name__)


def never(_: Exception) -> bool:
    """Take every error for a fault of our own."""
    return False


class Refusals:
    """Makes the answer to a request that is refused.

    Args:
        words: sentences by `status_404` and so on; without one, and for programs, the error is named in English.

    """

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words

    def __call__(self, request: Request, error: Exception) -> Response:
        """Return `{"error": …}`, or a page for a browser, with the status of `error`; 500 if it is no HTTP error."""
        status, detail, headers = 500, "", None
        if isinstance(error, HTTPException):
            status, detail, headers = error.status_code, error.detail, error.headers
        phrase = HTTPStatus(status).phrase
        words = {} if request.url.path.startswith(PROGRAMS) else self._words
        said = detail if detail and detail != phrase else words.get(f"status_{status}", phrase)
        if _is_a_person(request):
            back = self._words.get("error_back", "back")
            page = PAGE.format(said=html.escape(said), back=html.escape(back))
            return HTMLResponse(page, status_code=status, headers=headers)
        return JSONResponse({"error": said}, status_code=status, headers=headers)


def _is_a_person(request: Request) -> bool:
    """Whether a browser shows the answer itself: a page that was opened, or a form that was sent without script."""
    return "text/html" in request.headers.get("accept", "")


class LastResort:
    """Answers 500 to whatever nobody caught, and logs where it happened but no value: values may be personal.

    What `passes` says to be over in a while, as a database that is gone, is answered 503 with the seconds to wait.
    """

    def __init__(self, app: ASGIApp, refuse: Refusals, passes: Passes = never) -> None:
        self._app, self._refuse, self._passes = app, refuse, passes

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
        except ClientDisconnect:
            # Whoever hangs up wants no answer, and nothing is wrong here.
            return
        except Exception as error:  # noqa: BLE001 (the last resort is for every error)
            answer = self._refuse(Request(scope), self._sorted_out(error))
            if not started:
                await answer(scope, receive, send)

    def _sorted_out(self, error: Exception) -> Exception:
        """Log an error, and return the one to answer with."""
        if self._passes(error):
            log.warning("request unserved", error=type(error).__name__)
            return HTTPException(503, headers=RETRY)
        where = "".join(traceback.format_tb(error.__traceback__))
        log.error("request failed", error=type(error).__name__, where=where)
        return error
