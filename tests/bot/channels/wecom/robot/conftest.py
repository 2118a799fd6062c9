"""The robot's channel in front of a house, and WeCom on a loopback port."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime

import pytest

from bot.channels.ports import Conversations
from bot.channels.wecom.robot import Pace, Robot, RobotChannel
from bot.clock import SHANGHAI
from bot.storage.kept_values import KeptValues
from bot.storage.store import Store
from tests.bot.channels.wecom.robot.webhook_door import Door, opened_webhook
from tests.wechat_double.robot_platform import BOT_ID, SECRET, RobotPlatform, robot_platform, until

QUICK = Pace(first_pause=0.05, renew=0.2, ping=0.1, minute=0.5)


class Process:
    """The channel at work."""

    def __init__(self, channel: RobotChannel) -> None:
        self.channel = channel
        self.said: list[str] = []
        self._stop = asyncio.Event()
        self.task = asyncio.create_task(channel.run(self._stop, self.said.append))

    async def stop(self) -> None:
        self._stop.set()
        await self.task

    async def kill(self) -> None:
        self.task.cancel()
        await asyncio.gather(self.task, return_exceptions=True)


Start = Callable[..., AbstractAsyncContextManager[Process]]


@pytest.fixture
async def platform(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[RobotPlatform]:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    async with robot_platform(RobotPlatform(minute=0.4)) as served:
        yield served


@pytest.fixture
def start(platform: RobotPlatform, store: Store) -> Start:
    """Start a process of the channel; killed at the end if the test did not stop it."""

    @asynccontextmanager
    async def running(
        house: Conversations, secret: str = SECRET, pace: Pace = QUICK, *, connects: bool = True, cards: bool = True
    ) -> AsyncIterator[Process]:
        kept = KeptValues(store, lambda: datetime.now(SHANGHAI))
        process = Process(RobotChannel(Robot(BOT_ID, secret, platform.url, cards), house, kept, pace))
        try:
            if connects:
                await until(lambda: process.said or process.task.done())
            yield process
        finally:
            await process.kill()

    return running


@pytest.fixture
def door(monkeypatch: pytest.MonkeyPatch) -> Door:
    """Lend what opens the door in front of a house."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    return opened_webhook
