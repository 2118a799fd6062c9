"""The robot inside a company as a channel: one long connection among all replicas, kept going until the stop."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import structlog

from bot.channels.lease import Lease, LeaseLost
from bot.channels.line_state import LineState
from bot.channels.outbox import Outbox
from bot.channels.pauses import Pauses
from bot.channels.ports import ChannelError, Conversations, KeptValues
from bot.channels.stopping import rest
from bot.channels.tencent.api import ApiError, UnreachableError
from bot.channels.wecom.robot_connection import PING_SECONDS, Frame, RobotConnection
from bot.channels.wecom.robot_delivery import RobotDelivery
from bot.channels.wecom.robot_messages import CHANNEL, Asked, Superseded, read_frame
from bot.messages import Delivery

# How long a process that died keeps others from connecting, and how often its holder renews the lease, in seconds.
LEASE = timedelta(seconds=30)
RENEW_SECONDS = 8.0
LONGEST_PAUSE = 30.0
CONNECT_SECONDS = 10.0
FLUSH_SECONDS = 3.0
WRONG_SECRET = 853000
TRIES = 4

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Robot:
    """What a robot is set up with.

    Attributes:
        identity: its id.
        secret: its secret.
        url: where the long connection goes.
        cards: whether options are buttons on a card where they fit on one.

    """

    identity: str
    secret: str
    url: str
    cards: bool = True


@dataclass(frozen=True, slots=True)
class Pace:
    """Waiting times in seconds, which only tests shorten."""

    first_pause: float = 1.0
    renew: float = RENEW_SECONDS
    ping: float = PING_SECONDS
    minute: float = 60.0


class RobotChannel:
    """One robot.

    The platform lets one connection of a robot live: whoever holds the lease connects. When another connection takes
    over all the same, it is not fought: this process stays away, and keeps the lease so that no replica fights either.
    """

    def __init__(self, robot: Robot, conversations: Conversations, kept: KeptValues, pace: Pace | None = None) -> None:
        """Prepare the channel; nothing reaches the network before `run`."""
        self._robot, self._conversations, self._pace = robot, conversations, pace or Pace()
        self._lease = Lease(kept, f"wecom_bot.{robot.identity}"[:128], LEASE)
        self._delivery = RobotDelivery(self._pace.minute, cards=robot.cards)
        self._superseded = asyncio.Event()
        self._line = LineState()
        self._outbox: Outbox | None = None
        self._handling: set[asyncio.Task[None]] = set()

    def wake(self) -> None:
        """Look into the outbox now: a process that is no more left something there."""
        if self._outbox is not None:
            self._outbox.wake()

    def trouble(self) -> tuple[str, datetime] | None:
        """Say what keeps the channel from working, and since when; None when nothing does, or another has the line."""
        return self._line.trouble()

    async def run(self, stop: asyncio.Event, announce: Callable[[str], None]) -> None:
        """Receive and send until `stop`. Raises ChannelError: the id or the secret is refused."""
        pauses = Pauses(self._pace.first_pause, LONGEST_PAUSE)
        while not stop.is_set():
            try:
                await self._once(stop, announce, pauses)
            except ChannelError:
                raise
            except LeaseLost:
                log.warning("robot_lease_lost")
            except Exception as error:  # noqa: BLE001 - whatever went wrong, here or there, the line is made anew
                log.warning("robot_unreachable", error=type(error).__name__)
                self._line.failed(f"the long connection cannot be made ({type(error).__name__})")
                await rest(stop, pauses.failed(CHANNEL))

    async def _once(self, stop: asyncio.Event, announce: Callable[[str], None], pauses: Pauses) -> None:
        """Hold the lease and a connection as long as both last; rest where another process has the lease."""
        if self._superseded.is_set():
            await stop.wait()
        elif await self._lease.take():
            try:
                await self._hold(stop, announce, pauses)
            finally:
                await self._lease.release()
        await rest(stop, self._pace.first_pause)

    async def _hold(self, stop: asyncio.Event, announce: Callable[[str], None], pauses: Pauses) -> None:
        """Talk over one connection until it ends, or until `stop`."""
        async with (
            aiohttp.ClientSession(trust_env=True) as session,
            session.ws_connect(self._robot.url, timeout=aiohttp.ClientWSTimeout(ws_close=2.0)) as socket,
        ):
            outbox = Outbox(CHANNEL, self._conversations, self._delivery.deliver, Pauses(self._pace.first_pause))
            self._outbox = outbox
            line = RobotConnection(socket, lambda frame: self._take(frame, outbox), self._pace.ping)
            reading = asyncio.create_task(line.read())
            try:
                await self._subscribe(line)
                pauses.worked(CHANNEL)
                self._line.worked()
                announce("WeCom robot: connected")
                self._delivery.use(line)
                await _first((reading, outbox.run(), line.keep_alive(), self._renew(), self._superseded.wait()), stop)
                await outbox.flush(FLUSH_SECONDS if stop.is_set() else 0)
            finally:
                self._delivery.use(None)
                self._outbox = None
                reading.cancel()
                await outbox.close()
                await asyncio.gather(reading, return_exceptions=True)
        if self._superseded.is_set() and not stop.is_set():
            await self._stay_away(stop)

    async def _stay_away(self, stop: asyncio.Event) -> None:
        """Keep the lease without a connection until `stop`."""
        self._line.failed("another connection of this robot took over")
        log.error("robot_superseded", do="another connection of this robot is open; end it, then start again")
        await _first((self._renew(),), stop)

    async def _subscribe(self, line: RobotConnection) -> None:
        """Say who this is: the first frame, or the platform ends the connection."""
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                await line.call("aibot_subscribe", {"bot_id": self._robot.identity, "secret": self._robot.secret})
        except ApiError as error:
            if error.code == WRONG_SECRET:
                raise ChannelError(
                    f"WECOM_BOT_ID or WECOM_BOT_SECRET was refused (errcode {error.code}): copy both from the console"
                ) from None
            raise UnreachableError(f"errcode {error.code}") from None

    async def _renew(self) -> None:
        """Hold the lease. Raises LeaseLost."""
        while True:
            await asyncio.sleep(self._pace.renew)
            await self._lease.renew()

    def _take(self, frame: Frame, outbox: Outbox) -> None:
        meaning = read_frame(frame)
        if isinstance(meaning, Superseded):
            self._superseded.set()
        elif isinstance(meaning, Asked):
            # A pressed card is replaced beside the answer: it has to be done within five seconds, and holds up nobody.
            self._begin(self._delivery.replace_card(meaning))
            self._begin(self._answer(meaning, outbox))

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._handling.add(task)
        task.add_done_callback(self._handling.discard)

    async def _answer(self, asked: Asked, outbox: Outbox) -> None:
        """Hand a message to the house, which may be in trouble for a while: the platform does not send it again."""
        pauses = Pauses(self._pace.first_pause)
        for _ in range(TRIES):
            await asyncio.sleep(pauses.left(CHANNEL))
            try:
                deliveries = await self._handled(asked)
            except Exception as error:  # noqa: BLE001 - one message that cannot be handled must not end the line
                log.warning("robot_message_failed", error=type(error).__name__)
                pauses.failed(CHANNEL)
            else:
                if deliveries:
                    self._delivery.expect(asked)
                    outbox.send(deliveries)
                return

    async def _handled(self, asked: Asked) -> tuple[Delivery, ...]:
        """Hand a message over; return what is to be sent, nothing where nothing may be said."""
        deliveries = await self._conversations.handle(asked.incoming)
        if not asked.silent:
            return deliveries
        await self._conversations.settle([each.row for each in deliveries], "sent")
        return ()


async def _first(jobs: tuple[Any, ...], stop: asyncio.Event) -> None:
    """Run jobs until one of them ends, or `stop` comes; raise what the first to end raises."""
    tasks = [asyncio.ensure_future(job) for job in (*jobs, stop.wait())]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
