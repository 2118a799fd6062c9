"""The Official Account in front of the real assistant, called as WeChat calls it."""

import asyncio
import time
from collections.abc import Sequence

import aiohttp
import pytest

from bot.channels.tencent.answering import IN_TIME
from bot.channels.wechat.account import Account
from bot.channels.wechat.routes import wechat_routes
from bot.content.content import Content
from bot.conversation import Conversations
from bot.messages import Delivery, Incoming
from bot.storage.store import Store
from tests.bot.channels.tencent.test_xml_message import BOMB
from tests.bot.channels.wechat.conftest import Door
from tests.bot.conftest import NOW
from tests.wechat_double.official_account import TOKEN, UNAVAILABLE, WeChat, signed

TEXT = "<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[{}]]></Content>"


class SlowHouse:
    """The real house, which waits before it answers certain texts."""

    def __init__(self, house: Conversations) -> None:
        self._house = house
        self.held: dict[str, asyncio.Event] = {}
        self.faults: list[Exception] = []
        self.handled: list[str] = []
        self.answered: list[str] = []

    async def handle(self, incoming: Incoming) -> tuple[Delivery, ...]:
        if self.faults:
            raise self.faults.pop()
        if incoming.text in self.held:
            await self.held[incoming.text].wait()
        self.handled.append(incoming.text)
        deliveries = await self._house.handle(incoming)
        self.answered.append(incoming.text)
        return deliveries

    async def has_answered(self, text: str) -> None:
        """Wait until a message is answered, in time or not."""
        async with asyncio.timeout(60):
            while text not in self.answered:  # noqa: ASYNC110 - nobody tells
                await asyncio.sleep(0.01)

    async def pending(self, channel: str) -> tuple[Delivery, ...]:
        return await self._house.pending(channel)

    async def settle(self, rows: Sequence[int], status: str) -> None:
        await self._house.settle(rows, status)

    def settle_soon(self, rows: Sequence[int], status: str) -> "asyncio.Future[None]":
        return self._house.settle_soon(rows, status)

    async def move_chat(self, channel: str, old: str, new: str) -> None:
        await self._house.move_chat(channel, old, new)


@pytest.mark.parametrize("mode", ["plain", "compatible", "safe"])
async def test_a_talk_in_every_mode(door: Door, conversations: Conversations, mode: str) -> None:
    async with door(conversations, mode) as wechat:
        assert "你好，我是积分助手" in await wechat.happens("o1", "subscribe")
        assert "来源" in await wechat.says("o1", "通知书丢了怎么办")
        assert "学历" in await wechat.says("o1", "测算")
        assert "多大" in await wechat.says("o1", "大专")
        assert "你好，我是积分助手" in await wechat.happens("o2", "SCAN")


@pytest.mark.parametrize("mode", ["plain", "safe"])
async def test_the_console_finds_the_address_ours(door: Door, conversations: Conversations, mode: str) -> None:
    async with door(conversations, mode) as wechat, aiohttp.ClientSession() as session:
        stamp = str(int(time.time()))
        query = {"timestamp": stamp, "nonce": "n", "echostr": "5837", "signature": signed(TOKEN, stamp, "n")}
        async with session.get(wechat.url, params=query) as answer:
            assert (answer.status, await answer.text()) == (200, "5837")
        async with session.get(wechat.url, params=query | {"signature": "0" * 40}) as answer:
            assert (answer.status, await answer.text()) == (403, "Forbidden")


async def test_tappable_words_behind_a_setting(door: Door, conversations: Conversations) -> None:
    async with door(conversations, tappable=True) as wechat:
        assert '1. <a href="weixin://bizmsgmenu?msgmenucontent=' in await wechat.happens("o1", "subscribe")


async def test_digits_and_words_alone_lead_to_a_result(wechat: WeChat) -> None:
    shown = await wechat.says("o1", "测算")
    for _ in range(30):
        if "这是估算，不是核定结果" in shown:
            break
        shown = await wechat.says(
            "o1", "1" if "1. " in shown or "回复 1" in shown else "35" if "多大" in shown else "5年"
        )
    assert "这是估算，不是核定结果" in shown


async def test_a_menu_button_says_its_words(wechat: WeChat) -> None:
    key = "<EventKey><![CDATA[测算]]></EventKey>"
    assert "学历" in await wechat.happens("o1", "CLICK", key)


async def test_what_holds_no_text_is_answered_kindly(wechat: WeChat, words: dict[str, str]) -> None:
    assert await wechat.sends("o1", "<MsgType>voice</MsgType><MediaId>1</MediaId>") == words["voice"]
    assert await wechat.sends("o1", "<MsgType>location</MsgType><Label>x</Label>") == words["place"]
    assert await wechat.sends("o1", "<MsgType>hologram</MsgType>") == words["unknown"]
    assert await wechat.happens("o1", "unsubscribe") == ""


async def test_a_second_delivery_gets_the_same_answer_and_changes_nothing(wechat: WeChat, store: Store) -> None:
    await wechat.says("o1", "测算")
    message = wechat.message("o1", TEXT.format("大专"))
    first = await wechat.deliver(message)
    assert await wechat.deliver(message) == first
    assert await store.pending("wechat") == ()
    event = wechat.event("o1", "CLICK", "<EventKey>测算</EventKey>")
    assert await wechat.deliver(event) == await wechat.deliver(event)


async def test_ten_deliveries_at_once_to_two_processes_are_one_turn(
    door: Door, database: str, content: Content
) -> None:
    stores = [await Store.open(database), await Store.open(database)]
    houses = [Conversations(store, lambda: content, lambda: NOW) for store in stores]
    try:
        async with door(houses[0]) as one, door(houses[1]) as other:
            await one.says("o1", "测算")
            message = one.message("o1", TEXT.format("大专"))
            shown = await asyncio.gather(*(each.deliver(message) for each in (one, other) * 5))
            assert len(set(shown)) == 1
            assert "多大" in shown[0]
            assert "最近 4 年" in await other.says("o1", "35")
    finally:
        for store in stores:
            await store.close()


async def test_a_retry_after_a_restart_gets_the_stored_answer(door: Door, database: str, content: Content) -> None:
    shown = []
    message = WeChat("").message("o1", TEXT.format("通知书丢了怎么办"))
    for _ in range(2):
        store = await Store.open(database)
        try:
            async with door(Conversations(store, lambda: content, lambda: NOW)) as wechat:
                shown.append(await wechat.deliver(message))
        finally:
            await store.close()
    assert shown[0] == shown[1]


async def test_an_answer_that_takes_too_long_comes_with_the_next_message(
    door: Door, conversations: Conversations, words: dict[str, str], store: Store
) -> None:
    house = SlowHouse(conversations)
    house.held["通知书丢了怎么办"] = asyncio.Event()
    async with door(house, seconds=0.3) as hurried, door(house) as wechat:
        assert await hurried.says("o1", "通知书丢了怎么办") == words["holding"]
        house.held["通知书丢了怎么办"].set()
        await house.has_answered("通知书丢了怎么办")
        both = await wechat.says("o1", "好")
        assert "再打一张" in both
        assert "再打一张" not in await wechat.says("o1", "谢谢")
        assert await store.pending("wechat") == ()


def test_the_holding_line_is_out_before_wechat_gives_up() -> None:
    assert IN_TIME < 5


async def test_a_slow_answer_holds_up_nobody_but_its_person(door: Door, conversations: Conversations) -> None:
    house = SlowHouse(conversations)
    house.held["测算"] = asyncio.Event()
    async with door(house) as wechat:
        slow = asyncio.create_task(wechat.says("o1", "测算"))
        assert "不客气" in await wechat.says("o2", "谢谢")
        next_one = asyncio.create_task(wechat.says("o1", "大专"))
        assert "不客气" in await wechat.says("o2", "谢谢")
        assert house.answered == ["谢谢", "谢谢"]
        house.held["测算"].set()
        assert "学历" in await slow
        assert "多大" in await next_one


async def test_a_fault_is_told_in_words_and_the_message_may_come_again(
    door: Door, conversations: Conversations, words: dict[str, str]
) -> None:
    house = SlowHouse(conversations)
    house.faults.append(RuntimeError("秘密"))
    async with door(house) as wechat:
        message = wechat.message("o1", TEXT.format("谢谢"))
        assert await wechat.deliver(message) == words["trouble"]
        assert "不客气" in await wechat.deliver(message)


@pytest.mark.parametrize("mode", ["plain", "compatible", "safe"])
async def test_forged_and_old_requests_are_refused(door: Door, conversations: Conversations, mode: str) -> None:
    house = SlowHouse(conversations)
    async with door(house, mode) as wechat, aiohttp.ClientSession() as session:

        async def status(query: dict[str, str], body: bytes) -> int:
            async with session.post(wechat.url, params=query, data=body) as answer:
                assert await answer.text() in {"Forbidden", "Bad Request"} or answer.status == 200
                return answer.status

        query, body = wechat.request(wechat.message("o1", TEXT.format("谢谢")))
        sealed = "msg_signature" if mode != "plain" else "signature"
        assert await status(query | {sealed: "0" * 40}, body.encode()) == 403
        assert await status(query | {sealed: ""}, BOMB) == 403
        assert await status({}, BOMB) == 403
        assert await status(query | {"timestamp": "1795000000"}, body.encode()) == 403
        assert await status(query, b"") in {400, 403}
        assert await status(query, body.encode()[: len(body) // 2]) in {400, 403}
        assert house.handled == []
        wechat.clock = time.time() - 301
        old, body = wechat.request(wechat.message("o1", TEXT.format("谢谢")))
        assert await status(old, body.encode()) == 403
        assert house.handled == []


async def test_a_bomb_with_a_right_signature_is_refused(wechat: WeChat) -> None:
    query, _ = wechat.request("<xml/>")
    async with aiohttp.ClientSession() as session, session.post(wechat.url, params=query, data=BOMB) as answer:
        assert answer.status == 400


async def test_a_plain_message_to_a_sealed_account_is_refused(door: Door, conversations: Conversations) -> None:
    async with door(conversations, "safe") as wechat:
        wechat.mode = "plain"
        assert await wechat.says("o1", "谢谢") == UNAVAILABLE


async def test_a_sealed_message_to_a_plain_account_is_refused(wechat: WeChat) -> None:
    wechat.mode = "safe"
    assert await wechat.says("o1", "谢谢") == UNAVAILABLE


@pytest.mark.parametrize("text", ["]]>" * 300, "<a href='x'>" * 150, "积" * 1999, "&lt;&#0;" * 200, "\u202e" * 500])
async def test_hostile_texts_get_an_answer(wechat: WeChat, text: str) -> None:
    safe = text.replace("]]>", "]]]]><![CDATA[>")
    assert await wechat.says("o1", safe) not in {"", UNAVAILABLE}


def test_a_missing_sentence_is_found_at_the_start(words: dict[str, str], conversations: Conversations) -> None:
    with pytest.raises(KeyError, match="holding"):
        wechat_routes(Account(TOKEN), conversations, {key: words[key] for key in words if key != "holding"})
