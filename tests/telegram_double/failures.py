"""What can go wrong with a call of the Bot API, answered as Telegram answers it."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Answer = tuple[int, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Failure:
    """A fault of one or more calls.

    Attributes:
        status: the HTTP status; 0 closes the connection without an answer.
        description: Telegram's words for it.
        parameters: Telegram's hints to the caller: `retry_after`, `migrate_to_chat_id`.
        done: whether the call had its effect all the same, and only the answer is lost.

    """

    status: int
    description: str = ""
    parameters: Mapping[str, int] | None = None
    done: bool = False

    @property
    def answer(self) -> Answer:
        """The HTTP status and the body."""
        body: dict[str, Any] = {"ok": False, "error_code": self.status, "description": self.description}
        if self.parameters:
            body["parameters"] = dict(self.parameters)
        return self.status, body

    @classmethod
    def too_many_requests(cls, seconds: int) -> "Failure":
        return cls(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})

    @classmethod
    def migrated(cls, chat: int) -> "Failure":
        words = "Bad Request: group chat was upgraded to a supergroup chat"
        return cls(400, words, {"migrate_to_chat_id": chat})


class FailureError(Exception):
    """A call that cannot be served."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.description)
        self.failure = failure


class Mishaps:
    """Of all calls some are refused as too many, and some find the server behind the door gone.

    Args:
        share: of each of the two, 0 to 1.
        seconds: to wait after one call too many.
        seed: the same one gives the same mishaps.

    """

    def __init__(self, share: float = 0.02, seconds: int = 1, seed: int = 1) -> None:
        self._share = share
        self._seconds = seconds
        self._chance = random.Random(seed)  # noqa: S311 (the same every time)
        self.happened = 0

    def failure(self) -> Failure | None:
        """Return what happens to a call; mostly nothing."""
        drawn = self._chance.random()
        self.happened += drawn < 2 * self._share
        if drawn < self._share:
            return Failure.too_many_requests(self._seconds)
        return BAD_GATEWAY if drawn < 2 * self._share else None


BLOCKED = Failure(403, "Forbidden: bot was blocked by the user")
BAD_GATEWAY = Failure(502, "Bad Gateway")
BROKEN = Failure(500, "Internal Server Error")
DROPPED = Failure(0)
ANSWER_LOST = Failure(0, done=True)
NOT_FOUND = Failure(400, "Bad Request: chat not found")
UNAUTHORIZED = Failure(401, "Unauthorized")
