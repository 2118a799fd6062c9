"""What is sent arrives once, within what the platform allows, and trouble only delays it."""

import pytest

from bot.conversation import Conversations
from bot.messages import Reply
from bot.storage.store import Store
from tests.bot.channels.echo_house import EchoHouse
from tests.bot.channels.wecom.conftest import Start
from tests.bot.settled import settled
from tests.wechat_double.kf_platform import KfPlatform


async def test_an_answer_lost_on_the_way_back_is_not_said_twice(
    start: Start, platform: KfPlatform, echo: EchoHouse, store: Store
) -> None:
    platform.faults["kf/send_msg"] = [0]
    async with start(echo) as process:
        platform.writes("p1", "你好")
        await process.shows("p1")
        await process.until(lambda: platform.calls.count("kf/send_msg") == 2)
        await settled(store, "wecom_kf")
    assert len(platform.of("p1")) == 1


async def test_who_was_forgotten_is_answered_though_rows_get_their_numbers_again(
    start: Start, platform: KfPlatform, conversations: Conversations, store: Store
) -> None:
    async with start(conversations) as process:
        for number, text in enumerate(("谢谢", "忘掉我", "谢谢", "忘掉我", "你好"), start=1):
            platform.writes("p1", text)
            await process.shows("p1", number)
            await settled(store, "wecom_kf")
    assert "有积分的问题直接问我" in platform.of("p1")[-1].text


@pytest.mark.parametrize("codes", [[-1, -1], [45009], [42001], [-1, 45009, 42001]])
async def test_passing_trouble_only_delays(
    start: Start, platform: KfPlatform, echo: EchoHouse, codes: list[int]
) -> None:
    platform.faults["kf/send_msg"] = list(codes)
    platform.faults["kf/sync_msg"] = [-1, 45009]
    async with start(echo) as process:
        platform.writes("p1", "你好")
        assert len(await process.shows("p1")) == 1


async def test_what_keeps_it_from_working_is_told_until_it_is_over(
    start: Start, platform: KfPlatform, echo: EchoHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.wecom.kf.LOOK_AGAIN", 0.3)
    platform.faults["kf/sync_msg"] = [60020] * 3
    async with start(echo) as process:
        assert process.channel.trouble() is None
        platform.writes("p1", "你好")
        await process.told()
        await process.until(process.channel.trouble)
        trouble = process.channel.trouble()
        assert trouble is not None
        assert "60020" in trouble[0]
        await process.until(lambda: platform.of("p1") and process.channel.trouble() is None)


async def test_a_token_that_dies_early_is_fetched_once(start: Start, platform: KfPlatform, echo: EchoHouse) -> None:
    async with start(echo) as process:
        platform.writes("p1", "一")
        await process.shows("p1")
        platform.kill_token()
        platform.writes("p1", "二")
        await process.shows("p1", 2)
    assert platform.calls.count("gettoken") == 2


async def test_five_messages_are_kept_and_the_rest_comes_with_the_next_word(
    start: Start, platform: KfPlatform, echo: EchoHouse
) -> None:
    echo.say = lambda incoming: tuple(Reply(f"{incoming.text}{number}") for number in range(3))
    async with start(echo) as process:
        platform.writes("p1", "a")
        platform.writes("p1", "b")
        await process.shows("p1", 5)
        await process.quiet()
        assert len(platform.of("p1")) == 5
        platform.writes("p1", "c")
        seen = await process.shows("p1", 9)
    assert [each.text for each in seen] == [f"{letter}{number}" for letter in "abc" for number in range(3)]


async def test_a_message_that_did_not_arrive_stops_what_waits(
    start: Start, platform: KfPlatform, echo: EchoHouse, store: Store
) -> None:
    echo.say = lambda incoming: tuple(Reply(f"{incoming.text}{number}") for number in range(3))
    async with start(echo) as process:
        platform.writes("p1", "a")
        platform.writes("p1", "b")
        await process.shows("p1", 5)
        platform.fails("p1", 10)
        await process.told()
        await settled(store, "wecom_kf")
