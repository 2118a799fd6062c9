"""Only who asks for news on a channel that can write by itself is told some."""

import pytest

from bot.conversation import Conversations
from bot.messages import ConversationKey
from bot.session import Session
from bot.storage.store import Store
from tests.bot.talk import Talk


def _anna(conversations: Conversations, chat: str = "7001", channel: str = "telegram") -> Talk:
    talk = Talk(conversations, chat, "7001", group=chat != "7001")
    talk.key = ConversationKey(channel, chat, "7001")
    return talk


async def _wants(store: Store, talk: Talk) -> bool:
    return Session.from_json((await store.load(talk.key))[0]).news


async def test_news_are_asked_for_and_ended_by_word_or_button(conversations: Conversations, store: Store) -> None:
    talk = _anna(conversations)
    await talk.say("/news")
    assert not await _wants(store, talk)
    await talk.press("订通知")
    assert await _wants(store, talk)
    assert "通知" in await talk.say("/mydata")
    await talk.say("测算")
    await talk.say("/cancel")
    assert await _wants(store, talk)
    await talk.say("/news off")
    assert not await _wants(store, talk)
    await talk.say("/news ON")
    assert await _wants(store, talk)
    await talk.say("忘掉我")
    assert not await _wants(store, talk)


@pytest.mark.parametrize(("chat", "channel"), [("-100", "telegram"), ("7001/5", "telegram"), ("7001", "web")])
async def test_nowhere_else(conversations: Conversations, store: Store, chat: str, channel: str) -> None:
    talk = _anna(conversations, chat, channel)
    assert "Telegram" in await talk.say("/news on")
    assert not await _wants(store, talk)
