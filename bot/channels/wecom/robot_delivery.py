"""Sends one reply of the robot: as the answer to its request, or on its own when that is gone."""

import asyncio
from collections import deque
from collections.abc import Mapping
from typing import Any

import structlog

from bot.channels.identity import identity_of
from bot.channels.outbox import Fate
from bot.channels.tencent.api import ApiError, UnreachableError
from bot.channels.wecom.robot_connection import RobotConnection
from bot.channels.wecom.robot_messages import Asked, is_group
from bot.messages import Delivery
from bot.render import number_options

# The platform takes so many messages a minute in one chat.
A_MINUTE = 30
MINUTE = 60.0
# The request is not known any more, or too old: then the reply goes without it.
GONE = frozenset({846605, 846608})
ALONE, GROUP = 1, 2

log = structlog.get_logger(__name__)


class RobotDelivery:
    """Sends replies over the line that is open."""

    def __init__(self, minute: float = MINUTE) -> None:
        """Keep to the platform's pace; `minute` is shortened by tests alone."""
        self._minute = minute
        self._line: RobotConnection | None = None
        self._requests: dict[str, Asked] = {}
        self._sent: dict[str, deque[float]] = {}

    def use(self, line: RobotConnection | None) -> None:
        """Send over `line` from now on; None while there is none."""
        self._line = line

    def expect(self, asked: Asked) -> None:
        """Remember the request that the reply to a message belongs to."""
        self._requests[asked.incoming.event_id] = asked

    async def deliver(self, delivery: Delivery, again: bool) -> Fate:  # noqa: ARG002 - a stream sent again is replaced
        """Send a reply; say what became of it."""
        line = self._line
        if line is None:
            return Fate.LATER
        await self._at_pace(delivery.key.chat)
        try:
            await self._send(line, delivery)
        except UnreachableError:
            return Fate.LATER
        except ApiError as error:
            log.warning("robot_reply_refused", row=delivery.row, code=error.code)
            self._requests.pop(delivery.event_id, None)
            return Fate.FAILED
        self._requests.pop(delivery.event_id, None)
        return Fate.SENT

    async def _send(self, line: RobotConnection, delivery: Delivery) -> None:
        text = number_options(delivery.reply)
        asked = self._requests.get(delivery.event_id)
        if asked is not None:
            try:
                await line.call(*_answer(asked, delivery, text), request=asked.request)
            except ApiError as error:
                if error.code not in GONE:
                    raise
            else:
                return
        await line.call("aibot_send_msg", _push(delivery, text))

    async def _at_pace(self, chat: str) -> None:
        """Wait until one more message may go into a chat."""
        now = asyncio.get_running_loop().time
        sent = self._sent.setdefault(chat, deque())
        while sent and sent[0] <= now() - self._minute:
            sent.popleft()
        turn = sent[-A_MINUTE] + self._minute if len(sent) >= A_MINUTE else now()
        sent.append(max(turn, now()))
        await asyncio.sleep(turn - now())


def _answer(asked: Asked, delivery: Delivery, text: str) -> tuple[str, Mapping[str, Any]]:
    if asked.welcome:
        return "aibot_respond_welcome_msg", {"msgtype": "text", "text": {"content": text}}
    stream = {"id": identity_of(delivery), "finish": True, "content": text}
    return "aibot_respond_msg", {"msgtype": "stream", "stream": stream}


def _push(delivery: Delivery, text: str) -> Mapping[str, Any]:
    kind = GROUP if is_group(delivery.key) else ALONE
    return {"chatid": delivery.key.chat, "chat_type": kind, "msgtype": "markdown", "markdown": {"content": text}}
