"""How the door of an Official Account does: when WeChat called last, and what keeps its messages from being read."""

from collections.abc import Mapping
from datetime import datetime

from bot.channels.line_state import LineState

# What is wrong when WeChat itself calls, its signature being right, and its message cannot be read.
SEALED = "messages come sealed: set WECHAT_AES_KEY, or choose the plain mode in the console"
PLAIN = "messages come plain: choose the safe mode in the console, or leave WECHAT_AES_KEY empty"
UNOPENED = "messages cannot be opened: WECHAT_AES_KEY or WECHAT_APP_ID is not the one that the console shows"


class DoorState:
    """What is known of one account's door; of this process, since it started."""

    def __init__(self) -> None:
        self._line = LineState()
        self._called_at: datetime | None = None

    def called(self) -> None:
        """Note that WeChat called and was understood."""
        self._called_at = self._line.now()
        self._line.worked()

    def refused(self, why: str) -> None:
        """Note that WeChat called, and why its message could not be read."""
        self._called_at = self._line.now()
        self._line.failed(why)

    def trouble(self) -> tuple[str, datetime] | None:
        """Say why WeChat's messages go unanswered, and since when; None when they do not, or none came."""
        return self._line.trouble()

    def details(self) -> Mapping[str, str]:
        """Say when WeChat called last."""
        return {"last_callback": self._called_at.isoformat(timespec="seconds") if self._called_at else "not yet"}
