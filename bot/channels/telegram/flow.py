"""How many messages are on their way to Telegram at once: so many that nobody waits long, and no more.

What is on its way when a process dies is sent again by the next one, and may be said twice. A message that waits here
instead is not. So there is one place on the way, and another one for as long as messages wait too long for theirs. A
message is on its way until it is noted as sent.
"""

import asyncio
from collections import deque

MOST = 100
# Seconds that a message may wait for its place.
PATIENCE = 0.15
# Whoever waits for longer gets another place, whatever it is good for.
LONG_PATIENCE = 1.5
# Seconds: how long messages were on their way lately.
LATELY_SECONDS = 1.0
# How soon after another a place is added, and taken away again, in seconds.
MORE_SECONDS, FEWER_SECONDS = 0.1, 1.0
# A call that takes so many seconds holds up nobody any more.
SLOW_SECONDS = 0.3

# A place is known by the timer that gives it away.
Place = asyncio.TimerHandle


class Flow:
    """The places on the way; who finds none free waits for one, first come, first served."""

    def __init__(self) -> None:
        self.places = 1
        self._changed_at = 0.0
        self._taken: set[Place] = set()
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._calls: deque[tuple[float, float]] = deque()

    async def take(self) -> Place:
        """Return a place, once there is one; what takes very long gives it away before it is left."""
        loop = asyncio.get_running_loop()
        wanted_at = loop.time()
        await self._free_place()
        self.waited(loop.time() - wanted_at, loop.time())
        place: Place = loop.call_later(SLOW_SECONDS, lambda: self.leave(place))
        self._taken.add(place)
        return place

    def leave(self, place: Place) -> None:
        """Leave a place that was taken; nothing happens when it was given away before."""
        place.cancel()
        self._taken.discard(place)
        self._call_next()

    def waited(self, seconds: float, now: float) -> None:
        """Note how long a message waited for its place, and judge by it whether there are enough."""
        if seconds > PATIENCE and now >= self._changed_at + MORE_SECONDS:
            if seconds > LONG_PATIENCE or self.places < self._useful(now):
                self.places, self._changed_at = min(MOST, self.places + 1), now
        elif now >= self._changed_at + FEWER_SECONDS and (seconds < PATIENCE / 10 or self.places > self._useful(now)):
            self.places, self._changed_at = max(1, self.places - 1), now

    def arrived(self, seconds: float, now: float) -> None:
        """Note that a message was on its way for `seconds`, until it was noted as sent."""
        self._calls.append((now, seconds))
        while self._calls[0][0] < now - LATELY_SECONDS:
            self._calls.popleft()

    def _useful(self, now: float) -> int:
        """Return how many places can be of use: twice those that are taken where each message takes as long as it must.

        Where messages take longer because this machine is busy, more of them at once make nothing faster.
        """
        lately = [seconds for at, seconds in self._calls if at >= now - LATELY_SECONDS]
        if not lately:
            return MOST
        line = sorted(lately)[len(lately) // 4]
        a_second = len(lately) / max(now - self._calls[0][0], line, LATELY_SECONDS / 10)
        return 1 + int(2 * a_second * line)

    async def _free_place(self) -> None:
        while len(self._taken) >= self.places:
            waiting = asyncio.get_running_loop().create_future()
            self._waiting.append(waiting)
            try:
                await waiting
            except asyncio.CancelledError:
                # The place that was free for this one is free for the next.
                self._call_next()
                raise

    def _call_next(self) -> None:
        free = self.places - len(self._taken)
        while free > 0 and self._waiting:
            waiting = self._waiting.popleft()
            if not waiting.done():
                waiting.set_result(None)
                free -= 1
