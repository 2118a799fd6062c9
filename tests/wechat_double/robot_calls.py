"""WeCom's side of a robot without a long connection: it calls with sealed JSON, and is strict with answers.

What is sealed here is sealed by an independent library.
"""

import itertools
import json
import time
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from wx_crypt import WXBizMsgCrypt, WxChannel_WecomAiBot

from tests.wechat_double.robot_cards import Cards, text_of

TOKEN, AES_KEY = "bot_token", "0123456789abcdefghijklmnopqrstuvwxyzABCDEFG"
TEXT_BYTES = 20_480
NUMBERS = itertools.count(1)


@dataclass(slots=True)
class RobotCalls:
    """The platform; `url` is the address it calls.

    Attributes:
        patience: seconds it waits for an answer; 5 in truth, for which a busy machine may have no time.
        api: the root of its own addresses, to which what comes later is sent.
        later: what came there, the text of each.
        used: the addresses that were used; each takes one message.

    """

    url: str = ""
    patience: float = 60.0
    api: str = ""
    cards: Cards = field(default_factory=Cards)
    later: list[str] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    last_card: str = ""
    last_feedback: str = ""

    @property
    def app(self) -> Starlette:
        """The addresses to which an answer may be sent later."""
        return Starlette(routes=[Route("/response/{code}", self._respond, methods=["POST"])])

    async def says(self, person: str, text: str, group: str = "") -> str:
        """Let a person write; return what they are shown."""
        return self.shown(await self.post(self.message(person, {"msgtype": "text", "text": {"content": text}}, group)))

    async def enters(self, person: str) -> str:
        """Let a person open the talk for the first time today; return what they are shown."""
        return self.shown(await self.post(self.event(person, "enter_chat", {})))

    async def presses(self, person: str, label: str) -> str:
        """Let a person press a button of the last card; return what the card shows afterwards."""
        card = self.cards.shown(self.last_card)
        button = next(each for each in card["button_list"] if label in each["text"])
        inside = {"card_type": card["card_type"], "event_key": button["key"], "task_id": self.last_card}
        body = await self.post(self.event(person, "template_card_event", inside))
        assert body is not None
        assert self.cards.replace(self.last_card, body) == 0, body
        return text_of(self.cards.shown(self.last_card))

    async def thumbs_down(self, person: str, group: str = "") -> str:
        """Let a person say that the last answer did not help; return what they are shown."""
        said = {"id": self.last_feedback, "type": 2}
        return self.shown(await self.post(self.event(person, "feedback_event", said, group)))

    def message(self, person: str, content: dict[str, Any], group: str = "") -> dict[str, Any]:
        """Return a message as it is sealed."""
        place = {"chattype": "group", "chatid": group} if group else {"chattype": "single"}
        number = next(NUMBERS)
        later = {"response_url": f"{self.api}/response/{number}"} if self.api else {}
        return {"msgid": f"m{number}", "aibotid": "bot1", "from": {"userid": person}, **place, **later, **content}

    def event(self, person: str, name: str, inside: dict[str, Any], group: str = "") -> dict[str, Any]:
        """Return an event as it is sealed."""
        return self.message(person, {"msgtype": "event", "event": {"eventtype": name, name: inside}}, group)

    async def post(self, message: Any) -> dict[str, Any] | None:
        """Deliver a message once; return the opened answer, None for an empty one."""
        status, answer = await self.send(*self.request(json.dumps(message, ensure_ascii=False)))
        assert status == 200, status
        return self.opened(answer) if answer else None

    def request(self, text: str, now: float | None = None) -> tuple[dict[str, str], str]:
        """Return the query and the body that carry a text."""
        stamp, nonce = str(int(now or time.time())), "1597212914"
        code, sealed = self._crypt().EncryptMsg(text.encode(), nonce, stamp)
        assert code == 0
        inside = json.loads(sealed)
        query = {"msg_signature": inside["msgsignature"], "timestamp": stamp, "nonce": nonce}
        return query, json.dumps({"encrypt": inside["encrypt"]})

    async def send(self, query: dict[str, str], body: str | bytes) -> tuple[int, str]:
        """Post to the address; return the status and the answer."""
        timeout = aiohttp.ClientTimeout(total=self.patience)
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.post(self.url, params=query, data=body, headers={"content-type": "application/json"}) as answer,
        ):
            return answer.status, await answer.text()

    async def asks(self, query: dict[str, str]) -> tuple[int, str]:
        """Ask the address as the console does."""
        async with aiohttp.ClientSession() as session, session.get(self.url, params=query) as answer:
            return answer.status, await answer.text()

    def opened(self, answer: str) -> dict[str, Any]:
        """Open a sealed answer; a fault of it fails the test as it would fail the person."""
        outer = json.loads(answer)
        assert set(outer) == {"encrypt", "msgsignature", "timestamp", "nonce"}
        assert isinstance(outer["timestamp"], int)
        code, opened = self._crypt().DecryptMsg(
            json.dumps({"encrypt": outer["encrypt"]}), outer["msgsignature"], str(outer["timestamp"]), outer["nonce"]
        )
        assert code == 0, code
        decoded: dict[str, Any] = json.loads(opened)
        return decoded

    def shown(self, body: dict[str, Any] | None) -> str:
        """Return what a person is shown for an answer."""
        if body is None:
            return ""
        if body["msgtype"] == "template_card":
            return self._card(body["template_card"])
        if body["msgtype"] == "text":
            return self._text(body["text"]["content"])
        assert body["msgtype"] == "stream"
        assert body["stream"]["finish"] is True
        assert body["stream"]["id"]
        self.last_feedback = body["stream"].get("feedback", {}).get("id", self.last_feedback)
        return self._text(body["stream"]["content"])

    def _card(self, card: dict[str, Any]) -> str:
        assert self.cards.take(card) == 0, card
        self.last_card = card["task_id"]
        return text_of(card)

    @staticmethod
    def _text(text: str) -> str:
        assert 0 < len(text.encode()) <= TEXT_BYTES
        return text

    async def _respond(self, request: Request) -> Response:
        if request.url.path in self.used:
            return JSONResponse({"errcode": 60140, "errmsg": "invalid response code"})
        self.used.add(request.url.path)
        body = await request.json()
        markdown = body["msgtype"] == "markdown"
        said = self._text(body["markdown"]["content"]) if markdown else self._card(body["template_card"])
        self.later.append(said)
        return JSONResponse({"errcode": 0, "errmsg": "ok"})

    @staticmethod
    def _crypt() -> WXBizMsgCrypt:
        return WXBizMsgCrypt(TOKEN, AES_KEY, "", WxChannel_WecomAiBot)
