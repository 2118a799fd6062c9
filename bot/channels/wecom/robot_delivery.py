"""Sends one reply of the robot: as the answer to its request, or on its own when that is gone."""

import asyncio
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import structlog

from bot.channels.identity import identity_of
from bot.channels.outbox import Fate
from bot.channels.tencent.api import ApiError, UnreachableError
from bot.channels.wecom.robot_cards import card_of
from bot.channels.wecom.robot_connection import RobotConnection
from bot.channels.wecom.robot_messages import NOT_HELPFUL, Asked, is_group
from bot.messages import Delivery
from bot.render import number_options

# The platform takes so many messages a minute in one chat.
A_MINUTE = 30
MINUTE = 60.0
# The request is not known any more, or too old: then the reply goes without it.
GONE = frozenset({846605, 846608})
# The platform is busy, or had too many calls: later.
BUSY = frozenset({-1, 45009})
ALONE, GROUP = 1, 2

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One way to send a reply; `request` is what it answers, "" for nothing."""

    command: str
    body: Mapping[str, Any]
    request: str = ""

    @property
    def is_card(self) -> bool:
        return "template_card" in self.body


class RobotDelivery:
    """Sends replies over the line that is open."""

    def __init__(self, minute: float = MINUTE, *, cards: bool = True) -> None:
        """Keep to the platform's pace.

        Args:
            minute: seconds of a minute, fewer in tests alone.
            cards: whether options are buttons on a card where they fit on one.

        """
        self._minute = minute
        self._cards = cards
        # Rows whose card was sent and got no receipt.
        self._unsure: set[int] = set()
        self._line: RobotConnection | None = None
        self._requests: dict[str, Asked] = {}
        self._sent: dict[str, deque[float]] = {}

    def use(self, line: RobotConnection | None) -> None:
        """Send over `line` from now on; None while there is none."""
        self._line = line

    def expect(self, asked: Asked) -> None:
        """Remember the request that the reply to a message belongs to."""
        if asked.request:
            self._requests[asked.incoming.event_id] = asked

    async def replace_card(self, asked: Asked) -> None:
        """Show on a pressed card what was chosen; should that fail, it stays as it is."""
        line = self._line
        if line is None or not asked.pressed:
            return
        body = {"response_type": "update_template_card", "template_card": asked.card}
        try:
            await line.call("aibot_respond_update_msg", body, request=asked.pressed)
        except (ApiError, UnreachableError) as error:
            log.info("robot_card_not_replaced", error=str(error))

    async def deliver(self, delivery: Delivery, again: bool) -> Fate:  # noqa: ARG002 - what was sent is known here
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
            if error.code in BUSY:
                return Fate.LATER
            return self._ended(delivery, Fate.FAILED)
        return self._ended(delivery, Fate.SENT)

    def _ended(self, delivery: Delivery, fate: Fate) -> Fate:
        self._requests.pop(delivery.event_id, None)
        self._unsure.discard(delivery.row)
        return fate

    async def _send(self, line: RobotConnection, delivery: Delivery) -> None:
        """Try one way after the other: a card, a text; in answer to the request, on its own.

        A stream that is sent again is replaced; a card whose receipt was lost is refused, so it has arrived.
        """
        for attempt in self._attempts(delivery):
            try:
                await line.call(attempt.command, attempt.body, request=attempt.request)
            except UnreachableError:
                if attempt.is_card:
                    self._unsure.add(delivery.row)
                raise
            except ApiError as error:
                if error.code in BUSY:
                    raise
                if attempt.request and error.code in GONE:
                    continue
                if not attempt.is_card:
                    raise
                if delivery.row in self._unsure:
                    return
                log.warning("robot_card_refused", code=error.code)
                self._cards = False
            else:
                return

    def _attempts(self, delivery: Delivery) -> Iterator[_Attempt]:
        asked, identity = self._requests.get(delivery.event_id), identity_of(delivery)
        welcome = asked is not None and asked.welcome
        for answers in (asked, None) if asked is not None else (None,):
            card = None if welcome or is_group(delivery.key) else card_of(delivery.reply, identity)
            if card is not None and self._cards:
                yield _card(answers, delivery, {**card, **_feedback(delivery)})
            yield _text(answers, delivery, identity)

    async def _at_pace(self, chat: str) -> None:
        """Wait until one more message may go into a chat."""
        now = asyncio.get_running_loop().time
        sent = self._sent.setdefault(chat, deque())
        while sent and sent[0] <= now() - self._minute:
            sent.popleft()
        turn = sent[-A_MINUTE] + self._minute if len(sent) >= A_MINUTE else now()
        sent.append(max(turn, now()))
        await asyncio.sleep(turn - now())


def _text(asked: Asked | None, delivery: Delivery, identity: str) -> _Attempt:
    content = number_options(delivery.reply)
    if asked is None:
        return _Attempt(*_push(delivery, "markdown", {"content": content}))
    if asked.welcome:
        return _Attempt("aibot_respond_welcome_msg", {"msgtype": "text", "text": {"content": content}}, asked.request)
    stream = {"id": identity, "finish": True, "content": content, **_feedback(delivery)}
    return _Attempt("aibot_respond_msg", {"msgtype": "stream", "stream": stream}, asked.request)


def _card(asked: Asked | None, delivery: Delivery, card: Mapping[str, Any]) -> _Attempt:
    if asked is None:
        return _Attempt(*_push(delivery, "template_card", card))
    return _Attempt("aibot_respond_msg", {"msgtype": "template_card", "template_card": card}, asked.request)


def _push(delivery: Delivery, kind: str, content: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    chat_type = GROUP if is_group(delivery.key) else ALONE
    return "aibot_send_msg", {"chatid": delivery.key.chat, "chat_type": chat_type, "msgtype": kind, kind: content}


def _feedback(delivery: Delivery) -> dict[str, Any]:
    """Return the id by which a thumb on an answer tells which one it was; without it the platform tells of none."""
    values = (option.value for option in delivery.reply.options if option.value.startswith(NOT_HELPFUL))
    named = next(values, "")
    return {"feedback": {"id": named}} if named else {}
