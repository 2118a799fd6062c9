"""SIGTERM ends the real program within five seconds, whatever it is busy with; `/readyz` tells a deaf channel."""

import asyncio
import json
import os
import re
import signal
import sys
import urllib.error
import urllib.request
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from bot.program.lifetime import LAST, ORDERLY
from tests.bot.server.served import connection
from tests.telegram_double import Telegram
from tests.telegram_double.people import Person
from tests.telegram_double.telegram import TOKEN

pytestmark = [pytest.mark.process, pytest.mark.timeout(240)]
HOUSE = Path(__file__).parents[3]
# A body that is announced and never sent.
HALF_A_REQUEST = (
    b"POST /api/messages HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n"
)


@asynccontextmanager
async def running(tmp_path: Path, **settings: str) -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    """Start `jifen run` and give the process and the page's address."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("JIFEN_", "TELEGRAM_"))}
    environment = {**kept, "JIFEN_DATABASE_URL": f"sqlite:///{tmp_path / 'jifen.db'}", "JIFEN_PORT": "0", **settings}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"), cwd=HOUSE, env=environment, stderr=asyncio.subprocess.PIPE
    )
    try:
        assert process.stderr is not None
        while line := await process.stderr.readline():
            if found := re.search(r"http://\S+/", line.decode()):
                break
        else:
            raise AssertionError("the program ended before it listened")
        draining = asyncio.create_task(process.stderr.read())
        yield process, found[0]
        draining.cancel()
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def _ends(process: asyncio.subprocess.Process) -> None:
    """Tell the program to end, and wait for that; what it is busy with would last for ever."""
    process.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(process.wait(), 60) == 0


def test_its_own_limits_leave_nothing_to_whoever_waits_longer_than_five_seconds() -> None:
    assert ORDERLY < LAST < 5


async def test_it_ends_with_sends_that_hang_and_requests_that_do_not_end(tmp_path: Path, telegram: Telegram) -> None:
    person = Person(7001)
    telegram.hold(person.id)
    async with running(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_BASE_URL=telegram.url) as (process, address):
        await telegram.says(person, "测算")
        await telegram.until(lambda: telegram.called("sendMessage"), seconds=60)
        page = urlsplit(address)
        async with connection((page.hostname or "", page.port or 0)) as (_, writer):
            writer.write(HALF_A_REQUEST)
            await writer.drain()
            await asyncio.sleep(0.2)
            await _ends(process)


async def test_a_channel_that_reaches_nobody_is_told(tmp_path: Path, telegram: Telegram) -> None:
    nowhere = "http://127.0.0.1:9"
    async with running(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_BASE_URL=nowhere) as (process, address):
        status, state = await _until(address, 503)
        assert state["parts"]["database"] == "ok"
        assert set(state["parts"]["telegram"]) == {"why", "since"}
        assert TOKEN not in json.dumps(state)
        assert (await asyncio.to_thread(_get, f"{address}livez"))[0] == 200
        await _ends(process)
    async with running(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_BASE_URL=telegram.url) as (process, address):
        status, state = await _until(address, 200)
        assert (status, state["parts"]["telegram"]) == (200, "ok")


async def _until(address: str, status: int) -> tuple[int, dict[str, Any]]:
    """Return the first `/readyz` with `status`, or the last one after a minute."""
    for _ in range(300):
        found = await asyncio.to_thread(_get, f"{address}readyz")
        if found[0] == status:
            break
        await asyncio.sleep(0.2)
    return found


def _get(address: str) -> tuple[int, dict[str, Any]]:
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)
