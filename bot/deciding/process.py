"""Another process of this program that decides messages as well: forked, so that it shares all that was loaded.

Python computes on one core. Deciding is pure and most of the work of a message, so a busy program has it done on the
other cores too; what is kept, sent and awaited stays with the one process
(docs/decisions/0014-deciding-on-all-cores.md).
"""

import asyncio
import os
import pickle
import signal
import socket
import sys
import warnings
from collections import deque
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import cast

from bot.content.content import Content
from bot.deciding.forked import LENGTH, decide_for_the_first
from bot.desk.turns import Decided
from bot.dialogue.context import Context
from bot.session import Session


def can_fork() -> bool:
    """Whether a process can be forked here: on Linux; elsewhere system libraries do not stand it."""
    return sys.platform == "linux"


class DecidingProcess(asyncio.Protocol):
    """The line to a process that decides messages by one content, one after the other.

    Attributes:
        content: the content that it was forked with.
        answers: how many answers it has given.
        is_over: whether it has ended.

    """

    def __init__(self, process: int, content: Content) -> None:
        self.content = content
        self.answers = 0
        self.is_over = False
        self._process = process
        self._heard = bytearray()
        self._awaited: deque[asyncio.Future[Decided]] = deque()
        self._line: asyncio.Transport | None = None
        self._ended = asyncio.Event()

    @classmethod
    async def fork(cls, content: Content) -> "DecidingProcess":
        """Fork a process. Raises OSError where there is no room for one.

        No thread of this one may be deciding: what it holds would be held for good in the other.
        """
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                process = _fork()
            except OSError:
                ours.close()
                raise
            if process == 0:
                decide_for_the_first(theirs, content)
        ours.setblocking(False)
        loop = asyncio.get_running_loop()
        _, forked = await loop.create_connection(lambda: cls(process, content), sock=ours)
        return forked

    async def decided(self, session: Session, context: Context, quiet: timedelta | None) -> Decided:
        """Have a message decided as `decide` does, which may raise. Raises ConnectionError when it cannot be here."""
        if self._line is None or self.is_over:
            raise ConnectionResetError("the process ended")
        asked = _packed((session, replace(context, content=cast("Content", None)), quiet))
        answer: asyncio.Future[Decided] = asyncio.get_running_loop().create_future()
        self._awaited.append(answer)
        self._line.write(LENGTH.pack(len(asked)) + asked)
        return await answer

    def end(self) -> None:
        """Have the process end, whatever it is doing."""
        self.is_over = True
        if self._line is not None:
            self._line.abort()

    async def ended(self) -> None:
        """Wait until the process has ended."""
        await self._ended.wait()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take the line."""
        self._line = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        """Give every answer that is complete to who waits for it; they come in the order of what was asked."""
        self._heard += data
        while len(self._heard) >= LENGTH.size:
            end = LENGTH.size + LENGTH.unpack_from(self._heard)[0]
            if len(self._heard) < end:
                return
            answer = pickle.loads(self._heard[LENGTH.size : end])  # noqa: S301 (said by this program)
            del self._heard[:end]
            self.answers += 1
            awaited = self._awaited.popleft()
            if awaited.done():
                continue
            if isinstance(answer, Exception):
                awaited.set_exception(answer)
            else:
                awaited.set_result(answer)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 (the base's own)
        """See the process off; whoever waits hears that it ended."""
        self.is_over = True
        with suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(self._process, 0)
        for each in self._awaited:
            if not each.done():
                each.set_exception(ConnectionResetError("the process ended"))
        self._ended.set()


def _packed(asked: object) -> bytes:
    try:
        return pickle.dumps(asked, pickle.HIGHEST_PROTOCOL)
    except (AttributeError, TypeError, pickle.PicklingError) as error:
        raise ConnectionAbortedError("what a channel put into a message cannot be handed over") from error


def _fork() -> int:
    with warnings.catch_warnings():
        # Python warns where there are threads: what they hold, the store and the logs, deciding needs nothing of.
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()
