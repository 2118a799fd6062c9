"""The parts of this process that `/readyz` tells of: what is configured, and nothing else."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any

from bot.clock import clock
from bot.config.settings import Settings
from bot.content.content import Content
from bot.house import House
from bot.program.readiness import Part, Readiness, Trouble
from bot.storage.database_probe import DatabaseProbe


def readiness(
    settings: Settings, house: House, channels: Mapping[str, Part], noted: Mapping[str, Part] | None = None
) -> Callable[[], Awaitable[tuple[bool, dict[str, Any]]]]:
    """Return what tells the state of every part, the database asked anew each time.

    Args:
        settings: where the database is, and the clock.
        house: store and content.
        channels: the channels that are configured and have a line to somewhere, by name.
        noted: what is configured besides, and whose trouble leaves no message unanswered.

    """
    now = clock(settings.now)
    database = DatabaseProbe(house.store, settings.database, now, pause=1.0)
    matcher = _Matching(house.content.live, now())
    parts = Readiness(
        {"database": database, "matcher": matcher, **channels}, {"content": house.content, **(noted or {})}
    )

    async def ready() -> tuple[bool, dict[str, Any]]:
        await database.ask()
        return parts.report()

    return ready


class _Matching:
    """Whether the matcher finds an entry by its own question."""

    def __init__(self, content: Callable[[], Content], since: datetime) -> None:
        self._content, self._since = content, since

    def trouble(self) -> Trouble | None:
        content = self._content()
        entry = next(iter(content.catalogue.entries.values()))
        try:
            found = content.matcher.match(entry.question).suggestions
        except Exception as error:  # noqa: BLE001 (whatever it is, no question is answered)
            return f"no question can be matched ({type(error).__name__})", self._since
        return None if found else ("the matcher finds nothing for an entry's own question", self._since)
