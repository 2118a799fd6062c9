"""What `/readyz` tells of an Official Account: whether it is understood, when it called last, if a token is had."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager

import aiohttp
import pytest
from starlette.applications import Starlette

from bot.channels.tencent.door_state import DoorState
from bot.channels.tencent.envelope import Envelope
from bot.channels.wechat.account import Account
from bot.channels.wechat.routes import wechat_routes
from bot.channels.wechat.stable_token import TokenWatch
from bot.config.settings import Settings
from bot.content.content import Content
from bot.conversation import Conversations
from bot.program.readiness import Readiness
from bot.program.wechat_doors import WeChatDoors
from bot.storage.kept_values import KeptValues
from bot.storage.store import Store
from tests.bot.conftest import NOW
from tests.loopback import serving
from tests.wechat_double.account_api import SECRET, AccountApi
from tests.wechat_double.official_account import AES_KEY, APP_ID, TOKEN, UNAVAILABLE, WeChat

OTHER_KEY = AES_KEY[::-1]


@asynccontextmanager
async def watched_door(
    words: Mapping[str, str], house: Conversations, key: str | None
) -> AsyncIterator[tuple[WeChat, DoorState]]:
    state = DoorState()
    account = Account(TOKEN, Envelope(TOKEN, key, APP_ID) if key else None)
    async with serving(Starlette(routes=wechat_routes(account, house, words, seconds=50, state=state))) as address:
        yield WeChat(f"{address}/wechat"), state


def why(state: DoorState) -> str:
    trouble = state.trouble()
    return trouble[0] if trouble else ""


@pytest.mark.parametrize(
    ("key", "mode", "told"),
    [(AES_KEY, "plain", "come plain"), (None, "safe", "set WECHAT_AES_KEY"), (OTHER_KEY, "safe", "cannot be opened")],
)
async def test_messages_that_cannot_be_read_are_trouble(
    words: dict[str, str], conversations: Conversations, key: str | None, mode: str, told: str
) -> None:
    async with watched_door(words, conversations, key) as (wechat, state):
        assert (why(state), state.details()) == ("", {"last_callback": "not yet"})
        wechat.mode = mode
        assert await wechat.says("o1", "谢谢") == UNAVAILABLE
        assert told in why(state)
        assert state.details()["last_callback"].startswith("20")


async def test_it_is_over_when_a_message_is_read(words: dict[str, str], conversations: Conversations) -> None:
    async with watched_door(words, conversations, AES_KEY) as (wechat, state):
        await wechat.says("o1", "谢谢")
        wechat.mode = "safe"
        assert "不客气" in await wechat.says("o1", "谢谢")
        assert why(state) == ""


@pytest.mark.parametrize("key", [AES_KEY, None])
async def test_who_is_not_wechat_troubles_nobody(
    words: dict[str, str], conversations: Conversations, key: str | None
) -> None:
    async with watched_door(words, conversations, key) as (wechat, state), aiohttp.ClientSession() as session:
        for mode in ("plain", "safe"):
            wechat.mode = mode
            query, body = wechat.request(wechat.message("o1", "<MsgType>text</MsgType><Content>x</Content>"))
            forged = query | {"signature": "0" * 40, "msg_signature": "0" * 40}
            async with session.post(wechat.url, params=forged, data=body.encode()) as answer:
                assert answer.status == 403
        assert (why(state), state.details()) == ("", {"last_callback": "not yet"})


@pytest.fixture
async def until_told() -> Callable[[Callable[[], object]], object]:
    async def wait(happened: Callable[[], object]) -> None:
        async with asyncio.timeout(60):
            while not happened():  # noqa: ASYNC110 - nobody tells
                await asyncio.sleep(0.01)

    return wait


async def test_a_token_that_cannot_be_had_is_told_until_it_can(until_told: Callable[..., object]) -> None:
    api, stop = AccountApi(), asyncio.Event()
    async with serving(api.app) as address:
        wrong = TokenWatch(address, APP_ID, "not the secret", look_again=0.05)
        right = TokenWatch(address, APP_ID, SECRET)
        away = TokenWatch("http://127.0.0.1:1", APP_ID, SECRET, look_again=0.05)
        jobs = [asyncio.create_task(each.run(stop, print)) for each in (wrong, right, away)]
        await until_told(lambda: wrong.trouble() and away.trouble() and right.details()["last_good"] != "not yet")  # type: ignore[misc]
        stop.set()
        await asyncio.gather(*jobs)
    assert "WECHAT_APP_SECRET is wrong" in (wrong.trouble() or ("",))[0]
    assert "cannot be reached" in (away.trouble() or ("",))[0]
    assert right.trouble() is None
    assert wrong.details() == {"last_good": "not yet"}


def test_the_parts_are_what_is_configured(conversations: Conversations, store: Store, content: Content) -> None:
    def doors(**values: str) -> WeChatDoors:
        settings = Settings(_env_file=None, **values)  # type: ignore[arg-type]
        return WeChatDoors(settings, conversations, KeptValues(store, lambda: NOW), content.texts)

    assert (doors().parts, doors().noted) == ({}, {})
    without = doors(wechat_token="t", wechat_app_id="wx1")
    assert (list(without.parts), without.noted) == (["wechat"], {})
    opened = doors(wechat_token="t", wechat_app_id="wx1", wechat_app_secret="s")
    ready, told = Readiness(opened.parts, opened.noted).report()
    assert ready
    assert told["parts"] == {"wechat": "ok", "wechat_token": "ok"}
    assert told["details"] == {"wechat": {"last_callback": "not yet"}, "wechat_token": {"last_good": "not yet"}}
