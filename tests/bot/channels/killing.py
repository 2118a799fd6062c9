"""Kills a process of the channel again and again while people write, and counts what was lost, broken or said twice."""

import asyncio
import random
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.telegram_double import Person, Telegram

ROOT = Path(__file__).parents[3]
PATIENCE = 60.0
# Seconds: a kill comes at any moment, and not just when a message has arrived.
ANY_MOMENT = 0.05


@dataclass(frozen=True, slots=True)
class Toll:
    """What kills did: messages that never came, came in another order, or came twice."""

    lost: int
    broken: int
    doubled: int


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


async def toll(telegram: Telegram, folder: Path, kills: int, people: int, rounds: int) -> Toll:
    """Let `people` write `rounds` messages each before every kill; a last process answers what is left."""
    chance = random.Random(20261129)  # noqa: S311 (the same every time)
    writers = [Person(9000 + number) for number in range(people)]
    for kill in range(kills):
        for number in range(kill * rounds, (kill + 1) * rounds):
            for person in writers:
                await telegram.says(person, f"m{number}")
        enough = (kill + 1) * rounds * people - chance.randrange(1, rounds * people)
        async with counting(telegram, folder) as process:
            await telegram.until(partial(_reached, telegram, enough), PATIENCE)
            await asyncio.sleep(chance.uniform(0, ANY_MOMENT))
            process.send_signal(signal.SIGKILL)
            await process.wait()
    wanted = [f"{number + 1}: m{number}" for number in range(kills * rounds)]
    async with counting(telegram, folder) as process:
        # It may find nothing left to say, and must have begun before it can end in order.
        begun = len(telegram.calls)
        await telegram.until(lambda: len(telegram.calls) > begun, PATIENCE)
        await telegram.until(lambda: all(wanted[-1] in _texts(telegram, each) for each in writers), PATIENCE)
        process.send_signal(signal.SIGTERM)
        ended = await asyncio.wait_for(process.wait(), PATIENCE)
    if ended or telegram.updates:
        raise AssertionError(f"the last process ended with {ended} and {len(telegram.updates)} messages unread")
    return _counted([_texts(telegram, each) for each in writers], wanted)


def _counted(talks: list[list[str]], wanted: list[str]) -> Toll:
    once = [list(dict.fromkeys(said)) for said in talks]
    return Toll(
        lost=sum(len(set(wanted) - set(said)) for said in once),
        broken=sum(said != [each for each in wanted if each in said] for said in once),
        doubled=sum(len(said) - len(first) for said, first in zip(talks, once, strict=True)),
    )


def _reached(telegram: Telegram, count: int) -> bool:
    return len(telegram.sent) >= count


def _texts(telegram: Telegram, person: Person) -> list[str]:
    return [sent.text for sent in telegram.said(person.id)]
