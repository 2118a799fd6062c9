"""The result as a picture, for whoever asks for it."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

import pytest

from bot.content.content import Content
from bot.conversation import Conversations
from bot.program.telegram_setup import drawing
from bot.storage.store import Store
from tests.bot.channels.conftest import Running, running
from tests.bot.conftest import NOW
from tests.telegram_double import Group, Person, Sent, Telegram
from tests.telegram_double.failures import Failure
from tests.telegram_double.server import PNG

ANNA = Person(7001, "Anna")
GROUP = Group(-1001234567890, "supergroup")
TOLD = "测算 我38岁，本科双证，社保8年，2倍基数"
SAVE = "存成图片"
Assistant = Callable[[], AbstractAsyncContextManager[Running]]


@pytest.fixture
def assistant(telegram: Telegram, store: Store, content: Content, words: dict[str, str]) -> Assistant:
    """Start a process of the assistant that draws."""
    house = Conversations(store, lambda: content, lambda: NOW)
    return lambda: running(telegram, house, store, words, draw=drawing(content.texts))


async def _result(telegram: Telegram) -> Sent:
    """Tell the facts, and return the result with its buttons."""
    await telegram.says(ANNA, TOLD)
    await telegram.heard(1, ANNA.id)
    await telegram.says(ANNA, "看结果")
    await telegram.until(lambda: any(SAVE in row for row in telegram.said(ANNA.id)[-1].labels))
    return telegram.said(ANNA.id)[-1]


async def test_a_result_is_sent_as_a_picture_to_whoever_presses_or_asks(
    telegram: Telegram, assistant: Assistant
) -> None:
    async with assistant() as at_work:
        result = await _result(telegram)
        await telegram.presses(ANNA, result, SAVE)
        await telegram.until(lambda: telegram.called("sendPhoto"))
        await telegram.says(ANNA, "发张图")
        await telegram.until(lambda: len([each for each in telegram.said(ANNA.id) if each.content]) == 2)
        await at_work.stop()
    for picture in (each for each in telegram.said(ANNA.id) if each.content):
        assert picture.content.startswith(PNG)
        assert "120" in picture.text
        assert SAVE not in [label for row in picture.labels for label in row]
        assert any("怎么算的" in row for row in picture.labels)


async def test_where_no_picture_is_taken_the_text_comes_alone(telegram: Telegram, assistant: Assistant) -> None:
    telegram.fail("sendPhoto", Failure(400, "Bad Request: not enough rights to send photos to the chat"))
    async with assistant() as at_work:
        result = await _result(telegram)
        await telegram.presses(ANNA, result, SAVE)
        await telegram.until(lambda: "看不到图的话" in telegram.said(ANNA.id)[-1].text)
        await at_work.stop()
    assert not telegram.said(ANNA.id)[-1].content


async def test_a_picture_that_did_not_get_through_is_sent_again(telegram: Telegram, assistant: Assistant) -> None:
    telegram.fail("sendPhoto", Failure.too_many_requests(1))
    async with assistant() as at_work:
        await telegram.presses(ANNA, await _result(telegram), SAVE)
        await telegram.until(lambda: any(each.content for each in telegram.said(ANNA.id)))
        await at_work.stop()


async def test_a_group_is_offered_no_picture(telegram: Telegram, assistant: Assistant) -> None:
    async with assistant() as at_work:
        await telegram.says(ANNA, f"/estimate@jifen_bot {TOLD}", GROUP)
        await telegram.heard(1, GROUP.id)
        await at_work.stop()
    assert all(SAVE not in label for sent in telegram.said(GROUP.id) for row in sent.labels for label in row)
