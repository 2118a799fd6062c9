"""How often Telegram lets a bot send; what comes too soon is refused with the seconds to wait."""

import math
import time
from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from tests.telegram_double.failures import Failure


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `count` messages in any `seconds`, of those that have the same `of`."""

    count: int
    seconds: float
    of: Callable[[int], Hashable]


def everybody(count: int, seconds: float = 1.0) -> Limit:
    """Return the limit of all chats together."""
    return Limit(count, seconds, lambda _: "everybody")


def a_group(count: int = 20, seconds: float = 60.0) -> Limit:
    """Return the limit of one group."""
    return Limit(count, seconds, lambda chat: chat if chat < 0 else None)


class Limits:
    """Keeps count of what was sent."""

    def __init__(self, *limits: Limit) -> None:
        self._limits = limits
        self._sent: dict[tuple[int, Hashable], deque[float]] = {}

    def failure(self, chat: int) -> Failure | None:
        """Note a message to `chat`, or return why it is refused; what is refused does not count."""
        now = time.monotonic()
        windows = [
            (limit, self._sent.setdefault((number, limit.of(chat)), deque(maxlen=limit.count)))
            for number, limit in enumerate(self._limits)
            if limit.of(chat) is not None
        ]
        wait = max((sent[0] + limit.seconds - now for limit, sent in windows if len(sent) == limit.count), default=0.0)
        if wait > 0:
            return Failure.too_many_requests(math.ceil(wait))
        for _, sent in windows:
            sent.append(now)
        return None
