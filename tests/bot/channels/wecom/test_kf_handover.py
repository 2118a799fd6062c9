"""From the page into WeChat: a link is made once, the page adds a code, the customer service goes on with the talk."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from typer.testing import CliRunner

from bot.channels.ports import ChannelError
from bot.channels.web.channel import web_routes
from bot.channels.web.to_wechat import ToWeChat
from bot.channels.wecom.kf_link import contact_link
from bot.cli import app
from bot.conversation import Conversations
from bot.server import build_server
from bot.storage.store import Store
from tests.bot.channels.scripted import all_well, web_words
from tests.bot.channels.web.test_without_script import Forms
from tests.bot.channels.wecom.conftest import Start
from tests.bot.settled import settled
from tests.loopback import serving
from tests.wechat_double.kf_platform import ACCOUNT, CORP_ID, SECRET, KfPlatform
from tests.wechat_double.kf_server import kf_api

WORDS = web_words()
TOLD = "我38岁，大专，社保8年"
HOUSE = Path(__file__).parents[4]


@pytest.fixture
async def link(platform: KfPlatform) -> str:
    async with serving(kf_api(platform)) as api:
        return await contact_link(api, CORP_ID, SECRET)


@pytest.fixture
async def page(conversations: Conversations, link: str) -> AsyncIterator[httpx.AsyncClient]:
    routes = web_routes(conversations, WORDS, to_wechat=ToWeChat(link, conversations.hand_over))
    transport = httpx.ASGITransport(app=build_server(routes, all_well, WORDS))
    async with httpx.AsyncClient(transport=transport, base_url="http://page.test") as someone:
        yield someone


async def leads(page: httpx.AsyncClient) -> str:
    """Tell the page something, ask for the way, and return the address."""
    first = await page.get("/")
    told = await page.post("/", data=Forms(first.text).hidden | {"text": TOLD})
    assert WORDS["to_wechat"] in told.text
    shown = await page.post("/to-wechat", data=Forms(told.text).hidden)
    assert (shown.status_code, shown.headers["cache-control"]) == (200, "no-store")
    assert 'class="qr"' in shown.text
    address = re.search(r'href="(https://work[^"]+)"', shown.text)
    assert address is not None
    return address[1].replace("&amp;", "&")


async def test_a_newcomer_goes_on_in_wechat(
    start: Start, platform: KfPlatform, conversations: Conversations, page: httpx.AsyncClient
) -> None:
    address = await leads(page)
    async with start(conversations) as process:
        platform.follows("p1", address)
        (offer,) = await process.shows("p1")
        assert "在这里接着来吗" in offer.text
        platform.taps("p1", "接着来")
        assert "最近 4 年" in (await process.shows("p1", 2))[-1].text
        platform.writes("p1", "先看结果")
        assert "估算" in (await process.shows("p1", 3))[-1].text


async def test_who_wrote_before_is_asked_too(
    start: Start, platform: KfPlatform, conversations: Conversations, page: httpx.AsyncClient
) -> None:
    address = await leads(page)
    async with start(conversations) as process:
        platform.writes("p1", "谢谢")
        await process.shows("p1")
        platform.follows("p1", address)
        assert "在这里接着来吗" in (await process.shows("p1", 2))[-1].text
        platform.writes("p1", "好")
        assert "最近 4 年" in (await process.shows("p1", 3))[-1].text


async def test_who_may_not_be_written_to_is_asked_with_their_next_word(
    start: Start, platform: KfPlatform, conversations: Conversations, page: httpx.AsyncClient
) -> None:
    address = await leads(page)
    async with start(conversations) as process:
        platform.writes("p1", "谢谢")
        await process.shows("p1")
        platform.talks["p1"].left = 0
        platform.follows("p1", address)
        await process.told()
        await process.until(lambda: platform.calls.count("kf/send_msg") >= 2)
        assert len(platform.of("p1")) == 1
        platform.writes("p1", "在吗")
        seen = await process.shows("p1", 3)
        assert "在这里接着来吗" in seen[1].text


async def test_a_link_that_was_used_or_made_up_only_greets(
    start: Start, platform: KfPlatform, conversations: Conversations, page: httpx.AsyncClient, store: Store
) -> None:
    address = await leads(page)
    async with start(conversations) as process:
        platform.follows("p1", address)
        await process.shows("p1")
        platform.taps("p1", "接着来")
        await process.shows("p1", 2)
        platform.follows("p2", address)
        assert "你好，我是积分助手" in (await process.shows("p2"))[-1].text
        platform.follows("p1", address)
        platform.enters("p1", "rubbish")
        platform.writes("p1", "谢谢")
        await process.shows("p1", 3)
        await process.quiet()
        greeted = [each.text for each in platform.of("p1") if "你好" in each.text or "接着来吗" in each.text]
        assert len(greeted) == 1
        await settled(store, "wecom_kf")


async def test_without_anything_to_take_along_the_page_stays(page: httpx.AsyncClient) -> None:
    first = await page.get("/")
    assert WORDS["to_wechat"] not in first.text
    stays = await page.post("/to-wechat", data=Forms(first.text).hidden)
    assert (stays.status_code, stays.headers["location"]) == (303, "/")
    assert (await page.post("/to-wechat", data={"token": "0" * 32})).status_code == 403
    assert (await page.get("/to-wechat")).status_code == 405


async def test_where_it_is_not_set_up_nothing_is_offered(conversations: Conversations) -> None:
    transport = httpx.ASGITransport(app=build_server(web_routes(conversations, WORDS), all_well, WORDS))
    async with httpx.AsyncClient(transport=transport, base_url="http://page.test") as someone:
        first = await someone.get("/")
        told = await someone.post("/", data=Forms(first.text).hidden | {"text": TOLD})
        assert WORDS["to_wechat"] not in told.text
        assert (await someone.post("/to-wechat", data=Forms(told.text).hidden)).status_code == 404


async def test_the_link_is_that_of_the_only_account(platform: KfPlatform, link: str) -> None:
    assert platform.links == {link}
    platform.accounts["wk2"] = "另一个"
    async with serving(kf_api(platform)) as api:
        with pytest.raises(ChannelError, match=r"--account:\n.*积分助手\n.*wk2  另一个"):
            await contact_link(api, CORP_ID, SECRET)
        assert await contact_link(api, CORP_ID, SECRET, ACCOUNT) == link
        platform.accounts.clear()
        with pytest.raises(ChannelError, match="no account yet"):
            await contact_link(api, CORP_ID, SECRET)


@pytest.mark.parametrize(
    ("corp", "secret", "codes", "says"),
    [
        ("ww1", SECRET, [], "WECOM_CORP_ID"),
        (CORP_ID, "not the secret", [], "WECOM_KF_SECRET"),
        (CORP_ID, SECRET, [60020], "trusted IP"),
        (CORP_ID, SECRET, [95017], "among those that may"),
        (CORP_ID, SECRET, [12345], "errcode 12345"),
    ],
)
async def test_a_refusal_says_what_to_do(
    platform: KfPlatform, corp: str, secret: str, codes: list[int], says: str
) -> None:
    platform.faults["kf/add_contact_way"] = codes
    async with serving(kf_api(platform)) as api:
        with pytest.raises(ChannelError, match=says) as error:
            await contact_link(api, corp, secret, ACCOUNT)
    assert "not the secret" not in str(error.value)


async def test_an_api_that_cannot_be_reached_is_told(platform: KfPlatform) -> None:  # noqa: ARG001 - unsets the proxy
    with pytest.raises(ChannelError, match="cannot be reached"):
        await contact_link("http://127.0.0.1:1", CORP_ID, SECRET)


def test_the_command_names_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WECOM_KF_SECRET", raising=False)
    done = CliRunner().invoke(app, ["wechat", "link"])
    assert (done.exit_code, done.stdout) == (1, "")
    assert "WECOM_KF_SECRET" in done.stderr
