"""Bodies that no platform sends, at every door behind the real server: refused before anything of them is read."""

import time
from collections.abc import AsyncIterator

import httpx
import pytest

from bot.channels.tencent.answering import Answering
from bot.channels.tencent.envelope import Envelope
from bot.channels.wechat.account import Account
from bot.channels.wechat.routes import wechat_routes
from bot.channels.wecom.kf_callback import kf_routes
from bot.channels.wecom.robot_follow_ups import FollowUps
from bot.channels.wecom.robot_webhook import RobotWebhook
from bot.server import build_server
from bot.storage.store import Store
from tests.bot.channels.echo_house import EchoHouse
from tests.bot.channels.scripted import all_well
from tests.bot.channels.tencent.test_xml_message import BOMB
from tests.bot.channels.wechat.conftest import wechat_words
from tests.wechat_double.official_account import AES_KEY, APP_ID, TOKEN, signed

PATHS = ("/wechat", "/wecom/kf", "/wecom/bot")
TOO_LARGE = b"<xml><Encrypt>" + b"A" * 300_000 + b"</Encrypt></xml>"


@pytest.fixture
def house(store: Store) -> EchoHouse:
    return EchoHouse(store)


@pytest.fixture
def news() -> list[tuple[str, str]]:
    return []


@pytest.fixture
async def client(house: EchoHouse, news: list[tuple[str, str]]) -> AsyncIterator[httpx.AsyncClient]:
    words, answering = wechat_words(), Answering("wecom_bot", house)
    webhook = RobotWebhook(TOKEN, Envelope(TOKEN, AES_KEY, ""), answering, FollowUps(answering, ""), words)
    routes = [
        *wechat_routes(Account(TOKEN, Envelope(TOKEN, AES_KEY, APP_ID)), house, words),
        *kf_routes(Envelope(TOKEN, AES_KEY, APP_ID), lambda *told: news.append(told)),
        *webhook.routes(),
    ]
    transport = httpx.ASGITransport(app=build_server(routes, all_well))
    async with httpx.AsyncClient(transport=transport, base_url="http://door.test") as someone:
        yield someone


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    ("body", "status"),
    [(TOO_LARGE, 413), (BOMB, 403), (b"", 403), (b"\xff" * 1000, 403), (b"<" * 200_000, 403), (b"{" * 200_000, 403)],
)
async def test_a_body_that_no_platform_sends(  # noqa: PLR0917 - four of them are the test's own parts
    client: httpx.AsyncClient,
    house: EchoHouse,
    news: list[tuple[str, str]],
    path: str,
    body: bytes,
    status: int,
) -> None:
    stamp = str(int(time.time()))
    # Even with a signature over all but the body, which is the most that somebody could have read along.
    query = {"timestamp": stamp, "nonce": "n", "signature": signed(TOKEN, stamp, "n"), "msg_signature": "0" * 40}
    for asked in ({}, query, query | {"encrypt_type": "aes"}):
        answer = await client.post(path, params=asked, content=body)
        assert answer.status_code == status
    assert house.heard == []
    assert news == []


@pytest.mark.parametrize("path", PATHS)
async def test_other_methods_and_empty_questions_are_refused(client: httpx.AsyncClient, path: str) -> None:
    assert (await client.get(path)).status_code == 403
    assert (await client.put(path)).status_code == 405
    assert (await client.get(path, params={"echostr": "x", "msg_signature": "", "timestamp": "1"})).status_code == 403
