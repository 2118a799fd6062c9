"""The robot without a long connection, in front of the real assistant, called as WeCom calls it."""

import asyncio
import json
import time

import pytest

from bot.content.content import Content
from bot.conversation import Conversations
from bot.storage.store import Store
from tests.bot.channels.echo_house import EchoHouse
from tests.bot.channels.wechat.test_routes import SlowHouse
from tests.bot.channels.wecom.robot.test_robot_cards import ask
from tests.bot.channels.wecom.robot.webhook_door import WORDS, Door
from tests.bot.conftest import NOW
from tests.bot.settled import settled
from tests.wechat_double.robot_calls import AES_KEY, RobotCalls
from tests.wechat_double.robot_platform import until


async def test_a_talk_alone(door: Door, conversations: Conversations) -> None:
    async with door(conversations) as (wecom, _):
        assert "你好，我是积分助手" in await wecom.enters("li")
        assert "来源" in await wecom.says("li", "通知书丢了怎么办")
        assert "1. 高中" in await wecom.says("li", "测算")
        assert "多大" in await wecom.says("li", "2")


async def test_a_group_gets_answers_and_no_form(door: Door, conversations: Conversations) -> None:
    async with door(conversations) as (wecom, _):
        assert "来源" in await wecom.says("li", "@积分助手 通知书丢了怎么办", "g1")
        assert "单独" in await wecom.says("li", "@积分助手 测算", "g1")
        assert wecom.cards.sent == {}


async def test_a_press_replaces_the_card_and_is_answered_at_the_address_sent_along(door: Door, store: Store) -> None:
    house = EchoHouse(store, ask)
    async with door(house) as (wecom, _):
        assert "1. 是" in await wecom.says("li", "测")
        assert await wecom.presses("li", "2. 不是") == "2. 不是\n\n✓"
        await until(lambda: wecom.later)
        assert wecom.later[0].startswith("a:x:no？")
        await wecom.says("li", "谢谢")
        await settled(store, "wecom_bot")
    assert [each.option or each.text for each in house.heard] == ["测", "a:x:no", "谢谢"]


@pytest.mark.parametrize("url", ["", "http://127.0.0.1:9/response/1", "used"])
async def test_what_cannot_be_said_later_comes_with_the_next_message(
    door: Door, conversations: Conversations, url: str
) -> None:
    async with door(conversations) as (wecom, _):
        await wecom.says("li", "我能不能申请")
        await wecom.says("li", "1")
        if not wecom.last_card:
            await wecom.says("li", "1")
        pressed = wecom.event("li", "template_card_event", _press(wecom))
        pressed["response_url"] = pressed["response_url"] if url == "used" else url
        if url == "used":
            wecom.used.add("/response/" + pressed["response_url"].rpartition("/")[2])
        assert await wecom.post(pressed) is not None
        shown = await wecom.says("li", "谢谢")
        assert "不客气" in shown
        assert len(shown) > len("不客气。") + 20
        assert wecom.later == []


def _press(wecom: RobotCalls) -> dict[str, object]:
    card = wecom.cards.shown(wecom.last_card)
    return {"card_type": "button_interaction", "event_key": card["button_list"][0]["key"], "task_id": wecom.last_card}


async def test_whoever_wants_no_cards_gets_numbers(door: Door, store: Store) -> None:
    async with door(EchoHouse(store, ask), cards=False) as (wecom, _):
        assert "1. 是" in await wecom.says("li", "测")
        assert wecom.cards.sent == {}


@pytest.mark.parametrize("group", ["", "g1"])
async def test_a_thumb_down_is_kept(door: Door, conversations: Conversations, store: Store, group: str) -> None:
    async with door(conversations) as (wecom, _):
        await wecom.says("li", "@x 通知书丢了怎么办", group)
        assert await wecom.thumbs_down("li", group) == ""
        await settled(store, "wecom_bot")
    assert [each.candidates for each in await store.kept_questions()] == [("reprint-notice",)]


async def test_a_second_delivery_gets_the_same_answer_also_elsewhere(
    door: Door, database: str, content: Content
) -> None:
    stores = [await Store.open(database), await Store.open(database)]
    houses = [Conversations(store, lambda: content, lambda: NOW) for store in stores]
    try:
        async with door(houses[0]) as (one, _), door(houses[1]) as (other, _):
            message = one.message("li", {"msgtype": "text", "text": {"content": "测算"}})
            answers = await asyncio.gather(*(each.post(message) for each in (one, other) * 5))
            assert len({json.dumps(each, sort_keys=True) for each in answers}) == 1
            assert "多大" in await other.says("li", "2")
    finally:
        for store in stores:
            await store.close()


async def test_an_answer_that_takes_too_long_comes_with_the_next_message(
    door: Door, conversations: Conversations
) -> None:
    house = SlowHouse(conversations)
    house.held["通知书丢了怎么办"] = asyncio.Event()
    async with door(house, seconds=0.3) as (hurried, _), door(house) as (wecom, _):
        assert await hurried.says("li", "通知书丢了怎么办") == WORDS["holding"]
        house.held["通知书丢了怎么办"].set()
        await house.has_answered("通知书丢了怎么办")
        assert "再打一张" in await wecom.says("li", "好")


async def test_a_fault_is_told_in_words(door: Door, conversations: Conversations) -> None:
    house = SlowHouse(conversations)
    house.faults.append(RuntimeError("secret"))
    async with door(house) as (wecom, _):
        assert await wecom.says("li", "谢谢") == WORDS["trouble"]
        assert "不客气" in await wecom.says("li", "谢谢")


async def test_the_console_finds_the_address_ours(door: Door, conversations: Conversations) -> None:
    async with door(conversations) as (wecom, webhook):
        query, body = wecom.request("5837")
        echo = {"echostr": json.loads(body)["encrypt"]}
        assert await wecom.asks(query | echo) == (200, "5837")
        assert (await wecom.asks(query | echo | {"nonce": "x"}))[0] == 403
        assert (await wecom.asks(query))[0] == 403
        assert webhook.state.details()["last_callback"] != "not yet"


async def test_forged_old_and_broken_requests_are_refused(door: Door, conversations: Conversations) -> None:
    house = SlowHouse(conversations)
    async with door(house) as (wecom, webhook):
        message = json.dumps(wecom.message("li", {"msgtype": "text", "text": {"content": "谢谢"}}))
        query, body = wecom.request(message)
        assert (await wecom.send(query | {"msg_signature": "0" * 40}, body))[0] == 403
        assert (await wecom.send(query | {"nonce": "2"}, body))[0] == 403
        assert (await wecom.send(query, body[: len(body) // 2]))[0] == 403
        assert (await wecom.send({}, b""))[0] == 403
        assert (await wecom.send(query, b"[" * 10_000))[0] == 403
        assert (await wecom.send(*wecom.request(message, time.time() - 301)))[0] == 403
        assert house.handled == []
        assert webhook.state.trouble() is None
        for rubbish in ("no json", "[]", "[" * 10_000, "null"):
            assert (await wecom.send(*wecom.request(rubbish)))[0] == 400
        assert (await wecom.send(*wecom.request("{}"))) == (200, "")
        refresh = wecom.message("li", {"msgtype": "stream", "stream": {"id": "x"}})
        assert await wecom.post(refresh) is None
        assert house.handled == []


async def test_a_slash_that_is_escaped_in_the_json_is_read(door: Door, conversations: Conversations) -> None:
    async with door(conversations) as (wecom, _):
        query, body = wecom.request(json.dumps(wecom.message("li", {"msgtype": "text", "text": {"content": "谢谢"}})))
        status, answer = await wecom.send(query, body.replace("/", "\\/"))
        assert status == 200
        assert "不客气" in wecom.shown(wecom.opened(answer))


async def test_a_wrong_key_is_told(door: Door, conversations: Conversations) -> None:
    async with door(conversations, key=AES_KEY[::-1]) as (wecom, webhook):
        query, body = wecom.request("{}")
        assert (await wecom.send(query, body))[0] == 403
        assert "WECOM_BOT_AES_KEY" in (webhook.state.trouble() or ("",))[0]
