"""A process killed again and again while people write: nothing is lost, little is said twice."""

from pathlib import Path

import pytest

from tests.bot.channels.killing import toll
from tests.telegram_double import Telegram

pytestmark = [pytest.mark.process, pytest.mark.timeout(240)]
PEOPLE, ROUNDS = 10, 3


@pytest.mark.parametrize("kills", [4, pytest.param(12, marks=pytest.mark.long)])
async def test_kills_lose_nothing_and_double_no_more_than_was_being_sent(
    telegram: Telegram, tmp_path: Path, kills: int
) -> None:
    found = await toll(telegram, tmp_path, kills, PEOPLE, ROUNDS)
    assert (found.lost, found.broken) == (0, 0)
    # A chat has one message on its way at a time. How many are on the way depends on the machine; the figures of
    # more kills: python -m tests.benchmarks.kills
    assert found.doubled <= kills * PEOPLE
