"""Answers button presses, so that the button stops spinning; nobody waits for it, and a late one does no harm."""

import asyncio
from collections.abc import Mapping

import structlog
from telegram import Bot
from telegram.error import TelegramError

log = structlog.get_logger(__name__)


class Presses:
    """The answers on their way."""

    def __init__(self, bot: Bot, notices: Mapping[str, str]) -> None:
        """Answer through `bot`; `notices` are the words that may be shown, by name."""
        self._bot = bot
        self._notices = notices
        self._answers: set[asyncio.Task[None]] = set()

    def answer(self, press: str, notice: str | None) -> None:
        """Answer the press `press`, showing `notice` if one is named; returns at once."""
        task = asyncio.create_task(self._send(press, self._notices[notice] if notice else None))
        self._answers.add(task)
        task.add_done_callback(self._answers.discard)

    async def close(self, seconds: float = 0.0) -> None:
        """Wait up to `seconds` for the answers on their way, and drop the rest."""
        if self._answers:
            await asyncio.wait(self._answers, timeout=seconds)
        for task in self._answers:
            task.cancel()
        await asyncio.gather(*self._answers, return_exceptions=True)

    async def _send(self, press: str, text: str | None) -> None:
        try:
            await self._bot.answer_callback_query(press, text)
        except TelegramError as error:
            log.info("telegram_press_unanswered", error=type(error).__name__)
