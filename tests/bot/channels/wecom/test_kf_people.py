"""Talks that go to a person of the company, and come back."""

from bot.conversation import Conversations
from tests.bot.channels.echo_house import EchoHouse
from tests.bot.channels.wecom.conftest import SUNDAY, Start
from tests.wechat_double.kf_platform import KfPlatform


async def test_a_wish_for_a_person_reaches_one_who_is_there(
    start: Start, platform: KfPlatform, conversations: Conversations, words: dict[str, str]
) -> None:
    platform.receiving = ["zhang"]
    async with start(conversations) as process:
        platform.writes("p1", "转人工")
        assert (await process.shows("p1"))[-1].text == words["to_person"]
        await process.until(lambda: platform.talks["p1"].state == 3)
        platform.writes("p1", "通知书丢了怎么办")
        await process.told()
        await process.quiet()
        assert len(platform.of("p1")) == 1
        platform.is_taken("p1", 4, 3)
        platform.writes("p1", "谢谢")
        assert "不客气" in (await process.shows("p1", 2))[-1].text


async def test_a_question_beside_the_wish_is_answered_first(
    start: Start, platform: KfPlatform, conversations: Conversations, words: dict[str, str]
) -> None:
    async with start(conversations) as process:
        platform.writes("p1", "通知书丢了怎么办？我要找人工客服")
        await process.shows("p1", 2)
        assert [each.text for each in platform.of("p1")][-1] == words["to_queue"]
        assert "来源" in platform.of("p1")[0].text


async def test_in_hours_a_wish_for_a_person_waits_and_out_of_hours_says_when(
    start: Start, platform: KfPlatform, conversations: Conversations, words: dict[str, str]
) -> None:
    async with start(conversations) as process:
        platform.writes("p1", "转人工")
        assert (await process.shows("p1"))[-1].text == words["to_queue"]
        await process.until(lambda: platform.talks["p1"].state == 2)
    async with start(conversations, now=SUNDAY) as process:
        platform.writes("p2", "转人工")
        assert "09:00-17:30" in (await process.shows("p2"))[-1].text
        await process.quiet()
        assert platform.talks["p2"].state == 0
        platform.writes("p2", "谢谢")
        assert "不客气" in (await process.shows("p2", 2))[-1].text


async def test_who_has_just_left_is_told_so(
    start: Start, platform: KfPlatform, conversations: Conversations, words: dict[str, str]
) -> None:
    platform.receiving = ["zhang"]
    platform.faults["kf/service_state/trans"] = [95014]
    async with start(conversations, now=SUNDAY) as process:
        platform.writes("p1", "转人工")
        assert (await process.shows("p1", 2))[-1].text == words["not_reached"]


async def test_without_an_api_for_people_the_hotline_is_named(
    start: Start, platform: KfPlatform, conversations: Conversations
) -> None:
    platform.faults["kf/servicer/list"] = [95017]
    async with start(conversations) as process:
        platform.writes("p1", "转人工")
        assert "12333" in (await process.shows("p1"))[-1].text


async def test_a_person_who_took_over_in_the_console_is_not_interrupted(
    start: Start, platform: KfPlatform, echo: EchoHouse
) -> None:
    async with start(echo) as process:
        platform.writes("p1", "一")
        await process.shows("p1")
        platform.talks["p1"].state = 3
        platform.writes("p1", "二")
        await process.told()
        await process.until(lambda: "kf/service_state/get" in platform.calls)
        await process.quiet()
        platform.writes("p1", "三")
        await process.told()
        await process.quiet()
    assert [each.text for each in echo.heard] == ["一", "二"]
    assert len(platform.of("p1")) == 1
