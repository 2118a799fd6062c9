"""The address that WeCom calls for a robot without a long connection: sealed JSON in, one sealed answer out."""

import json
import re
import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.channels.tencent.answering import Answering
from bot.channels.tencent.door_state import DoorState
from bot.channels.tencent.envelope import Envelope, EnvelopeError, is_fresh, is_signed
from bot.channels.wecom import robot_bodies
from bot.channels.wecom.robot_bodies import Body
from bot.channels.wecom.robot_follow_ups import FollowUps
from bot.channels.wecom.robot_messages import LIMITS, Asked, read_body
from bot.messages import Delivery

PATH = "/wecom/bot"
# Found without parsing: the signature has to be right before anything else is looked at.
ENCRYPTED = re.compile(rb'"encrypt"\s*:\s*"([A-Za-z0-9+/=\\]+)"')
UNOPENED = "messages cannot be opened: WECOM_BOT_AES_KEY is not the one that the console shows"
WEBHOOK_LIMITS = replace(LIMITS, unsent_first=True)


@dataclass(frozen=True, slots=True)
class RobotWebhook:
    """A robot that WeCom calls.

    Attributes:
        token: the word that signs requests.
        envelope: opens and seals messages.
        answering: hands messages to the house, and waits for it as long as WeCom does.
        follow_ups: says what a pressed card leads to.
        words: the sentences `holding` and `trouble`.
        cards: whether options are buttons on a card where they fit on one.
        now: the time in Unix seconds, by which old requests are refused.
        state: how the door does.

    """

    token: str
    envelope: Envelope
    answering: Answering
    follow_ups: FollowUps
    words: Mapping[str, str]
    cards: bool = True
    now: Callable[[], float] = time.time
    state: DoorState = field(default_factory=DoorState)

    def routes(self) -> list[Route]:
        """Return the routes of the robot."""
        return [Route(PATH, self.confirm, methods=["GET"]), Route(PATH, self.receive, methods=["POST"])]

    async def confirm(self, request: Request) -> Response:
        """Answer the console, which checks that the address is ours."""
        opened = self._opened(request.query_params, request.query_params.get("echostr"))
        self.state.called()
        return PlainTextResponse(opened)

    async def receive(self, request: Request) -> Response:
        """Answer one message or event."""
        body = _decoded(self._opened(request.query_params, _encrypted(await request.body())))
        self.state.called()
        asked = read_body(body, "webhook")
        if not isinstance(asked, Asked):
            return Response()
        # It cannot write by itself, so nobody is reminded here.
        asked = replace(asked, incoming=replace(asked.incoming, limits=WEBHOOK_LIMITS, reminds=""))
        if asked.pressed:
            later = BackgroundTask(self.follow_ups.send, asked.incoming, str(body.get("response_url", "")))
            return self._sealed(robot_bodies.replacing(asked.card), later)
        answer = await self._answer(asked)
        return Response() if answer is None or not asked.request else self._sealed(answer)

    async def _answer(self, asked: Asked) -> Body | None:
        try:
            deliveries = await self.answering.answer(asked.incoming)
        except Exception:  # noqa: BLE001 - logged where it happened; the person is told in words
            return robot_bodies.sentence(secrets.token_hex(8), self.words["trouble"])
        if deliveries is None:
            return robot_bodies.sentence(secrets.token_hex(8), self.words["holding"])
        if not deliveries:
            return None
        if asked.welcome:
            return robot_bodies.welcome(deliveries)
        return self._card(deliveries) or robot_bodies.stream(deliveries)

    def _card(self, deliveries: Sequence[Delivery]) -> Body | None:
        return robot_bodies.card(deliveries[0]) if self.cards and len(deliveries) == 1 else None

    def _opened(self, query: Mapping[str, str], encrypted: str | None) -> bytes:
        timestamp, nonce, signature = (query.get(name, "") for name in ("timestamp", "nonce", "msg_signature"))
        if not encrypted or not is_fresh(timestamp, self.now()):
            raise HTTPException(403)
        try:
            return self.envelope.open(encrypted, signature, timestamp, nonce)
        except EnvelopeError:
            if is_signed(signature, self.token, timestamp, nonce, encrypted):
                self.state.refused(UNOPENED)
            raise HTTPException(403) from None

    def _sealed(self, body: Body, later: BackgroundTask | None = None) -> Response:
        said = json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
        sealed = self.envelope.seal(said, str(int(self.now())), secrets.token_hex(8))
        answer = {
            "encrypt": sealed.encrypted,
            "msgsignature": sealed.signature,
            "timestamp": int(sealed.timestamp),
            "nonce": sealed.nonce,
        }
        return JSONResponse(answer, background=later)


def _encrypted(body: bytes) -> str | None:
    found = ENCRYPTED.search(body)
    return found[1].decode().replace("\\/", "/") if found else None


def _decoded(opened: bytes) -> dict[str, Any]:
    try:
        decoded = json.loads(opened, strict=False)
    except (ValueError, RecursionError):
        raise HTTPException(400) from None
    if not isinstance(decoded, dict):
        raise HTTPException(400)
    return decoded
