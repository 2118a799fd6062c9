"""What of a channel does not work at the moment, in plain words, and since when."""

from collections.abc import Callable
from datetime import UTC, datetime


def utc_now() -> datetime:
    """Return the time, with its zone."""
    return datetime.now(UTC)


class Troubles:
    """The parts of one channel that fail; a part that works again is forgotten."""

    def __init__(self, now: Callable[[], datetime] = utc_now) -> None:
        self._now = now
        self._found: dict[str, tuple[str, datetime]] = {}

    def begin(self, part: str, words: str) -> None:
        """Note that `part` fails, in words without secrets; the time stays that of its first failure in a row."""
        since = self._found[part][1] if part in self._found else self._now()
        self._found[part] = (words, since)

    def end(self, part: str) -> None:
        """Note that `part` works."""
        self._found.pop(part, None)

    def longest(self) -> tuple[str, datetime] | None:
        """Return what has failed for the longest time, and since when; None while everything works."""
        return min(self._found.values(), key=lambda found: found[1], default=None)
