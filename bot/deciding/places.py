"""The places where messages are decided: this process, and others that are forked while many messages wait."""

import asyncio
import os
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import perf_counter

from bot.content.content import Content
from bot.deciding.process import DecidingProcess, can_fork
from bot.program.telemetry import note

# When so many messages wait, another process is worth its memory; it ends after so many seconds without work.
MANY, UNUSED = 8, 60.0
# Seconds that a decision takes on average from which on it is worth asking for it: what was said before takes less.
WORTH_ASKING, WEIGHT_OF_ONE = 0.0015, 0.1
# A process has its next messages at hand while answers are on their way: a round here takes as long as two decisions.
AT_HAND = 8
# More cores than these serve little: what is read, stored and sent stays with one process.
MOST = 3

Place = DecidingProcess | None
"""Another process, or None for this one."""


def spare_cores() -> int:
    """Return how many processes may decide beside this one: one a core that it leaves idle."""
    return min(MOST, len(os.sched_getaffinity(0)) - 1) if can_fork() else 0


class Places:
    """Lends the places out, first come, first served; this process lends itself once a round of its loop.

    A hundred messages that come at once are a hundred turns ready at once. Decided in a row they would hold up for
    a second whatever is answered, sent or noted meanwhile.
    """

    def __init__(self, most: int = 0) -> None:
        """Have up to `most` processes beside this one."""
        self._most = most
        self._processes: list[DecidingProcess] = []
        self._free: deque[Place] = deque([None])
        self._waiting: deque[asyncio.Future[Place]] = deque()
        self._takes = 2 * WORTH_ASKING
        self._forking = False

    @asynccontextmanager
    async def one(self, content: Content, *, may_fork: bool) -> AsyncIterator[Place]:
        """Lend a place that decides by `content`, once there is one."""
        if may_fork and len(self._waiting) >= MANY and self._is_worth_another():
            await self._one_more(content)
        place = await self._next()
        while place is not None and place.content is not content:
            self._end(place)
            place = await self._next()
        try:
            if place is None:
                # The round ends; in the next one no other piece of work begins here.
                await asyncio.sleep(0)
            began = perf_counter()
            yield place
            if place is None:
                self._takes += WEIGHT_OF_ONE * (perf_counter() - began - self._takes)
        finally:
            self._give_back(place)

    async def end(self) -> None:
        """End the other processes."""
        for each in (*self._processes,):
            self._end(each)
            await each.ended()

    async def _next(self) -> Place:
        """Wait for a place that is free, another process before this one, which has all else to do."""
        place = next((each for each in self._free if each is not None and self._serves(each)), None)
        if place is not None or None in self._free:
            self._free.remove(place)
            return place
        waiting: asyncio.Future[Place] = asyncio.get_running_loop().create_future()
        self._waiting.append(waiting)
        try:
            return await waiting
        except asyncio.CancelledError:
            if waiting.done() and not waiting.cancelled():
                self._give_back(waiting.result())
            raise

    def _give_back(self, place: Place) -> None:
        """Lend a place to who has waited longest."""
        if place is not None and place.is_over:
            return
        while self._waiting and self._serves(place):
            first = self._waiting.popleft()
            if not first.done():
                first.set_result(place)
                return
        self._free.append(place)

    def _serves(self, place: Place) -> bool:
        return place is None or (not place.is_over and self._takes >= WORTH_ASKING)

    def _is_worth_another(self) -> bool:
        there = sum(not each.is_over for each in self._processes)
        return not self._forking and there < self._most and self._takes >= WORTH_ASKING

    async def _one_more(self, content: Content) -> None:
        self._forking = True
        try:
            process = await DecidingProcess.fork(content)
        except OSError as error:
            # This machine has no room for another.
            self._most = 0
            note("no_deciding_process", errno=error.errno or 0)
            return
        finally:
            self._forking = False
        self._processes = [*(each for each in self._processes if not each.is_over), process]
        for _ in range(AT_HAND):
            self._give_back(process)
        self._look_at(process, -1)

    def _look_at(self, process: DecidingProcess, answers: int) -> None:
        """End a process that gave no answer since it had given so many `answers`; look again later at any other."""
        if process.answers == answers or process.is_over:
            self._end(process)
        else:
            asyncio.get_running_loop().call_later(UNUSED, self._look_at, process, process.answers)

    def _end(self, process: DecidingProcess) -> None:
        process.end()
        self._free = deque(each for each in self._free if each is not process)
        if process in self._processes:
            self._processes.remove(process)
