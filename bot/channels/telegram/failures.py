"""What a failed call of the Bot API means: try again, wait as told, or never again. Pure."""

import httpx
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError


def is_final(error: Exception) -> bool:
    """Whether the same call cannot succeed later: blocked, malformed, or a fault of our own."""
    # BadRequest is a NetworkError to the library, so it has to be asked for first.
    if isinstance(error, BadRequest | Forbidden):
        return True
    if isinstance(error, NetworkError):
        # The library wraps faults that never reached the network, such as text without an encoding, the same way.
        cause = error.__cause__
        return cause is not None and not isinstance(cause, httpx.HTTPError | TelegramError)
    return not isinstance(error, TelegramError)


def asked_to_wait(error: Exception) -> float:
    """Return for how many seconds Telegram wants to be left alone; 0 when it did not say."""
    if not isinstance(error, RetryAfter):
        return 0.0
    wait = error.retry_after
    return float(wait) if isinstance(wait, int) else wait.total_seconds()


def is_same_already(error: BadRequest) -> bool:
    """Whether a message was to be changed into what it is."""
    return "not modified" in str(error).lower()
