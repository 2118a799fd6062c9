"""Where everybody reads along and nobody can be told alone, questions are answered and no form is opened."""

import itertools
from collections.abc import Awaitable, Callable

import pytest

from bot.conversation import Conversations
from bot.messages import ConversationKey, Incoming
from bot.session import Session
from bot.storage.store import Store

KEY = ConversationKey("wecom_bot", "group1", "p1")


@pytest.fixture
def say(conversations: Conversations) -> Callable[[str], Awaitable[str]]:
    numbers = itertools.count()

    async def said(text: str) -> str:
        incoming = Incoming(f"e{next(numbers)}", KEY, text, in_group=True, answers_only=True)
        return "\n".join(each.reply.text for each in await conversations.handle(incoming))

    return said


async def form(store: Store) -> object:
    return Session.from_json((await store.load(KEY))[0]).form


@pytest.mark.parametrize(
    "text", ["测算", "/estimate", "我35，大专，社保5年", "我能不能申请", "帮我算算我老公的分，他40岁大专"]
)
async def test_a_form_is_offered_alone(say: Callable[[str], Awaitable[str]], store: Store, text: str) -> None:
    assert "单独" in await say(text)
    assert await form(store) is None


async def test_a_question_is_answered(say: Callable[[str], Awaitable[str]]) -> None:
    assert "来源" in await say("通知书丢了怎么办")


async def test_a_question_beside_facts_is_answered(say: Callable[[str], Awaitable[str]]) -> None:
    said = await say("我35岁大专，通知书丢了怎么办")
    assert "来源" in said
    assert "单独" in said


async def test_who_opens_the_talk_hears_what_is_possible_here(say: Callable[[str], Awaitable[str]]) -> None:
    assert "@我" in await say("/start")
