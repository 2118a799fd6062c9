"""WeCom's side of a robot's long connection: frames over a WebSocket on loopback, with the platform's limits."""

import asyncio
import json
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web

from tests.wechat_double.robot_cards import Cards, text_of

BOT_ID, SECRET = "bot0123456789", "secret_of_the_robot"
TEXT_BYTES = 20_480


@dataclass(frozen=True, slots=True)
class Shown:
    """A message that a chat got.

    Attributes:
        chat: where.
        text: all of its words.
        request: the request it answers, "" for none.
        card: the task id of the card that it is, "" for a text.
        feedback: what a thumb on it sends back, "" for nothing.

    """

    chat: str
    text: str
    request: str = ""
    card: str = ""
    feedback: str = ""


@dataclass(slots=True)
class RobotPlatform:
    """The platform.

    Attributes:
        minute: what counts as a minute for the limit of 30 messages a chat.
        in_time: seconds within which an event must be answered; 5 in truth, for which a busy machine may have no time.
        lost: how many receipts get lost on the way back.
        deaf: whether pings get no answer.
        faults: error codes that messages meet, by their `msgtype` or `response_type`, used up one by one.
        cards: the cards that were sent.

    """

    minute: float = 60.0
    in_time: float = 60.0
    lost: int = 0
    deaf: bool = False
    faults: dict[str, list[int]] = field(default_factory=dict)
    cards: Cards = field(default_factory=Cards)
    url: str = ""
    shown: list[Shown] = field(default_factory=list)
    connections: int = 0
    live: web.WebSocketResponse | None = None
    pings: int = 0
    _requests: dict[str, tuple[str, str, float]] = field(default_factory=dict)
    _streams: dict[str, int] = field(default_factory=dict)
    _sent: "defaultdict[str, list[float]]" = field(default_factory=lambda: defaultdict(list))
    _number: int = 0

    # What people do

    async def says(self, person: str, text: str, group: str = "", **more: Any) -> str:
        """Let a person write, alone or in a group; return the request's identity."""
        content = {"msgtype": "text", "text": {"content": text}, **more}
        return await self.sends(person, content, group)

    async def sends(self, person: str, content: dict[str, Any], group: str = "", msgid: str = "") -> str:
        """Let a person send a message of any kind."""
        place = {"chattype": "group", "chatid": group} if group else {"chattype": "single"}
        self._number += 1
        sender = {"msgid": msgid or f"msg{self._number}", "aibotid": BOT_ID, "from": {"userid": person}}
        return await self._callback("aibot_msg_callback", sender | place | content, group or person, "message")

    async def enters(self, person: str) -> str:
        """Let a person open the talk for the first time today."""
        event = {"msgtype": "event", "event": {"eventtype": "enter_chat"}, "create_time": 1_795_392_000}
        body = {"msgid": f"enter{person}", "aibotid": BOT_ID, "chattype": "single", "from": {"userid": person}, **event}
        return await self._callback("aibot_event_callback", body, person, "enter")

    async def presses(self, person: str, label: str, card: str = "") -> str:
        """Let a person press a button of the last card in their chat, or of an older one."""
        task_id = card or next(each.card for each in reversed(self.of(person)) if each.card)
        seen = self.cards.shown(task_id)
        button = next(each for each in seen["button_list"] if label in each["text"])
        pressed = {"card_type": seen["card_type"], "event_key": button["key"], "task_id": task_id}
        return await self._event(person, "template_card_event", pressed, f"card {task_id}")

    async def thumbs(self, person: str, kind: int, group: str = "") -> str:
        """Let a person say of the last answer that it helped (1), did not (2), or take that back (3)."""
        feedback = next(each.feedback for each in reversed(self.of(group or person)) if each.feedback)
        said = {"id": feedback, "type": kind, "content": "", "inaccurate_reason_list": [2]}
        return await self._event(person, "feedback_event", said, "feedback", group)

    async def _event(self, person: str, name: str, inside: dict[str, Any], kind: str, group: str = "") -> str:
        self._number += 1
        place = {"chattype": "group", "chatid": group} if group else {"chattype": "single"}
        body = {"msgid": f"event{self._number}", "aibotid": BOT_ID, "from": {"userid": person}, **place}
        event = {"msgtype": "event", "event": {"eventtype": name, name: inside}}
        return await self._callback("aibot_event_callback", body | event, group or person, kind)

    def forget_requests(self) -> None:
        """Let every request be over."""
        self._requests.clear()

    async def drop(self) -> None:
        """Break the line."""
        if self.live is not None:
            await self.live.close(code=aiohttp.WSCloseCode.GOING_AWAY)

    async def raw(self, text: str) -> None:
        """Send something that is no frame."""
        if self.live is not None:
            await self.live.send_str(text)

    def of(self, chat: str) -> list[Shown]:
        """Return what a chat got."""
        return [each for each in self.shown if each.chat == chat]

    async def _callback(self, command: str, body: dict[str, Any], chat: str, kind: str) -> str:
        self._number += 1
        request = f"req{self._number}"
        self._requests[request] = (chat, kind, time.monotonic())
        assert self.live is not None
        # Raw control characters inside strings were reported.
        frame = json.dumps({"cmd": command, "headers": {"req_id": request}, "body": body}, ensure_ascii=False)
        await self.live.send_str(frame.replace("\\u0001", "\x01"))
        return request

    # What the robot does

    async def connect(self, http: web.Request) -> web.WebSocketResponse:
        """Serve one connection."""
        socket = web.WebSocketResponse()
        await socket.prepare(http)
        subscribed = False
        async for message in socket:
            frame = json.loads(message.data)
            request = frame["headers"]["req_id"]
            code: int | None
            if not subscribed:
                code = await self._subscribe(frame, socket)
                subscribed = code == 0
            else:
                code = self._take(frame["cmd"], frame.get("body"), request)
            if code is not None and not self._is_lost(frame["cmd"]):
                await socket.send_json({"headers": {"req_id": request}, "errcode": code, "errmsg": "ok"})
            if not subscribed:
                await socket.close()
        if self.live is socket:
            self.live = None
        return socket

    def _is_lost(self, command: str) -> bool:
        if command.startswith("aibot_respond") and self.lost > 0:
            self.lost -= 1
            return True
        return False

    async def _subscribe(self, frame: dict[str, Any], socket: web.WebSocketResponse) -> int:
        body = frame.get("body", {})
        if frame["cmd"] != "aibot_subscribe":
            return 846604
        if body != {"bot_id": BOT_ID, "secret": SECRET}:
            return 853000
        self.connections += 1
        older, self.live = self.live, socket
        if older is not None and not older.closed:
            event = {"msgtype": "event", "event": {"eventtype": "disconnected_event"}, "aibotid": BOT_ID}
            await older.send_json({"cmd": "aibot_event_callback", "headers": {"req_id": "gone"}, "body": event})
        return 0

    def _take(self, command: str, body: Any, request: str) -> int | None:
        if command == "ping":
            self.pings += 1
            return None if self.deaf else 0
        if command == "aibot_send_msg":
            return self._push(body)
        return self._respond(command, body, request)

    def _respond(self, command: str, body: Any, request: str) -> int:
        chat, kind, asked_at = self._requests.get(request, ("", "", 0.0))
        in_time = time.monotonic() - asked_at <= self.in_time
        if command == "aibot_respond_welcome_msg" and kind == "enter" and in_time:
            return self._show(chat, body["text"]["content"], request)
        if command == "aibot_respond_update_msg" and kind.startswith("card ") and in_time:
            faults = self.faults.get("update_template_card")
            return faults.pop(0) if faults else self.cards.replace(kind.removeprefix("card "), body)
        if command != "aibot_respond_msg" or kind != "message":
            return 846605
        return self._answered(chat, body, request)

    def _answered(self, chat: str, body: dict[str, Any], request: str) -> int:
        if faults := self.faults.get(body["msgtype"]):
            return faults.pop(0)
        if body["msgtype"] == "template_card":
            return self._card(chat, body["template_card"], request)
        if body["msgtype"] != "stream" or not body["stream"]["finish"]:
            return 40008
        return self._stream(chat, body["stream"], request)

    def _stream(self, chat: str, stream: dict[str, Any], request: str) -> int:
        """Show a stream; one that was shown is replaced."""
        if stream["id"] in self._streams:
            self.shown[self._streams[stream["id"]]] = Shown(chat, stream["content"], request)
            return 0
        code = self._show(chat, stream["content"], request, feedback=stream.get("feedback", {}).get("id", ""))
        if code == 0:
            self._streams[stream["id"]] = len(self.shown) - 1
        return code

    def _push(self, body: dict[str, Any]) -> int:
        if faults := self.faults.get(body["msgtype"]):
            return faults.pop(0)
        if body["msgtype"] == "template_card" and body["chat_type"] in {1, 2}:
            return self._card(body["chatid"], body["template_card"], "")
        if body["chat_type"] not in {1, 2} or body["msgtype"] != "markdown":
            return 40008
        return self._show(body["chatid"], body["markdown"]["content"], "")

    def _card(self, chat: str, card: dict[str, Any], request: str) -> int:
        code = self.cards.take(card)
        if code:
            return code
        return self._show(chat, text_of(card), request, card["task_id"], card.get("feedback", {}).get("id", ""))

    def _show(self, chat: str, text: str, request: str, card: str = "", feedback: str = "") -> int:
        if not 0 < len(text.encode()) <= TEXT_BYTES:
            return 40058
        now = time.monotonic()
        self._sent[chat] = [each for each in self._sent[chat] if each > now - self.minute]
        if len(self._sent[chat]) >= 30:
            return 45009
        self._sent[chat].append(now)
        self.shown.append(Shown(chat, text, request, card, feedback))
        return 0


@asynccontextmanager
async def robot_platform(platform: RobotPlatform) -> AsyncIterator[RobotPlatform]:
    """Serve the platform on a free loopback port."""
    app = web.Application()
    app.router.add_get("/", platform.connect)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    platform.url = f"ws://127.0.0.1:{runner.addresses[0][1]}/"
    try:
        yield platform
    finally:
        await runner.cleanup()


async def until(happened: Any, seconds: float = 60.0) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(seconds):
        while not happened():  # noqa: ASYNC110 - the platform tells nobody
            await asyncio.sleep(0.01)
