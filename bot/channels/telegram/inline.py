"""Answers questions from chats that the bot is no member of: `@bot 密码忘了` typed anywhere, and messages to a guest.

Nothing of it is kept, and the form is never filled in there: a button leads to the private chat.
"""

import asyncio
import contextlib
from collections import deque
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

import structlog
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
)

from bot.channels.ports import Passages
from bot.channels.telegram.addressing import write_entry_link
from bot.channels.telegram.meanings import Asked
from bot.channels.telegram.sending import TEXT_UNITS
from bot.messages import Passage
from bot.render import split

# For how long Telegram may show the same results to everybody, in seconds.
CACHED_SECONDS = 300
SHOWN_CHARACTERS = 120
# People who type ask with every letter: so many questions are looked up at once, and beyond that the oldest is dropped.
AT_ONCE = 50
NEEDED = ("ask_private", "shared_from", "nothing_found")

log = structlog.get_logger(__name__)


class Inline:
    """The answers on their way."""

    def __init__(self, bot: Bot, passages: Passages, words: Mapping[str, str]) -> None:
        """Answer through `bot` with what `passages` finds.

        Raises:
            KeyError: `words` lacks one of those needed.

        """
        self._bot = bot
        self._passages = passages
        self._words = {name: words[name] for name in NEEDED}
        self._answers: deque[asyncio.Task[None]] = deque()
        # One thread: what people type here may not take the time of those who talk with the assistant.
        self._looking = ThreadPoolExecutor(1, "inline")

    def look_up(self, asked: Asked) -> None:
        """Answer a question; returns at once."""
        if len(self._answers) >= AT_ONCE:
            self._answers.popleft().cancel()
        task = asyncio.create_task(self._answer(asked))
        self._answers.append(task)
        task.add_done_callback(self._answered)

    async def close(self) -> None:
        """Drop what is not answered yet: who asked has typed on."""
        for task in self._answers:
            task.cancel()
        await asyncio.gather(*self._answers, return_exceptions=True)
        self._looking.shutdown(wait=False, cancel_futures=True)

    def _answered(self, task: asyncio.Task[None]) -> None:
        with contextlib.suppress(ValueError):  # it was dropped
            self._answers.remove(task)

    async def _answer(self, asked: Asked) -> None:
        try:
            looking = asyncio.get_running_loop().run_in_executor(self._looking, self._passages.find, asked.text)
            found = await looking
            results = [self._result(each) for each in found]
            if asked.as_guest:
                await self._bot.answer_guest_query(asked.query, results[0] if results else self._nothing())
            else:
                await self._bot.answer_inline_query(
                    asked.query,
                    results,
                    cache_time=CACHED_SECONDS,
                    button=InlineQueryResultsButton(self._words["ask_private"], start_parameter="inline"),
                )
        except Exception as error:  # noqa: BLE001 (nobody waits for it, and most often the person has typed on)
            log.info("telegram_question_unanswered", error=type(error).__name__)

    def _result(self, passage: Passage) -> InlineQueryResultArticle:
        text = split(passage.text, TEXT_UNITS)[0]
        link = write_entry_link(self._bot.username, passage.entry)
        return InlineQueryResultArticle(
            passage.entry,
            passage.question,
            InputTextMessageContent(text, link_preview_options=LinkPreviewOptions(is_disabled=True)),
            InlineKeyboardMarkup([[InlineKeyboardButton(self._words["shared_from"], url=link)]]),
            description=text[:SHOWN_CHARACTERS],
        )

    def _nothing(self) -> InlineQueryResultArticle:
        said = self._words["nothing_found"]
        button = InlineKeyboardButton(self._words["ask_private"], url=f"https://t.me/{self._bot.username}?start=inline")
        return InlineQueryResultArticle(
            "nothing", said, InputTextMessageContent(said), InlineKeyboardMarkup([[button]])
        )
