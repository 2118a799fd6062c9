"""What can go wrong with a call of the Bot API, answered as Telegram answers it."""

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


BLOCKED = Failure(403, "Forbidden: bot was blocked by the user")
BROKEN = Failure(500, "Internal Server Error")
DROPPED = Failure(0)
ANSWER_LOST = Failure(0, done=True)
NOT_FOUND = Failure(400, "Bad Request: chat not found")
UNAUTHORIZED = Failure(401, "Unauthorized")
