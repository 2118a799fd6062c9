"""How the process ends: when told to, every job in order, and within five seconds whatever is still running."""

import asyncio
import os
import signal
import threading
from collections.abc import Coroutine, Sequence
from typing import Any

import structlog

# Seconds after the signal: jobs that have not ended are cancelled, then the process ends without waiting for anything.
ORDERLY, LAST = 3.2, 4.2

log = structlog.get_logger(__name__)


def stop_at_signals(stop: asyncio.Event) -> None:
    """Set `stop` at SIGINT and SIGTERM, and end the process soon after, even if something hangs.

    Nothing is lost by it: what was answered is committed, and what was not is asked for again at the next start.
    """

    def told() -> None:
        if not stop.is_set():
            stop.set()
            last = threading.Timer(LAST, _end)
            last.daemon = True
            last.start()

    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, told)


def _end() -> None:
    log.warning("ended with work unfinished; the next start takes it up")
    os._exit(0)


async def together(jobs: Sequence[Coroutine[Any, Any, None]], stop: asyncio.Event, orderly: float = ORDERLY) -> None:
    """Run all jobs to their end; when one ends or fails the others are told to stop, and the first error is raised.

    Args:
        jobs: what runs side by side.
        stop: tells every job to come to its end.
        orderly: seconds that jobs have for it before they are cancelled.

    """
    tasks = [asyncio.create_task(_guarded(job, stop)) for job in jobs]
    ending = asyncio.create_task(stop.wait())
    await asyncio.wait((ending, *tasks), return_when=asyncio.FIRST_COMPLETED)
    ending.cancel()
    _, late = await asyncio.wait(tasks, timeout=orderly)
    for task in late:
        log.warning("a job was cut short at the end", job=task.get_name())
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    for task, result in zip(tasks, results, strict=True):
        if isinstance(result, BaseException) and task not in late:
            raise result


async def _guarded(job: Coroutine[Any, Any, None], stop: asyncio.Event) -> None:
    try:
        await job
    finally:
        stop.set()
