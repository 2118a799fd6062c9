"""The customer service in front of a house, on a loopback port, and WeCom on another."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from starlette.applications import Starlette

from bot.channels.ports import Conversations, KeptValues
from bot.channels.tencent.envelope import Envelope
from bot.channels.wecom.kf import Company, KfChannel
from bot.clock import SHANGHAI
from bot.content.yaml_files import read_yaml
from bot.score_card.card_file import card_file
from bot.storage.kept_values import KeptValues as StoredValues
from bot.storage.store import Store
from bot.texts import parse_texts
from tests.bot.channels.echo_house import EchoHouse
from tests.bot.channels.scripted import web_words
from tests.loopback import serving
from tests.wechat_double.kf_platform import AES_KEY, CALLBACK_TOKEN, CORP_ID, SECRET, KfPlatform, Seen
from tests.wechat_double.kf_server import KfCallbacks, kf_api

TEXTS = Path(__file__).parents[4] / "bot" / "texts" / "wecom.yaml"


class Process:
    """The channel at work, as its process would see it."""

    def __init__(self, channel: KfChannel, platform: KfPlatform, url: str) -> None:
        self.platform = platform
        self.channel = channel
        self.said: list[str] = []
        self.url = f"{url}/wecom/kf"
        self._callbacks = KfCallbacks(platform, self.url)
        self._stop = asyncio.Event()
        self.task = asyncio.create_task(channel.run(self._stop, self.said.append))

    async def told(self) -> None:
        """Be told that there is news."""
        assert await self._callbacks.tells() == 200

    async def shows(self, person: str, count: int = 1) -> list[Seen]:
        """Be told of news, and wait until a person has got `count` messages in all."""
        await self.told()
        return await self.until(lambda: len(self.platform.of(person)) >= count, person)

    async def until(self, happened: Callable[[], object], person: str = "") -> list[Seen]:
        """Wait until something happened; return what a person got."""
        try:
            async with asyncio.timeout(60):
                while not happened():  # noqa: ASYNC110 - the platform tells nobody
                    await asyncio.sleep(0.01)
        except TimeoutError:
            got = [(each.person, each.text[:40]) for each in self.platform.seen]
            raise AssertionError(f"it never happened; got {got}, calls {self.platform.calls[-9:]}") from None
        return self.platform.of(person)

    async def quiet(self) -> None:
        """Wait long enough for anything that is under way."""
        await asyncio.sleep(0.4)

    async def stop(self) -> None:
        """Ask it to end, and wait for that."""
        self._stop.set()
        await self.task

    async def kill(self) -> None:
        """End it in the middle of whatever it does."""
        self.task.cancel()
        await asyncio.gather(self.task, return_exceptions=True)


Start = Callable[..., AbstractAsyncContextManager[Process]]


def wecom_words() -> dict[str, str]:
    """Return the channel's own sentences, as they ship."""
    texts = parse_texts({"wecom.yaml": read_yaml(TEXTS).value})
    return {key.removeprefix("wecom."): texts.say(key) for key in texts}


@pytest.fixture
def words() -> dict[str, str]:
    """Lend the channel's own sentences."""
    return wecom_words()


@pytest.fixture
def platform(monkeypatch: pytest.MonkeyPatch) -> KfPlatform:
    """Lend the platform."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    return KfPlatform()


@asynccontextmanager
async def running_kf(
    platform: KfPlatform,
    words: Mapping[str, str],
    kept: KeptValues,
    house: Conversations,
    secret: str = SECRET,
) -> AsyncIterator[Process]:
    """Run a process of the channel in front of a house; killed at the end if the test did not stop it."""
    async with serving(kf_api(platform)) as api:
        company = Company(CORP_ID, secret, Envelope(CALLBACK_TOKEN, AES_KEY, CORP_ID), api)
        draw = partial(card_file, words=web_words(), spelled={})
        channel = KfChannel(company, house, kept, words, draw=draw, first_pause=0.05)
        async with serving(Starlette(routes=channel.routes)) as url:
            process = Process(channel, platform, url)
            await process.until(lambda: process.said or process.task.done())
            if process.task.done():
                await process.task
            try:
                yield process
            finally:
                await process.kill()


@pytest.fixture
def start(platform: KfPlatform, words: dict[str, str], store: Store) -> Start:
    """Lend what starts a process of the channel."""
    kept = StoredValues(store, lambda: datetime.now(SHANGHAI))
    return partial(running_kf, platform, words, kept)


@pytest.fixture
def echo(store: Store) -> EchoHouse:
    """Lend a house that repeats what it hears."""
    return EchoHouse(store)
