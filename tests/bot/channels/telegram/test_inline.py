"""Questions from chats that the bot is no member of, answered by the real FAQ."""

import threading
from collections.abc import AsyncIterator

import pytest

from bot.answers.passages import Passages
from bot.channels.telegram.channel import TelegramChannel
from bot.content.content import Content
from bot.messages import Passage
from bot.storage.kept_values import KeptValues
from tests.bot.channels.conftest import Running
from tests.bot.channels.echo_house import EchoHouse
from tests.bot.conftest import NOW
from tests.telegram_double import Failure, Group, Person, Telegram
from tests.telegram_double.telegram import TOKEN

ANNA = Person(7001, "Anna")
ELSEWHERE = Group(-1009999999999, "supergroup")


@pytest.fixture
async def at_work(
    telegram: Telegram, house: EchoHouse, kept: KeptValues, words: dict[str, str], content: Content
) -> AsyncIterator[Running]:
    passages = Passages(lambda: content, lambda: NOW)
    channel = TelegramChannel(TOKEN, telegram.url, house, kept, passages, words, poll_seconds=1)
    running = Running(channel)
    yield running
    await running.kill()


async def results(telegram: Telegram, query: str) -> list[str]:
    """Wait for the results of a query and return their ids."""
    await telegram.until(lambda: query in telegram.results)
    return [result["id"] for result in telegram.results[query]]


@pytest.mark.usefixtures("at_work")
async def test_what_is_typed_behind_its_name_gets_the_entries_with_their_source(
    telegram: Telegram, content: Content, words: dict[str, str]
) -> None:
    query = await telegram.types_behind_the_name(ANNA, "密码忘了怎么找回")
    found = await results(telegram, query)
    assert found[0] == "reset-personal-password"
    assert len(set(found)) == len(found) <= 50
    first = telegram.results[query][0]
    assert first["title"] == content.catalogue.entries[found[0]].question
    assert "来源" in first["input_message_content"]["message_text"]
    button = first["reply_markup"]["inline_keyboard"][0][0]
    assert button == {"text": words["shared_from"], "url": "https://t.me/jifen_bot?start=faq_reset-personal-password"}
    (call,) = telegram.called("answerInlineQuery")
    assert call["button"] == {"text": words["ask_private"], "start_parameter": "inline"}
    assert call["cache_time"] == "300"


@pytest.mark.usefixtures("at_work")
async def test_nothing_typed_yet_shows_what_people_ask_most(telegram: Telegram) -> None:
    assert len(await results(telegram, await telegram.types_behind_the_name(ANNA, ""))) == 3


@pytest.mark.usefixtures("at_work")
async def test_who_writes_traditional_characters_reads_them(telegram: Telegram) -> None:
    query = await telegram.types_behind_the_name(ANNA, "密碼忘了怎麼找回")
    await results(telegram, query)
    assert "來源" in telegram.results[query][0]["input_message_content"]["message_text"]


@pytest.mark.usefixtures("at_work")
@pytest.mark.parametrize("text", ["今天天气怎么样", "\u202e\x00😀" * 60, "a" * 256, "<script>", "/estimate"])
async def test_what_is_no_question_for_it_gets_no_nonsense(telegram: Telegram, text: str) -> None:
    query = await telegram.types_behind_the_name(ANNA, text)
    await results(telegram, query)


@pytest.mark.usefixtures("at_work")
async def test_a_guest_is_answered_with_one_message(telegram: Telegram, house: EchoHouse) -> None:
    query = await telegram.calls_as_guest(ANNA, "@jifen_bot 密码忘了怎么找回", ELSEWHERE)
    assert await results(telegram, query) == ["reset-personal-password"]
    outside = await telegram.calls_as_guest(ANNA, "@jifen_bot 今天天气怎么样", ELSEWHERE)
    assert await results(telegram, outside) == ["nothing"]
    form = await telegram.calls_as_guest(ANNA, "/estimate@jifen_bot", ELSEWHERE)
    await results(telegram, form)
    assert house.heard == []
    assert telegram.sent == []


@pytest.mark.usefixtures("at_work")
async def test_a_query_that_is_too_old_stops_nobody(telegram: Telegram) -> None:
    telegram.fail("answerInlineQuery", Failure(400, "Bad Request: query is too old and response timeout expired"))
    await telegram.types_behind_the_name(ANNA, "密码")
    await telegram.until(lambda: telegram.called("answerInlineQuery"))
    await results(telegram, await telegram.types_behind_the_name(ANNA, "密码忘了"))


async def test_a_flood_of_letters_drops_the_oldest_and_answers_the_last(
    telegram: Telegram, house: EchoHouse, kept: KeptValues, words: dict[str, str]
) -> None:
    go_on = threading.Event()

    class Slow:
        def find(self, text: str) -> tuple[Passage, ...]:
            go_on.wait(60)
            return (Passage("a", text, text),)

    running = Running(TelegramChannel(TOKEN, telegram.url, house, kept, Slow(), words, poll_seconds=1))
    queries = [await telegram.types_behind_the_name(ANNA, "密" * number) for number in range(1, 81)]
    await telegram.confirmed()
    go_on.set()
    await results(telegram, queries[-1])
    await running.stop()
    assert len(telegram.results) <= 50


@pytest.mark.usefixtures("at_work")
async def test_what_was_asked_elsewhere_is_not_logged(telegram: Telegram, capsys: pytest.CaptureFixture[str]) -> None:
    telegram.fail("answerInlineQuery", Failure(400, "Bad Request: query is too old"))
    await telegram.types_behind_the_name(ANNA, "我的秘密问题")
    await telegram.until(lambda: telegram.called("answerInlineQuery"))
    await results(telegram, await telegram.types_behind_the_name(ANNA, "密码"))
    printed = "".join(capsys.readouterr())
    assert "telegram_question_unanswered" in printed
    assert "秘密" not in printed
