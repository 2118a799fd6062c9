"""The address that WeCom calls when there is news for a customer-service account; the news itself is pulled."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.channels.tencent.envelope import Envelope, EnvelopeError, is_fresh
from bot.channels.tencent.xml_message import XmlError, encrypted_part, read_xml

PATH = "/wecom/kf"
NEWS = "kf_msg_or_event"
# As long as the platform makes them, and more.
ID_LENGTH = 64

# Takes the account that has news, and the token that makes pulling them cheap.
News = Callable[[str, str], None]


def kf_routes(envelope: Envelope, news: News, now: Callable[[], float] = time.time) -> list[Route]:
    """Return the routes of the customer service.

    Args:
        envelope: opens what WeCom sends.
        news: is told which account has news; it must not wait.
        now: the time in Unix seconds, by which old requests are refused.

    """
    door = _Door(envelope, news, now)
    return [Route(PATH, door.confirm, methods=["GET"]), Route(PATH, door.receive, methods=["POST"])]


@dataclass(frozen=True, slots=True)
class _Door:
    envelope: Envelope
    news: News
    now: Callable[[], float]

    async def confirm(self, request: Request) -> Response:
        """Answer the console, which checks that the address is ours."""
        opened = self._opened(request.query_params, request.query_params.get("echostr"))
        return PlainTextResponse(opened)

    async def receive(self, request: Request) -> Response:
        """Take note of news; the answer is empty and at once."""
        opened = self._opened(request.query_params, encrypted_part(await request.body()))
        try:
            fields = read_xml(opened)
        except XmlError:
            raise HTTPException(400) from None
        account = fields.get("OpenKfId", "")
        if fields.get("Event") == NEWS and 0 < len(account) <= ID_LENGTH:
            self.news(account, fields.get("Token", ""))
        return Response()

    def _opened(self, query: Mapping[str, str], encrypted: str | None) -> bytes:
        timestamp = query.get("timestamp", "")
        if not encrypted or not is_fresh(timestamp, self.now()):
            raise HTTPException(403)
        try:
            return self.envelope.open(encrypted, query.get("msg_signature", ""), timestamp, query.get("nonce", ""))
        except EnvelopeError:
            raise HTTPException(403) from None
