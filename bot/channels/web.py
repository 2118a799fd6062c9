"""The web page as a channel: the page itself, its messages in, the replies out.

The page gives every message an identity of its own and sends it again under the same one until it has an answer, so
nothing is lost and nothing is said twice. Who speaks is known by a signed random cookie and nothing else.
"""

import hashlib
import html
from collections.abc import Mapping
from pathlib import Path
from string import Template
from typing import Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.channels.ports import Conversations
from bot.messages import ConversationKey, Incoming
from bot.reply_json import reply_to_dict
from bot.server.visitors import Visitors

CHANNEL = "web"
PAGE = Path(__file__).parent / "page"
MEDIA_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


class Posted(BaseModel):
    """One message as the page posts it: a typed text or the value of a pressed option."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    event_id: UUID
    text: str | None = None
    option: str | None = Field(default=None, min_length=1, max_length=64)

    @model_validator(mode="after")
    def _exactly_one(self) -> Self:
        if (self.text is None) == (self.option is None):
            raise ValueError("either text or option")
        return self

    def incoming(self, token: str) -> Incoming:
        """Return the message as the conversations take it; `token` is whose it is."""
        key = ConversationKey(CHANNEL, token, token)
        return Incoming(str(self.event_id), key, text=self.text or "", option=self.option)


def web_routes(conversations: Conversations, words: Mapping[str, str], visitors: Visitors | None = None) -> list[Route]:
    """Return the routes of the page.

    Args:
        conversations: where messages go.
        words: the sentences of `bot/texts/web.yaml` by their keys there.
        visitors: knows who speaks by their cookie; without them nobody is known to another process.

    Raises:
        KeyError: the page needs a word that `words` does not hold.

    """
    _index(words)
    knows = visitors or Visitors.of_this_process()

    def index(request: Request) -> Response:
        return _cached(request, _index(words).encode(), "text/html")

    async def messages(request: Request) -> Response:
        posted = await _posted(request, words)
        token = knows.of(request)
        deliveries = await conversations.handle(posted.incoming(token))
        rows = [delivery.row for delivery in deliveries]
        response = JSONResponse(
            {"replies": [reply_to_dict(delivery.reply) for delivery in deliveries]},
            background=BackgroundTask(conversations.settle, rows, "sent"),
        )
        knows.remember(request, response, token)
        return response

    return [
        Route("/", index),
        Route("/api/messages", messages, methods=["POST"]),
        *(_file(path) for path in sorted(PAGE.iterdir()) if path.suffix in MEDIA_TYPES),
    ]


async def _posted(request: Request, words: Mapping[str, str]) -> Posted:
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise HTTPException(415, words["error_media_type"])
    try:
        return Posted.model_validate_json(await request.body())
    except ValidationError:
        # Not chained: the error quotes what the person wrote.
        raise HTTPException(400, words["error_fields"]) from None


def _index(words: Mapping[str, str]) -> str:
    template = Template((PAGE / "index.html").read_text(encoding="utf-8"))
    return template.substitute({key: html.escape(value) for key, value in words.items()})


def _file(path: Path) -> Route:
    body = path.read_bytes()

    def serve(request: Request) -> Response:
        return _cached(request, body, MEDIA_TYPES[path.suffix])

    return Route(f"/page/{path.name}", serve)


def _cached(request: Request, body: bytes, media_type: str) -> Response:
    """Return `body`, or 304 when the browser holds it already; it asks every time, so an update is seen at once."""
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"etag": tag, "cache-control": "no-cache"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=media_type, headers=headers)
