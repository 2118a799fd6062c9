"""An Official Account in front of the real assistant, on a loopback port, and WeChat calling it."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from pathlib import Path

import pytest
from starlette.applications import Starlette

from bot.channels.ports import Conversations
from bot.channels.tencent.envelope import Envelope
from bot.channels.wechat.account import Account
from bot.channels.wechat.routes import wechat_routes
from bot.content.yaml_files import read_yaml
from bot.texts import parse_texts
from tests.loopback import serving
from tests.wechat_double.official_account import AES_KEY, APP_ID, TOKEN, WeChat

Door = Callable[..., AbstractAsyncContextManager[WeChat]]
TEXTS = Path(__file__).parents[4] / "bot" / "texts" / "wechat.yaml"


def wechat_words() -> dict[str, str]:
    """Return the channel's own sentences, as they ship."""
    texts = parse_texts({"wechat.yaml": read_yaml(TEXTS).value})
    return {key.removeprefix("wechat."): texts.say(key) for key in texts}


@pytest.fixture
def words() -> dict[str, str]:
    """Lend the channel's own sentences."""
    return wechat_words()


@asynccontextmanager
async def opened_door(
    words: Mapping[str, str],
    house: Conversations,
    mode: str = "plain",
    seconds: float = 50,
    *,
    tappable: bool = False,
) -> AsyncIterator[WeChat]:
    """Open the door in front of a house; WeChat calls it in the mode that is asked for.

    It has more patience than the real one, so that nothing depends on how fast a machine is.
    """
    envelope = None if mode == "plain" else Envelope(TOKEN, AES_KEY, APP_ID)
    routes = wechat_routes(Account(TOKEN, envelope, tappable), house, words, seconds=seconds)
    async with serving(Starlette(routes=routes)) as address:
        yield WeChat(f"{address}/wechat", mode)


@pytest.fixture
def door(words: dict[str, str]) -> Door:
    """Lend what opens the door."""
    return partial(opened_door, words)


@pytest.fixture
async def wechat(door: Door, conversations: Conversations) -> AsyncIterator[WeChat]:
    """Lend WeChat in front of the real assistant, in plain mode."""
    async with door(conversations) as platform:
        yield platform
