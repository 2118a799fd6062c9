"""The whole assistant behind the Telegram channel: a form in private and in a group, over a killed process."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

import pytest

from bot.content.content import Content
from bot.conversation import Conversations
from bot.storage.store import Store
from tests.bot.channels.conftest import Running, all_settled, running
from tests.bot.conftest import NOW
from tests.telegram_double import Group, Person, Sent, Telegram

ANNA, BEN = Person(7001, "Anna"), Person(7002, "Ben")
GROUP = Group(-1001234567890, "supergroup")
EDUCATION = "a:education:bachelor_with_degree"
Assistant = Callable[[], AbstractAsyncContextManager[Running]]


@pytest.fixture
def assistant(telegram: Telegram, store: Store, content: Content, words: dict[str, str]) -> Assistant:
    """Start a process of the assistant; what it keeps lies in the store alone."""
    return lambda: running(telegram, Conversations(store, lambda: content, lambda: NOW), store, words)


def last(telegram: Telegram, chat: int) -> Sent:
    return telegram.said(chat)[-1]


def values(sent: Sent) -> list[str]:
    return [button["callback_data"].rpartition("|")[2] for row in sent.keyboard for button in row]


def label_of(sent: Sent, value: str) -> str:
    return next(
        str(button["text"])
        for row in sent.keyboard
        for button in row
        if button.get("callback_data", "").rpartition("|")[2] == value
    )


@pytest.mark.parametrize("where", [None, GROUP])
async def test_the_form_goes_on_where_a_killed_process_left_it(
    telegram: Telegram, assistant: Assistant, conversations: Conversations, where: Group | None
) -> None:
    async with assistant() as first:
        await telegram.says(ANNA, "/estimate", where)
        (question,) = await telegram.heard(1)
        assert EDUCATION in values(question)
        await all_settled(conversations)
        await first.kill()
    async with assistant() as second:
        await telegram.presses(ANNA, question, label_of(question, EDUCATION), where)
        (_, following) = await telegram.heard(2)
        await second.stop()
    assert EDUCATION not in values(following)
    assert "steer:back" in values(following)


async def test_two_people_of_a_group_fill_in_their_own_forms(telegram: Telegram, assistant: Assistant) -> None:
    async with assistant() as at_work:
        await telegram.says(ANNA, "/estimate", GROUP)
        (hers,) = await telegram.heard(1)
        await telegram.presses(ANNA, hers, label_of(hers, EDUCATION), GROUP)
        (_, age) = await telegram.heard(2)
        await telegram.says(BEN, "/estimate", GROUP)
        (*_, his) = await telegram.heard(3)
        await at_work.stop()
    assert "steer:back" in values(age)
    assert EDUCATION in values(his)


async def test_what_was_begun_in_a_group_goes_on_in_private(telegram: Telegram, assistant: Assistant) -> None:
    async with assistant() as at_work:
        await telegram.says(ANNA, "/estimate", GROUP)
        (question,) = await telegram.heard(1)
        await telegram.presses(ANNA, question, label_of(question, EDUCATION), GROUP)
        (_, age) = await telegram.heard(2)
        await telegram.says(ANNA, f"/start from_m{-GROUP.id}")
        await telegram.until(lambda: telegram.said(ANNA.id) and values(last(telegram, ANNA.id)))
        await at_work.stop()
    assert last(telegram, ANNA.id).text.splitlines()[-1] == age.text.splitlines()[-1]


@pytest.mark.parametrize(
    "text", ["/start", "/help", "/ask 密码忘了怎么找回", "/cancel", "/privacy", "密码忘了怎么找回", "😀"]
)
async def test_every_message_gets_words(telegram: Telegram, assistant: Assistant, text: str) -> None:
    async with assistant() as at_work:
        await telegram.says(ANNA, text)
        (sent, *_) = await telegram.heard(1)
        await at_work.stop()
    assert sent.text
