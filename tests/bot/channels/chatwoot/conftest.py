"""The channel between a strict Chatwoot and the real assistant, each behind a loopback port."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta

import pytest
from starlette.applications import Starlette

from bot.channels.chatwoot.api import Account
from bot.channels.chatwoot.channel import ChatwootChannel
from bot.channels.chatwoot.polling import HandedTalk
from bot.content.content import Content
from bot.conversation import Conversations
from bot.desk import rows
from bot.desk.chatwoot_door import ChatwootDoor
from bot.desk.desk import Desk
from bot.desk.hearing import DeskEars
from bot.desk.hours import Hours
from bot.storage.kept_values import KeptValues
from bot.storage.store import Store
from tests.bot.conftest import NOW
from tests.bot.desk.conftest import Clock
from tests.chatwoot_double import ACCOUNT, INBOX, SECRET, TOKEN, Chatwoot, Webhooks, chatwoot_api
from tests.loopback import serving


class AtWork:
    """One process: its house, its channel, and what Chatwoot posts to it."""

    def __init__(self, house: Conversations, channel: ChatwootChannel, ears: DeskEars, hooks: Webhooks) -> None:
        self.house, self.channel, self.ears, self.hooks = house, channel, ears, hooks


Process = Callable[[Store], AbstractAsyncContextManager[AtWork]]


@pytest.fixture
def clock() -> Clock:
    return Clock(NOW)


@pytest.fixture
def chatwoot() -> Chatwoot:
    return Chatwoot()


@pytest.fixture
def process(chatwoot: Chatwoot, content: Content, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Process:
    """Start a process on a store; it ends with the context, in the middle of whatever it does."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)

    @asynccontextmanager
    async def started(store: Store) -> AsyncIterator[AtWork]:
        desk = Desk(ChatwootDoor(lambda: content.texts), Hours.of("09:00-18:00"), timedelta(minutes=60))
        house = Conversations(store, lambda: content, clock)
        house.serve_desk(desk)
        ears = DeskEars(desk, store, house, lambda: content.texts, clock)
        async with serving(chatwoot_api(chatwoot)) as api:
            channel = ChatwootChannel(Account(api, ACCOUNT, TOKEN, INBOX), SECRET, house, first_pause=0.05)

            async def talks() -> list[HandedTalk]:
                found = await store.read(lambda each: rows.handed_talks(each, "chatwoot"))
                return [HandedTalk(each.number, each.thread) for each in found]

            channel.serve_desk(talks, ears, KeptValues(store, lambda: NOW), every=0.05)
            desk.on_news(channel.wake)
            async with serving(Starlette(routes=channel.routes)) as ours:
                hooks = Webhooks(chatwoot, f"{ours}/chatwoot")
                jobs = [asyncio.create_task(each) for each in (channel.run(asyncio.Event()), hooks.run())]
                try:
                    yield AtWork(house, channel, ears, hooks)
                finally:
                    for job in jobs:
                        job.cancel()
                    await asyncio.gather(*jobs, return_exceptions=True)

    return started


@pytest.fixture
async def at_work(process: Process, store: Store) -> AsyncIterator[AtWork]:
    async with process(store) as started:
        yield started


async def until(happened: Callable[[], object], seconds: float = 60.0) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(seconds):
        while not happened():  # noqa: ASYNC110 - Chatwoot tells nobody
            await asyncio.sleep(0.01)
