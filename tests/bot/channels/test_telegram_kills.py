"""A process killed again and again while people write: nothing is lost, little is said twice."""

import asyncio
import random
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest

from tests.telegram_double import Person, Telegram

pytestmark = [pytest.mark.process, pytest.mark.timeout(240)]
ROOT = Path(__file__).parents[3]
PEOPLE = [Person(9000 + number) for number in range(10)]
KILLS = 12
ROUNDS = 3


@asynccontextmanager
async def counting(telegram: Telegram, folder: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run the channel in a process of its own on a database in `folder`."""
    database = f"sqlite:///{folder / 'jifen.db'}"
    words = (sys.executable, "-m", "tests.bot.channels.counting_process", telegram.url, database)
    process = await asyncio.create_subprocess_exec(*words, cwd=ROOT, stdout=asyncio.subprocess.DEVNULL)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def test_kills_lose_nothing_and_double_no_more_than_was_being_sent(telegram: Telegram, tmp_path: Path) -> None:
    chance = random.Random(20261129)  # noqa: S311 (the same every time)
    written = 0
    for _ in range(KILLS):
        for number in range(written, written + ROUNDS):
            for person in PEOPLE:
                await telegram.says(person, f"m{number}")
        written += ROUNDS
        enough = len(telegram.sent) + chance.randrange(1, ROUNDS * len(PEOPLE))
        async with counting(telegram, tmp_path) as process:
            await telegram.until(partial(reached, telegram, enough), 60)
            process.send_signal(signal.SIGKILL)
            await process.wait()
    async with counting(telegram, tmp_path) as process:
        wanted = [f"{number + 1}: m{number}" for number in range(written)]
        await telegram.until(lambda: all(wanted[-1] in texts(telegram, person) for person in PEOPLE), 60)
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), 20) == 0
    assert telegram.updates == []
    doubled = 0
    for person in PEOPLE:
        said = texts(telegram, person)
        assert list(dict.fromkeys(said)) == wanted
        doubled += len(said) - len(wanted)
    # A chat has one message on its way at a time. How many are on the way depends on the machine.
    assert doubled <= KILLS * len(PEOPLE)
    print(f"{KILLS} kills in {written * len(PEOPLE)} messages: {doubled} said twice")  # noqa: T201


def reached(telegram: Telegram, count: int) -> bool:
    return len(telegram.sent) >= count


def texts(telegram: Telegram, person: Person) -> list[str]:
    return [sent.text for sent in telegram.said(person.id)]
