"""The robot can write of itself over its long connection: whoever talks to it alone can be reminded there."""

from datetime import datetime

import pytest

from bot.clock import SHANGHAI
from bot.content.content import Content
from bot.conversation import Conversations
from bot.messages import ConversationKey
from bot.reminders import rows
from bot.reminders.sending import ReminderSending
from bot.storage.store import Store
from tests.bot.channels.wecom.robot.conftest import Start
from tests.bot.channels.wecom.robot.webhook_door import Door
from tests.wechat_double.robot_platform import RobotPlatform, until

LI = ConversationKey("wecom_bot", "li", "li")
ON_THE_DAY = datetime(2027, 2, 13, 9, tzinfo=SHANGHAI)
WISH = "居住证2027年3月15日到期，到时提醒我"


async def kept(store: Store, key: ConversationKey = LI) -> int:
    return len(await store.read(lambda each: rows.kept(each, key)))


async def test_a_reminder_comes_by_itself_once_over_a_killed_process(
    start: Start, platform: RobotPlatform, conversations: Conversations, store: Store, content: Content
) -> None:
    async with start(conversations) as first:
        await platform.says("li", WISH)
        await until(lambda: platform.of("li"))
        await platform.says("li", "同意")
        await until(lambda: len(platform.of("li")) == 2)
        await first.kill()
    assert await kept(store) == 2
    assert await ReminderSending(store, lambda: content, lambda: ON_THE_DAY).send_due() == 1
    async with start(conversations) as second:
        sending = ReminderSending(store, lambda: content, lambda: ON_THE_DAY, [second.channel.wake])
        assert await sending.send_due() == 0
        # The answer that was on its way when the process died may come once more before it.
        await until(lambda: any("现在可以签注" in each.text for each in platform.of("li")))
    assert sum("现在可以签注" in each.text for each in platform.of("li")) == 1
    assert await kept(store) == 1


async def test_in_a_group_it_leads_to_a_chat_alone(
    start: Start, platform: RobotPlatform, conversations: Conversations, store: Store
) -> None:
    async with start(conversations):
        await platform.says("li", f"@x {WISH}", "g1")
        await until(lambda: platform.of("g1"))
    assert "2027" not in platform.of("g1")[0].text
    assert await kept(store, ConversationKey("wecom_bot", "g1", "li")) == 0


@pytest.mark.parametrize("wish", [WISH])
async def test_a_robot_that_is_called_cannot_and_promises_nothing(
    door: Door, conversations: Conversations, store: Store, wish: str
) -> None:
    async with door(conversations) as (wecom, _):
        assert "没法到时候主动发消息" in await wecom.says("li", wish)
        await wecom.says("li", "同意")
    assert await kept(store) == 0
