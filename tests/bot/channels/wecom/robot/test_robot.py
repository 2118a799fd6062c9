"""The robot in front of the real assistant, against a strict platform that speaks WebSocket."""

import asyncio
from datetime import datetime
from pathlib import Path

import pytest

from bot.channels.ports import ChannelError
from bot.channels.wecom.robot import Robot, RobotChannel
from bot.clock import SHANGHAI
from bot.messages import ConversationKey, Incoming
from bot.storage.kept_values import KeptValues
from bot.storage.store import Store
from tests.bot.channels.echo_house import EchoHouse
from tests.bot.channels.wecom.robot.conftest import QUICK, Process, Start
from tests.wechat_double.robot_platform import BOT_ID, SECRET, RobotPlatform, until

MIXED = [{"text": {"content": "一"}}, {"image": {}}, {"text": {"content": "二"}}]


async def test_a_talk_alone(start: Start, platform: RobotPlatform, conversations: object) -> None:
    async with start(conversations):
        await platform.enters("li")
        await until(lambda: platform.of("li"))
        assert "你好，我是积分助手" in platform.of("li")[0].text
        request = await platform.says("li", "测算")
        await until(lambda: len(platform.of("li")) == 2)
        assert "1. 高中" in platform.of("li")[-1].text
        assert platform.of("li")[-1].request == request
        await platform.says("li", "2")
        await until(lambda: len(platform.of("li")) == 3)
        assert "多大" in platform.of("li")[-1].text


async def test_a_group_gets_answers_and_no_form(start: Start, platform: RobotPlatform, conversations: object) -> None:
    async with start(conversations):
        await platform.says("li", "@积分助手 通知书丢了怎么办", "g1")
        await until(lambda: platform.of("g1"))
        assert "来源" in platform.of("g1")[0].text
        await platform.says("li", "@积分助手 测算", "g1")
        await until(lambda: len(platform.of("g1")) == 2)
        assert "单独" in platform.of("g1")[1].text
        await platform.says("li", "@积分助手 ", "g1")
        await until(lambda: len(platform.of("g1")) == 3)
        assert "@我" in platform.of("g1")[2].text
        assert platform.of("li") == []


@pytest.mark.parametrize(
    ("content", "heard"),
    [
        ({"msgtype": "voice", "voice": {"content": "怎么续办"}}, "怎么续办"),
        ({"msgtype": "image", "image": {"url": "https://x"}}, ""),
        ({"msgtype": "mixed", "mixed": {"msg_item": MIXED}}, "一\n二"),
        ({"msgtype": "text", "text": {"content": "a\u0001b"}}, "a\u0001b"),
        ({"msgtype": "text", "text": "rubbish"}, ""),
    ],
)  # fmt: skip
async def test_any_kind_of_message(
    start: Start, platform: RobotPlatform, echo: EchoHouse, content: dict[str, object], heard: str
) -> None:
    async with start(echo):
        await platform.sends("li", content)
        await until(lambda: platform.of("li"))
    assert [each.text for each in echo.heard] == [heard]


async def test_what_is_no_frame_ends_nothing(start: Start, platform: RobotPlatform, echo: EchoHouse) -> None:
    async with start(echo):
        for raw in ("", "[]", "{", '{"cmd":"aibot_msg_callback"}', '{"cmd":7,"body":[]}', '{"headers":3}', "null"):
            await platform.raw(raw)
        await platform.says("li", "你好")
        await until(lambda: platform.of("li"))
        assert platform.connections == 1


async def test_a_message_delivered_twice_is_answered_once(
    start: Start, platform: RobotPlatform, echo: EchoHouse
) -> None:
    async with start(echo):
        for _ in range(2):
            await platform.sends("li", {"msgtype": "text", "text": {"content": "你好"}}, msgid="m1")
            await until(lambda: platform.of("li"))
        await asyncio.sleep(0.2)
    assert len(echo.heard) == len(platform.of("li")) == 1


async def test_a_receipt_lost_on_the_way_shows_the_answer_once(
    start: Start, platform: RobotPlatform, echo: EchoHouse, monkeypatch: pytest.MonkeyPatch, store: Store
) -> None:
    monkeypatch.setattr("bot.channels.wecom.robot_connection.RECEIPT_SECONDS", 0.1)
    platform.lost = 1
    async with start(echo):
        await platform.says("li", "你好")
        await until(lambda: platform.of("li"))
        async with asyncio.timeout(60):
            while await store.pending("wecom_bot"):  # noqa: ASYNC110 - the database tells nobody
                await asyncio.sleep(0.02)
        assert len(platform.of("li")) == 1


async def test_an_answer_whose_request_is_over_is_sent_on_its_own(
    start: Start, platform: RobotPlatform, echo: EchoHouse
) -> None:
    async with start(echo):
        await platform.says("li", "你好")
        platform.forget_requests()
        await until(lambda: platform.of("li"))
        assert platform.of("li")[0].request == ""


async def test_what_a_dead_process_left_is_sent_by_the_next(
    start: Start, platform: RobotPlatform, echo: EchoHouse
) -> None:
    await echo.handle(Incoming("m9", ConversationKey("wecom_bot", "g1", "li"), "没发出去"))
    async with start(echo):
        await until(lambda: platform.of("g1"))
    assert platform.of("g1")[0].text.startswith("heard: 没发出去")
    assert platform.of("g1")[0].request == ""


async def test_a_broken_line_is_made_anew(start: Start, platform: RobotPlatform, echo: EchoHouse) -> None:
    async with start(echo):
        await platform.drop()
        await until(lambda: platform.connections == 2 and platform.live is not None)
        await platform.says("li", "你好")
        await until(lambda: platform.of("li"))


async def test_a_line_that_does_not_answer_is_given_up(
    start: Start, platform: RobotPlatform, echo: EchoHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.wecom.robot_connection.RECEIPT_SECONDS", 0.05)
    async with start(echo):
        await until(lambda: platform.pings >= 2)
        platform.deaf = True
        await until(lambda: platform.connections >= 2)
        platform.deaf = False


async def test_of_two_replicas_one_connects_and_the_other_takes_over(
    start: Start, platform: RobotPlatform, echo: EchoHouse
) -> None:
    async with start(echo) as one, start(echo, connects=False) as other:
        await asyncio.sleep(0.5)
        assert (platform.connections, other.said) == (1, [])
        await one.stop()
        await until(lambda: other.said)
        await platform.says("li", "你好")
        await until(lambda: platform.of("li"))
        assert platform.connections == 2


class TroubledValues(KeptValues):
    """Kept values on a database that is gone for a while."""

    gone = 0

    async def keep(self, *args: object, **more: object) -> bool:
        if self.gone:
            self.gone -= 1
            raise OSError("the database is gone")
        return await super().keep(*args, **more)  # type: ignore[arg-type]


async def test_a_database_that_is_gone_for_a_while_ends_nothing(
    platform: RobotPlatform, echo: EchoHouse, store: Store
) -> None:
    kept = TroubledValues(store, lambda: datetime.now(SHANGHAI))
    kept.gone = 2
    process = Process(RobotChannel(Robot(BOT_ID, SECRET, platform.url), echo, kept, QUICK))
    try:
        await until(lambda: process.said)
        kept.gone = 2
        await until(lambda: platform.connections == 2 and platform.live is not None)
        await platform.says("li", "你好")
        await until(lambda: platform.of("li"))
    finally:
        await process.kill()


async def test_another_connection_is_not_fought(
    start: Start, platform: RobotPlatform, store: Store, tmp_path: Path
) -> None:
    elsewhere = await Store.open(f"sqlite:///{tmp_path / 'elsewhere.db'}")
    house = EchoHouse(store)
    kept = KeptValues(elsewhere, lambda: datetime.now(SHANGHAI))
    async with start(house) as ours, start(house, connects=False) as replica:
        theirs = Process(RobotChannel(Robot(BOT_ID, SECRET, platform.url), house, kept, QUICK))
        try:
            await until(lambda: theirs.said)
            await asyncio.sleep(0.6)
            assert platform.connections == 2
            assert replica.said == []
            assert not ours.task.done()
            await ours.stop()
        finally:
            await theirs.kill()
            await elsewhere.close()


async def test_a_fault_that_passes_loses_no_message(start: Start, platform: RobotPlatform, echo: EchoHouse) -> None:
    echo.faults = [OSError("disk"), OSError("disk")]
    async with start(echo):
        await platform.says("li", "你好")
        await until(lambda: platform.of("li"))


async def test_no_more_than_thirty_a_minute_in_one_chat(start: Start, platform: RobotPlatform, echo: EchoHouse) -> None:
    async with start(echo):
        for number in range(40):
            await platform.says(f"p{number}", f"@x {number}", "g1")
        await platform.says("li", "你好")
        await until(lambda: platform.of("li"))
        await until(lambda: len(platform.of("g1")) == 40)
    assert len({each.text for each in platform.of("g1")}) == 40


async def test_a_wrong_secret_ends_the_start_in_words(start: Start, echo: EchoHouse) -> None:
    async with start(echo, secret="wrong-and-secret") as process:
        with pytest.raises(ChannelError, match="WECOM_BOT_SECRET") as error:
            await process.task
    assert "wrong-and-secret" not in str(error.value)


async def test_an_address_that_nobody_serves_ends_nothing(store: Store, echo: EchoHouse) -> None:
    kept = KeptValues(store, lambda: datetime.now(SHANGHAI))
    process = Process(RobotChannel(Robot(BOT_ID, SECRET, "ws://127.0.0.1:1/"), echo, kept, QUICK))
    await until(lambda: process.channel.trouble() is not None)
    assert not process.task.done()
    trouble = process.channel.trouble()
    assert trouble is not None
    assert "cannot be made" in trouble[0]
    await process.stop()
