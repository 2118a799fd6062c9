"""Counts by day: gathered in memory, and added up in the database every second, where all replicas add to them.

What a process that is killed had gathered in its last second is lost; nothing that was said or answered is.
"""

from collections import Counter
from collections.abc import Callable
from datetime import datetime

from bot.clock import SHANGHAI
from bot.dialogue.outcome import Outcome
from bot.storage.daily_counts import Key, add
from bot.storage.store import Store

LABEL = 96


class Tally:
    """What one process counts.

    Args:
        store: where the counts of all processes are added up.
        now: the clock by which a day is over, in Shanghai.

    """

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store, self._now = store, now
        self._counted: Counter[Key] = Counter()

    def turn(self, outcome: Outcome) -> None:
        """Count a committed turn."""
        day = self._now().astimezone(SHANGHAI).date().isoformat()
        for name, label in outcome.counts:
            self._counted[day, name, label[:LABEL]] += 1

    async def keep(self) -> None:
        """Add what was counted to the database; it stays counted when that fails."""
        counted, self._counted = self._counted, Counter()
        if not counted:
            return
        try:
            await self._store.write(lambda connection: add(connection, counted.items()))
        except BaseException:
            self._counted += counted
            raise
