"""Reminders on Telegram: agreed to in private, sent by the channel, stopped where the bot is blocked."""

from datetime import datetime

import pytest
from sqlalchemy import select

from bot.admin.broadcasts import Broadcasts
from bot.clock import SHANGHAI
from bot.content.content import Content
from bot.conversation import Conversations
from bot.messages import ConversationKey
from bot.reminders import rows
from bot.reminders.sending import ReminderSending
from bot.storage.store import Store
from bot.storage.tables import daily_counts
from tests.bot.channels.conftest import all_settled, running
from tests.bot.conftest import NOW
from tests.telegram_double import Group, Person, Telegram
from tests.telegram_double.failures import BLOCKED

ANNA = Person(7001, "Anna")
GROUP = Group(-1001234567890, "supergroup")
KEY = ConversationKey("telegram", str(ANNA.id), str(ANNA.id))
ON_THE_DAY = datetime(2027, 2, 13, 9, tzinfo=SHANGHAI)
WISH = "居住证2027年3月15日到期，到时提醒我"


async def membership(telegram: Telegram, chat: dict[str, object], status: str) -> None:
    """Let somebody change what the bot is in a chat."""
    bot = {"id": 1, "is_bot": True, "first_name": "jifen"}
    was = {"user": bot, "status": "member"}
    now = {"user": bot, "status": status, **({"until_date": 0} if status == "kicked" else {})}
    await telegram.update(
        my_chat_member={"chat": chat, "from": ANNA.user, "date": 1, "old_chat_member": was, "new_chat_member": now}
    )


async def kept(store: Store) -> int:
    return len(await store.read(lambda connection: rows.kept(connection, KEY)))


async def test_a_reminder_comes_by_itself_once_over_a_killed_process(
    telegram: Telegram, store: Store, content: Content, words: dict[str, str]
) -> None:
    house = Conversations(store, lambda: content, lambda: NOW)
    async with running(telegram, house, store, words) as first:
        await telegram.says(ANNA, WISH)
        (asked,) = await telegram.heard(1)
        await telegram.presses(ANNA, asked, "同意")
        await telegram.heard(2)
        await all_settled(house)
        await first.kill()
    assert await kept(store) == 2
    assert await ReminderSending(store, lambda: content, lambda: ON_THE_DAY).send_due() == 1
    async with running(telegram, house, store, words) as second:
        sending = ReminderSending(store, lambda: content, lambda: ON_THE_DAY, [second.channel.wake])
        assert await sending.send_due() == 0
        (*_, reminder) = await telegram.heard(3)
        assert "现在可以签注" in reminder.text
        await telegram.presses(ANNA, reminder, reminder.labels[0][0])
        (*_, answer) = await telegram.heard(4)
        await second.stop()
    assert "30 天内办" in answer.text
    assert await kept(store) == 1


async def test_who_has_blocked_the_bot_is_reminded_no_more(
    telegram: Telegram, store: Store, content: Content, words: dict[str, str]
) -> None:
    house = Conversations(store, lambda: content, lambda: NOW)
    async with running(telegram, house, store, words) as at_work:
        await telegram.says(ANNA, WISH)
        (asked,) = await telegram.heard(1)
        await telegram.presses(ANNA, asked, "同意")
        await telegram.heard(2)
        assert await kept(store) == 2
        telegram.fail("sendMessage", BLOCKED, chat=ANNA.id)
        await ReminderSending(store, lambda: content, lambda: ON_THE_DAY, [at_work.channel.wake]).send_due()
        await telegram.until(lambda: sum(name == "sendMessage" for name, _ in telegram.calls) > 2, 60)
        await all_settled(house)
        await at_work.stop()
    assert await kept(store) == 0


@pytest.mark.parametrize("status", ["kicked", "member"])
async def test_who_blocks_the_bot_ends_reminders_and_news_at_once(
    telegram: Telegram, store: Store, content: Content, words: dict[str, str], status: str
) -> None:
    house = Conversations(store, lambda: content, lambda: NOW)
    async with running(telegram, house, store, words) as at_work:
        await telegram.says(ANNA, WISH)
        (asked,) = await telegram.heard(1)
        await telegram.presses(ANNA, asked, "同意")
        await telegram.heard(2)
        await telegram.says(ANNA, "/news on")
        await telegram.heard(3)
        await membership(telegram, ANNA.chat, status)
        await telegram.confirmed()
        await at_work.stop()
    blocked = status == "kicked"
    assert await kept(store) == (0 if blocked else 2)
    assert await Broadcasts(store, lambda: NOW, dict).readers() == (0 if blocked else 1)
    counts = await store.read(lambda each: each.execute(select(daily_counts)).all())
    assert [(row.name, row.label, row[3]) for row in counts] == ([("unreachable", "telegram", 1)] if blocked else [])
    assert "my_chat_member" in telegram.called("getUpdates")[0]["allowed_updates"]


async def test_who_was_found_to_have_blocked_the_bot_gets_no_news_either(
    telegram: Telegram, store: Store, content: Content, words: dict[str, str]
) -> None:
    house = Conversations(store, lambda: content, lambda: NOW)
    async with running(telegram, house, store, words) as at_work:
        await telegram.says(ANNA, "/news on")
        await telegram.heard(1)
        telegram.fail("sendMessage", BLOCKED, chat=ANNA.id)
        await telegram.says(ANNA, "谢谢")
        await telegram.until(lambda: sum(name == "sendMessage" for name, _ in telegram.calls) > 1, 60)
        await all_settled(house)
        await at_work.stop()
    assert await Broadcasts(store, lambda: NOW, dict).readers() == 0


async def test_being_removed_from_a_group_ends_nothing(
    telegram: Telegram, store: Store, content: Content, words: dict[str, str]
) -> None:
    house = Conversations(store, lambda: content, lambda: NOW)
    async with running(telegram, house, store, words) as at_work:
        await telegram.says(ANNA, "/news on")
        await telegram.heard(1)
        await membership(telegram, GROUP.chat, "kicked")
        await telegram.confirmed()
        await at_work.stop()
    assert await Broadcasts(store, lambda: NOW, dict).readers() == 1


async def test_in_a_group_it_leads_to_the_private_chat(
    telegram: Telegram, store: Store, content: Content, words: dict[str, str]
) -> None:
    house = Conversations(store, lambda: content, lambda: NOW)
    async with running(telegram, house, store, words) as at_work:
        await telegram.says(ANNA, f"@jifen_bot {WISH}", GROUP)
        (said,) = await telegram.heard(1)
        await at_work.stop()
    assert "私聊" in said.text
    assert "2027" not in said.text
