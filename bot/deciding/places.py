"""The places where messages are decided: this process, and others that are forked while many messages wait."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count

from bot.content import Content
from bot.deciding.process import DecidingProcess, can_fork
from bot.telemetry import note

# When so many messages wait, another process is worth its memory; it ends after so many seconds without work.
MANY, UNUSED = 8, 60.0
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
        self._numbers = count()
        self._free: asyncio.PriorityQueue[tuple[int, Place]] = asyncio.PriorityQueue()
        self._free.put_nowait((next(self._numbers), None))
        self._waiting = 0
        self._forking = False

    @asynccontextmanager
    async def one(self, content: Content, *, may_fork: bool) -> AsyncIterator[Place]:
        """Lend a place that decides by `content`, once there is one."""
        self._waiting += 1
        try:
            if may_fork and self._waiting >= MANY and not self._forking and len(self._processes) < self._most:
                await self._one_more(content)
            number, place = await self._next(content)
        finally:
            self._waiting -= 1
        try:
            if place is None:
                # The round ends; in the next one no other piece of work begins here.
                await asyncio.sleep(0)
            yield place
        finally:
            if place is None or not place.is_over:
                self._free.put_nowait((number, place))

    async def end(self) -> None:
        """End the other processes."""
        for each in (*self._processes,):
            self._end(each)
            await each.ended()

    async def _next(self, content: Content) -> tuple[int, Place]:
        """Wait for the first place that is free; a process that ended, or knows another content, is none."""
        while True:
            number, place = await self._free.get()
            if place is None or (place.content is content and not place.is_over):
                return number, place
            self._end(place)

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
        self._processes.append(process)
        for _ in range(AT_HAND):
            self._free.put_nowait((next(self._numbers), process))
        self._look_at(process, -1)

    def _look_at(self, process: DecidingProcess, answers: int) -> None:
        """End a process that gave no answer since it had given so many `answers`; look again later at any other."""
        if process.answers == answers or process.is_over:
            self._end(process)
        else:
            asyncio.get_running_loop().call_later(UNUSED, self._look_at, process, process.answers)

    def _end(self, process: DecidingProcess) -> None:
        process.end()
        if process in self._processes:
            self._processes.remove(process)
