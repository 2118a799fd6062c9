"""The address that WeChat calls: checks who calls, reads the message, answers in the mode it came in."""

import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import structlog
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.channels.ports import Conversations
from bot.channels.tencent.answering import IN_TIME, Answering
from bot.channels.tencent.door_state import DoorState
from bot.channels.tencent.envelope import EnvelopeError, is_fresh, is_signed
from bot.channels.tencent.xml_message import XmlError, encrypted_part, read_xml, write_xml
from bot.channels.wechat.account import CHANNEL, Account
from bot.channels.wechat.meaning import Event, Meaning, Sentence, read_message
from bot.channels.wechat.passive import limits, text_of

PATH = "/wechat"
XML = "application/xml; charset=utf-8"
# What is wrong when WeChat itself calls, its signature being right, and its message cannot be read.
SEALED = "messages come sealed: set WECHAT_AES_KEY, or choose the plain mode in the console"
PLAIN = "messages come plain: choose the safe mode in the console, or leave WECHAT_AES_KEY empty"
UNOPENED = "messages cannot be opened: WECHAT_AES_KEY or WECHAT_APP_ID is not the one that the console shows"
WORDS = ("holding", "trouble", "voice", "picture", "place", "unknown")

log = structlog.get_logger(__name__)


def wechat_routes(  # noqa: PLR0913 - time and patience are other than these in tests alone
    account: Account,
    conversations: Conversations,
    words: Mapping[str, str],
    now: Callable[[], float] = time.time,
    seconds: float = IN_TIME,
    *,
    state: DoorState | None = None,
) -> list[Route]:
    """Return the routes of an Official Account.

    Args:
        account: what the account is set up with.
        conversations: where messages go.
        words: the sentences of `bot/texts/wechat.yaml` by their keys there.
        now: the time in Unix seconds, by which old requests are refused.
        seconds: how long an answer may take.
        state: is told how the door does.

    Raises:
        KeyError: `words` lacks one that the channel needs.

    """
    said = {name: words[name] for name in WORDS}
    door = _Door(account, Answering(CHANNEL, conversations, seconds), said, now, state or DoorState())
    return [Route(PATH, door.confirm, methods=["GET"]), Route(PATH, door.receive, methods=["POST"])]


@dataclass(frozen=True, slots=True)
class _Door:
    account: Account
    answering: Answering
    words: Mapping[str, str]
    now: Callable[[], float]
    state: DoorState

    async def confirm(self, request: Request) -> Response:
        """Answer the console, which checks that the address is ours."""
        if not self._is_signed(request.query_params):
            raise HTTPException(403)
        self.state.called()
        return PlainTextResponse(request.query_params.get("echostr", ""))

    async def receive(self, request: Request) -> Response:
        """Answer one message."""
        query, body = request.query_params, await request.body()
        is_sealed = query.get("encrypt_type") == "aes"
        opened = self._opened(query, body) if is_sealed else self._plain(query, body)
        try:
            fields = read_xml(opened)
        except XmlError:
            raise HTTPException(400) from None
        self.state.called()
        text = await self._answer(read_message(fields))
        if not text:
            return Response()
        reply = self._written(text, fields)
        return Response(self._sealed(reply) if is_sealed else reply, media_type=XML)

    def _is_signed(self, query: Mapping[str, str]) -> bool:
        timestamp, nonce = query.get("timestamp", ""), query.get("nonce", "")
        signed = is_signed(query.get("signature", ""), self.account.token, timestamp, nonce)
        return is_fresh(timestamp, self.now()) and signed

    def _plain(self, query: Mapping[str, str], body: bytes) -> bytes:
        """Return the body of a signed request; with a key set, a message that is not sealed is refused."""
        if not self._is_signed(query):
            raise HTTPException(403)
        if self.account.envelope is not None:
            log.warning("wechat_plain_message_refused", do="choose the safe mode, or leave WECHAT_AES_KEY empty")
            self.state.refused(PLAIN)
            raise HTTPException(403)
        return body

    def _opened(self, query: Mapping[str, str], body: bytes) -> bytes:
        """Return what is sealed in a request, in safe mode and in compatible mode alike."""
        timestamp, encrypted = query.get("timestamp", ""), encrypted_part(body)
        if self.account.envelope is None:
            # Only WeChat is told about in the log: anybody may knock.
            if self._is_signed(query):
                log.warning("wechat_sealed_message_refused", do="set WECHAT_AES_KEY, or choose the plain mode")
                self.state.refused(SEALED)
            raise HTTPException(403)
        if encrypted is None or not is_fresh(timestamp, self.now()):
            raise HTTPException(403)
        signature, nonce = query.get("msg_signature", ""), query.get("nonce", "")
        try:
            return self.account.envelope.open(encrypted, signature, timestamp, nonce)
        except EnvelopeError:
            if is_signed(signature, self.account.token, timestamp, nonce, encrypted):
                self.state.refused(UNOPENED)
            raise HTTPException(403) from None

    async def _answer(self, meaning: Meaning) -> str:
        if isinstance(meaning, Sentence):
            return self.words[meaning.key]
        if not isinstance(meaning, Event):
            return ""
        tappable = self.account.tappable
        incoming = replace(meaning.incoming, limits=limits(tappable=tappable))
        try:
            deliveries = await self.answering.answer(incoming)
        except Exception:  # noqa: BLE001 - logged where it happened; whatever it was, WeChat would show its own error
            return self.words["trouble"]
        if deliveries is None:
            return self.words["holding"]
        return text_of([each.reply for each in deliveries], tappable=tappable)

    def _written(self, text: str, fields: Mapping[str, str]) -> str:
        return write_xml(
            {
                "ToUserName": fields.get("FromUserName", ""),
                "FromUserName": fields.get("ToUserName", ""),
                "CreateTime": int(self.now()),
                "MsgType": "text",
                "Content": text,
            }
        )

    def _sealed(self, reply: str) -> str:
        if self.account.envelope is None:
            raise ValueError("nothing to seal with")
        sealed = self.account.envelope.seal(reply.encode(), str(int(self.now())), secrets.token_hex(8))
        return write_xml(
            {
                "Encrypt": sealed.encrypted,
                "MsgSignature": sealed.signature,
                "TimeStamp": int(sealed.timestamp),
                "Nonce": sealed.nonce,
            }
        )
