"""Sends one reply of the robot: as the answer to its request, or on its own when that is gone."""

import asyncio
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

import structlog

from bot.channels.outbox import Fate
from bot.channels.tencent.api import ApiError, UnreachableError
from bot.channels.wecom import robot_bodies
from bot.channels.wecom.robot_bodies import Body
from bot.channels.wecom.robot_connection import RobotConnection
from bot.channels.wecom.robot_messages import Asked
from bot.messages import Delivery

# The platform takes so many messages a minute in one chat.
A_MINUTE = 30
MINUTE = 60.0
# The request is not known any more, or too old: then the reply goes without it.
GONE = frozenset({846605, 846608})
# The platform is busy, or had too many calls: later.
BUSY = frozenset({-1, 45009})

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One way to send a reply; `request` is what it answers, "" for nothing."""

    command: str
    body: Body
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
        try:
            await line.call("aibot_respond_update_msg", robot_bodies.replacing(asked.card), request=asked.pressed)
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
        asked = self._requests.get(delivery.event_id)
        if asked is not None and asked.welcome:
            yield _Attempt("aibot_respond_welcome_msg", robot_bodies.welcome([delivery]), asked.request)
        elif asked is not None:
            for body in self._shown(delivery, robot_bodies.stream([delivery])):
                yield _Attempt("aibot_respond_msg", body, asked.request)
        for body in self._shown(delivery, robot_bodies.markdown(delivery)):
            yield _Attempt("aibot_send_msg", robot_bodies.pushed(delivery, body))

    def _shown(self, delivery: Delivery, text: Body) -> Iterator[Body]:
        card = robot_bodies.card(delivery)
        if card is not None and self._cards:
            yield card
        yield text

    async def _at_pace(self, chat: str) -> None:
        """Wait until one more message may go into a chat."""
        now = asyncio.get_running_loop().time
        sent = self._sent.setdefault(chat, deque())
        while sent and sent[0] <= now() - self._minute:
            sent.popleft()
        turn = sent[-A_MINUTE] + self._minute if len(sent) >= A_MINUTE else now()
        sent.append(max(turn, now()))
        await asyncio.sleep(turn - now())
