"""New replies as they come, to every open page of a visitor, whichever process made them.

One reader a process looks into the store for all open pages. Numbers of rows are given before a transaction commits,
so a lower number may appear after a higher one: the reader looks a little back and tells apart what it has seen.
"""

import asyncio
import time
from collections import deque
from collections.abc import AsyncGenerator, Iterator, Sequence

import structlog

from bot.channels.ports import TalksShown
from bot.messages import ConversationKey, Exchange

# Seconds between two looks, and how long a transaction may take to appear.
EVERY, LATE = 0.4, 10.0
AT_ONCE = 500
# A page that reads nothing for so long is cut off; it comes back and catches up.
WAITING_REPLIES = 200

log = structlog.get_logger(__name__)


class Live:
    """Follows what is replied on one channel for all who listen in this process."""

    def __init__(self, shown: TalksShown, channel: str, every: float = EVERY) -> None:
        self._shown, self._channel, self._every = shown, channel, every
        self._listening: dict[ConversationKey, set[asyncio.Queue[Exchange | None]]] = {}
        self._reader: asyncio.Task[None] | None = None
        self._ready = asyncio.Event()

    async def follow(self, key: ConversationKey, row: int | None) -> AsyncGenerator[Exchange | None, None]:
        """Yield the replies of a conversation behind outbox row `row`, then new ones for ever.

        Without `row` only new ones.
        """
        queue, seen = self._listen(key), set[int]()
        try:
            await self._ready.wait()
            while row is not None:
                missed = await self._shown.missed(key, row, AT_ONCE)
                for exchange in missed:
                    seen.add(_row(exchange))
                    yield exchange
                row = _row(missed[-1]) if len(missed) == AT_ONCE else None
            while True:
                found = await queue.get()
                if found is None:
                    return
                if _row(found) not in seen:
                    seen.add(_row(found))
                    yield found
        finally:
            self._forget(key, queue)

    @property
    def idle(self) -> bool:
        """Whether nobody looks into the store."""
        return self._reader is None or self._reader.done()

    def _listen(self, key: ConversationKey) -> asyncio.Queue[Exchange | None]:
        """Return what new replies of a conversation are put into from now on."""
        queue: asyncio.Queue[Exchange | None] = asyncio.Queue(WAITING_REPLIES)
        self._listening.setdefault(key, set()).add(queue)
        if self.idle:
            self._ready.clear()
            self._reader = asyncio.create_task(self._read())
        return queue

    def _forget(self, key: ConversationKey, queue: asyncio.Queue[Exchange | None]) -> None:
        queues = self._listening.get(key, set())
        queues.discard(queue)
        if not queues:
            self._listening.pop(key, None)

    async def _read(self) -> None:
        """Look for new replies while anybody listens."""
        rows = _Rows(await self._shown.newest_row(self._channel))
        self._ready.set()
        while self._listening:
            await asyncio.sleep(self._every)
            try:
                found = await self._shown.since(self._channel, rows.floor, AT_ONCE)
            except Exception as error:  # noqa: BLE001 (a store that fails for a moment must not end every page's stream)
                log.warning("new replies could not be read", error=type(error).__name__)
                continue
            for exchange in rows.unseen(found):
                self._hand_out(exchange)
            rows.settle(found)

    def _hand_out(self, exchange: Exchange) -> None:
        for queue in self._listening.get(exchange.deliveries[0].key, ()):
            _put(queue, exchange)


class _Rows:
    """The rows that one reader has seen; the next look begins behind `floor`.

    The newest row is marked with the time of each look: behind one that was newest long enough ago nothing appears.
    """

    def __init__(self, newest: int) -> None:
        self.floor = self._newest = newest
        self._seen: set[int] = set()
        self._marks: deque[tuple[float, int]] = deque([(time.monotonic(), newest)])

    def unseen(self, found: Sequence[Exchange]) -> Iterator[Exchange]:
        """Give what no look has found before."""
        for exchange in found:
            if _row(exchange) not in self._seen:
                self._seen.add(_row(exchange))
                yield exchange

    def settle(self, found: Sequence[Exchange]) -> None:
        """Raise the floor as far as nothing lower can appear any more, or over what a full look has found."""
        self._newest = max(self._newest, *(map(_row, found)), self.floor)
        self._marks.append((time.monotonic(), self._newest))
        settled_before = time.monotonic() - LATE
        while len(self._marks) > 1 and self._marks[1][0] < settled_before:
            self._marks.popleft()
        if self._marks[0][0] < settled_before or len(found) == AT_ONCE:
            self.floor = max(self.floor, self._marks[0][1]) if len(found) < AT_ONCE else _row(found[-1])
            self._seen = {row for row in self._seen if row > self.floor}


def _put(queue: asyncio.Queue[Exchange | None], what: Exchange | None) -> None:
    """Hand on; who does not read any more is cut off, and comes back behind the last row it saw."""
    if queue.full():
        while not queue.empty():
            queue.get_nowait()
        what = None
    queue.put_nowait(what)


def _row(exchange: Exchange) -> int:
    return exchange.deliveries[0].row
