"""The desk in a Telegram chat, over the real channel and the double of the Bot API: a private chat and a group."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.channels.telegram.channel import TelegramChannel
from bot.content.content import Content
from bot.conversation import Conversations
from bot.desk.desk import Desk
from bot.desk.hearing import DeskEars
from bot.desk.hours import Hours
from bot.desk.telegram_door import TelegramDoor
from bot.messages import ConversationKey, Incoming
from bot.storage.kept_values import KeptValues
from bot.storage.store import Store
from tests.bot.channels.conftest import NO_PASSAGES, telegram, telegram_words
from tests.bot.desk.conftest import QUIET, Clock
from tests.bot.settled import settled
from tests.telegram_double import Group, Person, Sent, Telegram
from tests.telegram_double.telegram import BOT, NOW, TOKEN

__all__ = ["telegram"]

ANNA, BEN, CLERK, OTHER_CLERK = Person(7001, "Anna"), Person(7002, "Ben"), Person(9001, "Clerk"), Person(9002)
DESK = Group(-1009876543210, "supergroup")


class AtWork:
    """The channel and its house at work, the desk in one chat."""

    def __init__(self, telegram: Telegram, store: Store, content: Content, clock: Clock, chat: int) -> None:
        self.telegram, self.chat = telegram, chat
        desk = Desk(TelegramDoor(str(chat), lambda: content.texts), Hours.of("09:00-18:00"), QUIET)
        self.house = Conversations(store, lambda: content, clock)
        self.house.serve_desk(desk)
        self.ears = DeskEars(desk, store, self.house, lambda: content.texts, clock)
        kept = KeptValues(store, clock)
        self.channel = TelegramChannel(
            TOKEN, telegram.url, self.house, kept, NO_PASSAGES, telegram_words(), poll_seconds=1, first_pause=0.05
        )
        self.channel.serve_desk(str(chat), self.ears)
        desk.on_news(self.channel.wake)

    async def card(self, number: int) -> Sent:
        """Wait for the card of a talk."""
        return await self.told(f"#{number} 有人找人工")

    async def told(self, words: str) -> Sent:
        """Wait for a message at the desk that begins with `words`."""
        return await self._said(self.chat, words)

    async def said(self, person: Person, words: str) -> Sent:
        """Wait for a message to a person that holds `words`."""
        return await self._said(person.id, words)

    async def replies(self, clerk: Person, to: Sent, text: str, where: Group | None = DESK, **more: Any) -> None:
        """Reply to a message of the bot."""
        chat = where.chat if where else clerk.chat
        replied = {"message_id": to.message_id, "date": NOW, "chat": chat, "from": BOT, "text": to.text}
        await self.telegram.says(clerk, text, where, reply_to_message=replied, **more)

    async def _said(self, chat: int, words: str) -> Sent:
        await self.telegram.until(lambda: any(words in each.text for each in self.telegram.said(chat)), 60)
        return next(each for each in self.telegram.said(chat) if words in each.text)


@pytest.fixture
async def in_group(telegram: Telegram, store: Store, content: Content, clock: Clock) -> AsyncIterator[AtWork]:
    async for each in _running(AtWork(telegram, store, content, clock, DESK.id)):
        yield each


@pytest.fixture
async def in_private(telegram: Telegram, store: Store, content: Content, clock: Clock) -> AsyncIterator[AtWork]:
    async for each in _running(AtWork(telegram, store, content, clock, CLERK.id)):
        yield each


async def _running(at_work: AtWork) -> AsyncIterator[AtWork]:
    stop = asyncio.Event()
    job = asyncio.create_task(at_work.channel.run(stop))
    yield at_work
    stop.set()
    await job


async def test_two_people_are_helped_side_by_side_by_two_clerks(telegram: Telegram, in_group: AtWork) -> None:
    await telegram.says(ANNA, "转人工")
    hers = await in_group.card(1)
    await telegram.says(BEN, "我要找人工客服")
    his = await in_group.card(2)
    await telegram.presses(CLERK, hers, "接手", DESK)
    await in_group.said(ANNA, "同事来了")
    taken = await in_group.told("#1 已接手")
    await in_group.replies(OTHER_CLERK, his, "给Ben的话")
    await in_group.replies(CLERK, taken, "给Anna的话")
    await in_group.said(BEN, "【同事】给Ben的话")
    await in_group.said(ANNA, "【同事】给Anna的话")
    await telegram.says(ANNA, "我的问题是材料")
    asked = await in_group.told("#1 对方：我的问题是材料")
    await telegram.presses(OTHER_CLERK, asked, "结束", DESK)
    await in_group.said(ANNA, "我接着帮你")
    assert not [each for each in telegram.said(ANNA.id) if "Ben" in each.text]
    assert not [each for each in telegram.said(BEN.id) if "Anna" in each.text]
    # Nobody's button stays spinning.
    await telegram.until(lambda: len(telegram.called("answerCallbackQuery")) >= 2)


async def test_a_private_chat_can_be_the_desk(telegram: Telegram, in_private: AtWork) -> None:
    await telegram.says(ANNA, "转人工")
    card = await in_private.card(1)
    assert card.labels == [["接手", "结束"]]
    await in_private.replies(CLERK, card, "你好，我是值班的", where=None)
    passed = await in_private.told("#1 已发给对方")
    await in_private.said(ANNA, "【同事】你好，我是值班的")
    await telegram.presses(CLERK, passed, "存为答案")
    await in_private.told("#1 这一问一答记下了")
    # Whoever sits there may use the assistant as everybody does.
    await telegram.says(CLERK, "通知书丢了怎么办")
    await in_private.told("能补")


async def test_only_the_desks_own_chat_is_heard(telegram: Telegram, in_group: AtWork) -> None:
    await telegram.says(ANNA, "转人工")
    card = await in_group.card(1)
    await telegram.presses(BEN, card, "结束", Group(-555))
    await telegram.presses(BEN, card, "结束")
    await in_group.replies(BEN, card, "我是骗子", where=None)
    await in_group.replies(BEN, card, "我也是骗子", where=Group(-555))
    await telegram.confirmed()
    await telegram.presses(CLERK, card, "接手", DESK)
    await in_group.said(ANNA, "同事来了")
    assert not [each for each in telegram.said(ANNA.id) if "骗子" in each.text]


async def test_pictures_edits_and_commands_at_the_desk(telegram: Telegram, in_group: AtWork) -> None:
    await telegram.says(ANNA, "转人工")
    card = await in_group.card(1)
    replied = {"message_id": card.message_id, "date": NOW, "chat": DESK.chat, "from": BOT, "text": card.text}
    photo = [{"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9}]
    await telegram.update(message=telegram.message(CLERK, DESK, reply_to_message=replied, photo=photo))
    await in_group.told("#1 只能转文字")
    said = telegram.message(CLERK, DESK, reply_to_message=replied, text="第一稿")
    await telegram.update(message=said)
    await in_group.said(ANNA, "【同事】第一稿")
    await telegram.edits(said, "第二稿")
    await in_group.replies(CLERK, card, "/help")
    await in_group.told("我能做的")
    assert not [each for each in telegram.said(ANNA.id) if "第二稿" in each.text]


async def test_a_talk_that_is_over_is_said_to_be_over(telegram: Telegram, in_group: AtWork) -> None:
    await telegram.says(ANNA, "转人工")
    card = await in_group.card(1)
    await telegram.says(ANNA, "忘掉我")
    await in_group.told("#1 对方要求忘掉自己")
    await in_group.replies(CLERK, card, "还在吗")
    await in_group.told("#1 已经结束")
    forged = Sent(card.message_id, card.chat, "#99999999999999999 有人找人工")
    await in_group.replies(CLERK, forged, "谁")
    await in_group.told("#99999999999999999 已经结束")
    assert not [each for each in telegram.said(ANNA.id) if "还在吗" in each.text]


async def test_a_visitor_of_the_page_is_helped_from_telegram(in_group: AtWork) -> None:
    key = ConversationKey("web", "visitor", "visitor")
    answered = await in_group.house.handle(Incoming("w1", key, "转人工", shown_again=True))
    await in_group.house.settle([each.row for each in answered], "sent")
    card = await in_group.card(1)
    await in_group.replies(CLERK, card, "看得到吗")
    await in_group.told("#1 已发给对方")
    shown = await in_group.house.shown.talk(key)
    assert shown[-1].deliveries[-1].reply.text == "【同事】看得到吗"
    await settled(in_group.house, "web")


async def test_what_no_telegram_can_take_is_still_answered(telegram: Telegram, in_group: AtWork) -> None:
    await telegram.says(ANNA, "转人工")
    card = await in_group.card(1)
    await in_group.replies(CLERK, card, "长" * 4090)
    await telegram.until(lambda: sum(each.text.count("长") for each in telegram.said(ANNA.id)) == 4090, 60)
    await telegram.says(ANNA, "问" * 2000)
    await in_group.told("#1 对方：问问问")
