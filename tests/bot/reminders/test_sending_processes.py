"""Three processes send what is due, two are killed in the middle: each reminder enters the outbox once."""

import asyncio
import signal
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.messages import ConversationKey, Incoming
from bot.reminders.reminder import Reminder, ReminderChange
from bot.session import Session
from bot.storage.store import Store, Turn
from bot.storage.tables import outbox, reminders
from tests.bot.reminders.test_sending import MORNING, TODAY
from tests.postgres import Postgres

pytestmark = [pytest.mark.process, pytest.mark.timeout(240)]
ROOT = Path(__file__).parents[3]
PEOPLE = 300


async def _sending(database: str) -> asyncio.subprocess.Process:
    words = (sys.executable, "-m", "tests.bot.reminders.sending_process", database, MORNING.isoformat())
    return await asyncio.create_subprocess_exec(*words, cwd=ROOT, stdout=asyncio.subprocess.PIPE)


async def _left(store: Store) -> int:
    return await store.read(lambda each: each.execute(select(func.count()).select_from(reminders)).scalar_one())


async def test_two_of_three_are_killed_and_each_reminder_goes_out_once(postgres: Postgres) -> None:
    database = postgres.new_database()
    store = await Store.open(database)
    wanted = ReminderChange(keep=(Reminder(date(2027, 3, 15), "permit", TODAY, TODAY),))
    for number in range(PEOPLE):
        key = ConversationKey("telegram", str(number), str(number))
        await store.commit(Turn(Incoming("e", key), 0, Session().to_json(), (), reminders=wanted), MORNING)
    processes = [await _sending(database) for _ in range(3)]
    try:
        async with asyncio.timeout(180):
            for process, kept in zip(processes[:2], (PEOPLE, PEOPLE // 2), strict=True):
                assert process.stdout is not None
                await process.stdout.readline()
                while await _left(store) >= kept:  # noqa: ASYNC110 (it tells nobody)
                    await asyncio.sleep(0.001)
                process.send_signal(signal.SIGKILL)
            while await _left(store):  # noqa: ASYNC110 (it tells nobody)
                await asyncio.sleep(0.05)
    finally:
        for process in processes:
            if process.returncode is None:
                process.kill()
            await process.wait()
    chats = await store.read(lambda each: Counter(each.execute(select(outbox.c.chat)).scalars()))
    assert len(chats) == PEOPLE
    assert set(chats.values()) == {1}
    await store.close()
