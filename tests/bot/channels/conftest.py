"""A Telegram server of our own, a house on a real database, and the channel between them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from bot.channels.ports import Conversations
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.sending import Draw
from bot.content.yaml_files import read_yaml
from bot.messages import Passage
from bot.storage.kept_values import KeptValues
from bot.storage.store import Store
from bot.texts import parse_texts
from tests.bot.channels.echo_house import NOW, EchoHouse
from tests.telegram_double import Telegram, serving
from tests.telegram_double.telegram import TOKEN

TEXTS = Path(__file__).parents[3] / "bot" / "texts" / "telegram.yaml"


class NoPassages:
    """An FAQ that holds nothing."""

    def find(self, text: str) -> tuple[Passage, ...]:  # noqa: ARG002
        return ()


NO_PASSAGES = NoPassages()


class Running:
    """A channel at work, as its process would see it."""

    def __init__(self, channel: TelegramChannel) -> None:
        self.channel = channel
        self._stop = asyncio.Event()
        self._task = asyncio.create_task(channel.run(self._stop))

    async def stop(self) -> None:
        """Ask it to end, and wait for that."""
        self._stop.set()
        await self._task

    async def kill(self) -> None:
        """End it in the middle of whatever it does."""
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)


Process = Callable[[], AbstractAsyncContextManager[Running]]


@pytest.fixture
def words() -> dict[str, str]:
    """Return the channel's own sentences, as they ship."""
    return telegram_words()


def telegram_words() -> dict[str, str]:
    """Read the channel's own sentences, as they ship."""
    texts = parse_texts({"telegram.yaml": read_yaml(TEXTS).value})
    return {key.removeprefix("telegram."): texts.say(key) for key in texts}


@pytest.fixture
async def telegram(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Telegram]:
    """Serve the Bot API on a loopback port; `url` is its address."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    double = Telegram()
    async with serving(double) as double.url:
        yield double


@asynccontextmanager
async def running(
    telegram: Telegram,
    house: Conversations,
    store: Store,
    words: dict[str, str],
    flush_seconds: float = 10.0,
    *,
    draw: Draw = lambda _: None,
    rich: bool = False,
    admins: tuple[str, ...] = (),
) -> AsyncIterator[Running]:
    """Run the channel while the context is open, and kill it at the end if the test did not stop it."""
    kept = KeptValues(store, lambda: NOW)
    channel = TelegramChannel(
        TOKEN,
        telegram.url,
        house,
        kept,
        NO_PASSAGES,
        words,
        draw=draw,
        rich=rich,
        admins=admins,
        poll_seconds=1,
        flush_seconds=flush_seconds,
        first_pause=0.05,
    )
    at_work = Running(channel)
    try:
        yield at_work
    finally:
        await at_work.kill()


async def all_settled(house: Conversations) -> None:
    """Wait until every reply is noted as sent or given up: from then on a kill leaves nothing to say again."""
    async with asyncio.timeout(60):
        while await house.pending("telegram"):  # noqa: ASYNC110 - the database tells nobody when it changes
            await asyncio.sleep(0.02)


@pytest.fixture
def kept(store: Store) -> KeptValues:
    """Return the small values that are kept beside the house."""
    return KeptValues(store, lambda: NOW)


@pytest.fixture
def house(store: Store) -> EchoHouse:
    """Lend a house that repeats what it hears, on an SQLite file."""
    return EchoHouse(store)


@pytest.fixture
def process(telegram: Telegram, house: EchoHouse, words: dict[str, str]) -> Process:
    """Start a process of the channel in front of `house`."""
    return lambda: running(telegram, house, house.store, words)
