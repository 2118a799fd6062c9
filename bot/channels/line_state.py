"""Whether a channel's line to its platform works, and since when it does not."""

from collections.abc import Callable
from datetime import datetime

from bot.clock import SHANGHAI


class LineState:
    """What is wrong with a line; nothing, at first."""

    def __init__(self, now: Callable[[], datetime] = lambda: datetime.now(SHANGHAI)) -> None:
        self._now = now
        self._trouble: tuple[str, datetime] | None = None

    def now(self) -> datetime:
        """Return the time by the line's clock."""
        return self._now()

    def failed(self, why: str) -> None:
        """Note what is wrong, in plain words without a person's data; it stays since when it began."""
        since = self._trouble[1] if self._trouble else self._now()
        self._trouble = (why, since)

    def worked(self) -> None:
        """Note that all is well."""
        self._trouble = None

    def trouble(self) -> tuple[str, datetime] | None:
        """Return what is wrong and since when; None when nothing is."""
        return self._trouble
