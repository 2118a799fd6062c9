"""How a door does that a platform calls: when it called last, and what keeps its messages from being read."""

from collections.abc import Mapping
from datetime import datetime

from bot.channels.line_state import LineState


class DoorState:
    """What this process knows of one door, since it started."""

    def __init__(self) -> None:
        self._line = LineState()
        self._called_at: datetime | None = None

    def called(self) -> None:
        """Note that the platform called and was understood."""
        self._called_at = self._line.now()
        self._line.worked()

    def refused(self, why: str) -> None:
        """Note that the platform itself called, its signature being right, and why its message could not be read."""
        self._called_at = self._line.now()
        self._line.failed(why)

    def trouble(self) -> tuple[str, datetime] | None:
        """Say why messages go unanswered, and since when; None when they do not, or none came."""
        return self._line.trouble()

    def details(self) -> Mapping[str, str]:
        """Say when the platform called last."""
        return {"last_callback": self._called_at.isoformat(timespec="seconds") if self._called_at else "not yet"}
