"""A thumb on an answer of the robot: one down is kept for the editor, whoever gave it and wherever."""

from collections import Counter

from bot.content.content import Content
from bot.conversation import Conversations
from bot.storage.store import Store
from tests.bot.channels.wecom.robot.conftest import Start
from tests.bot.conftest import NOW
from tests.bot.settled import settled
from tests.wechat_double.robot_platform import RobotPlatform, until

QUESTION = "通知书丢了怎么办"


async def test_a_thumb_down_is_kept_for_the_editor_and_thanked_for(
    start: Start, platform: RobotPlatform, conversations: Conversations, store: Store
) -> None:
    async with start(conversations):
        await platform.says("li", QUESTION)
        await until(lambda: platform.of("li"))
        await platform.thumbs("li", 2)
        await until(lambda: len(platform.of("li")) == 2)
    (kept,) = await store.kept_questions()
    assert (kept.kind, kept.candidates) == ("not_helpful", ("reprint-notice",))
    assert "记下了" in platform.of("li")[1].text


async def test_a_thumb_up_is_counted_without_a_word_and_one_taken_back_is_nothing(
    start: Start, platform: RobotPlatform, store: Store, content: Content
) -> None:
    counts: Counter[tuple[str, str]] = Counter()
    house = Conversations(store, lambda: content, lambda: NOW, lambda outcome: counts.update(outcome.counts))
    async with start(house):
        await platform.says("li", QUESTION)
        await until(lambda: platform.of("li"))
        for kind in (1, 3):
            await platform.thumbs("li", kind)
        await platform.says("li", "谢谢")
        await until(lambda: len(platform.of("li")) == 2)
    assert await store.kept_questions() == ()
    assert counts["feedback", "helpful"] == 1
    assert "不客气" in platform.of("li")[1].text


async def test_in_a_group_it_is_kept_and_nothing_is_said(
    start: Start, platform: RobotPlatform, conversations: Conversations, store: Store
) -> None:
    async with start(conversations):
        await platform.says("li", f"@x {QUESTION}", "g1")
        await until(lambda: platform.of("g1"))
        await platform.thumbs("wang", 2, "g1")
        await platform.says("li", "@x 谢谢", "g1")
        await until(lambda: len(platform.of("g1")) == 2)
        assert "不客气" in platform.of("g1")[1].text
        await settled(store, "wecom_bot")
    assert [each.candidates for each in await store.kept_questions()] == [("reprint-notice",)]
