"""The four answers on the live content, computed in a thread of their own so that no program slows a person down."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from typing import Any

from bot.answers.json_lines import BadInputError, text_of
from bot.answers.period import answer_period
from bot.answers.profile import estimate_profile
from bot.answers.question import answer_question
from bot.answers.sentence import read_sentence
from bot.clock import SHANGHAI
from bot.content.content import Content

# As much as a long honest question; reading costs time in proportion.
MOST_CHARACTERS = 2000

Row = dict[str, Any]


class Answering:
    """Answers programs.

    Args:
        content: gives the content in force.
        now: the clock that tells the day in Shanghai.

    """

    def __init__(self, content: Callable[[], Content], now: Callable[[], datetime]) -> None:
        self._content, self._now = content, now
        self._thread = ThreadPoolExecutor(1, "open-door")

    async def ask(self, row: Row) -> Row:
        """Say which answer a question gets. Raises BadInputError."""
        _check_length(row)
        return await self._do(lambda: answer_question(row, self._content(), self._today()))

    async def read(self, row: Row) -> Row:
        """Say what profile fields a sentence states. Raises BadInputError."""
        _check_length(row)
        return await self._do(lambda: read_sentence(row, self._today()))

    async def estimate(self, row: Row) -> Row:
        """Compute the score of a profile. Raises BadInputError."""
        return await self._do(lambda: estimate_profile(row, self._content(), self._today()))

    async def deadline(self, row: Row) -> Row:
        """Count working days. Raises BadInputError."""
        return await self._do(lambda: answer_period(row, self._content()))

    def _today(self) -> date:
        return self._now().astimezone(SHANGHAI).date()

    async def _do(self, job: Callable[[], Row]) -> Row:
        return await asyncio.get_running_loop().run_in_executor(self._thread, job)


def _check_length(row: Row) -> None:
    if len(text_of(row)) > MOST_CHARACTERS:
        raise BadInputError("text", f"'text' is longer than {MOST_CHARACTERS} characters: send what matters of it")
