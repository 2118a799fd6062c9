"""The customer service in front of the real assistant, against a strict platform: talks, and its start."""

import pytest

from bot.channels.ports import ChannelError
from bot.channels.wecom.kf_rendering import MESSAGES
from bot.conversation import Conversations
from bot.messages import Attachment, Option, Reply
from bot.storage.store import Store
from tests.bot.channels.echo_house import EchoHouse
from tests.bot.channels.wecom.conftest import Start
from tests.bot.page_view.samples import RESULT
from tests.bot.settled import settled
from tests.wechat_double.kf_platform import KfPlatform


async def test_a_question_is_answered(start: Start, platform: KfPlatform, conversations: Conversations) -> None:
    async with start(conversations) as process:
        platform.writes("p1", "通知书丢了怎么办")
        (seen,) = await process.shows("p1")
        assert seen.body["msgtype"] == "msgmenu"
        assert "来源" in seen.text


async def test_an_estimate_by_taps(start: Start, platform: KfPlatform, conversations: Conversations) -> None:
    async with start(conversations) as process:
        platform.writes("p1", "测算")
        assert "学历" in (await process.shows("p1"))[-1].text
        platform.taps("p1", "大专")
        assert "多大" in (await process.shows("p1", 2))[-1].text
        platform.writes("p1", "35")
        seen = await process.shows("p1", 3)
        assert "1. 不到 0.8 倍（含最低基数）" in seen[-1].text
        assert "先看结果" in seen[-1].body["msgmenu"]["tail_content"]
        platform.writes("p1", "先看结果")
        assert "估算" in (await process.shows("p1", 4))[-1].text


async def test_who_comes_for_the_first_time_is_welcomed_once(
    start: Start, platform: KfPlatform, conversations: Conversations
) -> None:
    async with start(conversations) as process:
        platform.enters("p1")
        (welcome,) = await process.shows("p1")
        assert "你好，我是积分助手" in welcome.text
        platform.writes("p1", "谢谢")
        platform.enters("p1")
        await process.shows("p1", 2)
        await process.quiet()
        assert len(platform.of("p1")) == 2


async def test_a_welcome_that_comes_too_late_is_not_said(
    start: Start, platform: KfPlatform, conversations: Conversations, store: Store
) -> None:
    async with start(conversations) as process:
        platform.enters("p1")
        platform.codes.clear()
        await process.told()
        await process.until(lambda: "kf/send_msg_on_event" in platform.calls)
        await process.quiet()
        assert platform.seen == []
        await settled(store, "wecom_kf")


async def test_a_picture_goes_with_a_reply(start: Start, platform: KfPlatform, echo: EchoHouse) -> None:
    png = b"\x89PNG" + bytes(100)
    echo.say = lambda _: (Reply("结果", (Option("怎么算的", "do:trace"),), Attachment("card.png", "image/png", png)),)
    async with start(echo) as process:
        platform.writes("p1", "a")
        seen = await process.shows("p1", 2)
    assert [each.body["msgtype"] for each in seen] == ["msgmenu", "image"]
    assert png in platform.media[seen[1].body["image"]["media_id"]]


async def test_a_result_comes_with_its_picture(start: Start, platform: KfPlatform, echo: EchoHouse) -> None:
    echo.say = lambda said: (Reply("104 分", card=RESULT if said.text == "结果" else None),)
    async with start(echo) as process:
        platform.writes("p1", "你好")
        platform.writes("p1", "结果")
        seen = await process.shows("p1", 3)
        await process.quiet()
    assert [each.body["msgtype"] for each in seen] == ["text", "text", "image"]
    assert b"\x89PNG" in platform.media[seen[2].body["image"]["media_id"]]


async def test_the_start_says_how_many_people_may_be_served(
    start: Start, platform: KfPlatform, echo: EchoHouse
) -> None:
    platform.bound = True
    async with start(echo) as process:
        assert "100 people" in process.said[0]
        assert process.said[0].endswith("bound here: yes")


async def test_a_wrong_secret_ends_the_start_in_words(start: Start, echo: EchoHouse) -> None:
    with pytest.raises(ChannelError, match="WECOM_KF_SECRET") as error:
        async with start(echo, secret="wrong-and-secret"):
            pass
    assert "wrong-and-secret" not in str(error.value)


def test_a_burst_of_two_messages_stays_within_what_one_allows() -> None:
    assert MESSAGES <= 3
