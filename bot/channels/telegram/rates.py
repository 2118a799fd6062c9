"""How fast messages may go to Telegram: as fast as it takes them, and at the documented pace once it complains. Pure.

Documented are one message a second in a chat ("short bursts" aside), 20 a minute in a group and about 30 a second for
bulk notifications (https://core.telegram.org/bots/faq). Answers to people are no bulk, and how long a burst may be is
said nowhere: why the pace is learned is told in docs/decisions/0009-the-pace-telegram-asks-for.md.
"""

from collections import deque

GROUP_COUNT, GROUP_SECONDS = 20, 60.0
# A burst that a private chat's ordinary answers never reach, at one message a second in the long run.
PRIVATE_COUNT, PRIVATE_SECONDS = 30, 30.0
STEADY_COUNT, STEADY_SECONDS = 1, 1.0
OVERALL_A_SECOND = 30
# For how long the documented pace is kept after Telegram complained.
CAREFUL_SECONDS = 60.0
# So many refusals within a second, and such a share of its calls, are no matter of single chats any more.
MANY_REFUSALS, GREAT_SHARE = 5, 0.2


class Window:
    """At most `count` times in any `seconds`."""

    def __init__(self, count: int, seconds: float) -> None:
        self._seconds = seconds
        self._times: deque[float] = deque(maxlen=count)

    def wait(self, now: float) -> float:
        """Return for how many seconds the next time has to wait."""
        return max(0.0, self._times[0] + self._seconds - now) if len(self._times) == self._times.maxlen else 0.0

    def take(self, now: float) -> None:
        """Note one time."""
        self._times.append(now)

    def forgotten(self, now: float) -> bool:
        """Whether every time noted lies too far back to matter."""
        return not self._times or self._times[-1] + self._seconds <= now


class ChatRate:
    """The pace of one chat."""

    def __init__(self, *, is_group: bool) -> None:
        self._burst = Window(GROUP_COUNT, GROUP_SECONDS) if is_group else Window(PRIVATE_COUNT, PRIVATE_SECONDS)
        self._steady = Window(STEADY_COUNT, STEADY_SECONDS)
        self._careful_until = 0.0

    def wait(self, now: float) -> float:
        """Return for how many seconds the next message has to wait."""
        burst = self._burst.wait(now)
        return max(burst, self._steady.wait(now)) if now < self._careful_until else burst

    def take(self, now: float) -> None:
        """Note that a message goes out."""
        self._burst.take(now)
        self._steady.take(now)

    def refused(self, now: float) -> None:
        """Allow no burst for a while."""
        self._careful_until = now + CAREFUL_SECONDS

    def forgotten(self, now: float) -> bool:
        """Whether a new pace would allow the same."""
        return now >= self._careful_until and self._burst.forgotten(now)


class OverallRate:
    """The pace of all chats together: free until Telegram refuses a good part of what it gets."""

    def __init__(self) -> None:
        self._second = 0
        self._calls = 0
        self._refusals = 0
        self._careful_until = 0.0
        self._next = 0.0

    def reserve(self, now: float) -> float:
        """Note that a message goes out; return the seconds after which it may, first come, first served."""
        self._count(now)
        self._calls += 1
        if now >= self._careful_until:
            return 0.0
        turn = max(now, self._next)
        self._next = turn + 1 / OVERALL_A_SECOND
        return turn - now

    def refused(self, now: float) -> None:
        """Keep to the documented pace for a while when this is one refusal of many."""
        self._count(now)
        self._refusals += 1
        if self._refusals >= MANY_REFUSALS and self._refusals >= GREAT_SHARE * self._calls:
            self._careful_until = now + CAREFUL_SECONDS

    def _count(self, now: float) -> None:
        if int(now) != self._second:
            self._second, self._calls, self._refusals = int(now), 0, 0


class Rates:
    """The pace of every chat of one bot; times are seconds of any one clock that never goes back."""

    def __init__(self) -> None:
        self._chats: dict[str, ChatRate] = {}
        self._overall = OverallRate()
        self._tidy_at = 0.0

    def wait(self, chat: str, now: float) -> float:
        """Return for how many seconds the next message to `chat` has to wait for the others before it there."""
        found = self._chats.get(chat)
        return 0.0 if found is None else found.wait(now)

    def reserve(self, chat: str, now: float) -> float:
        """Note that a message goes to `chat`; return the seconds by which all chats together have to wait for it."""
        self._tidy(now)
        self._chat(chat).take(now)
        return self._overall.reserve(now)

    def refused(self, chat: str, now: float) -> None:
        """Note that Telegram refused a message to `chat` because it came too soon."""
        self._chat(chat).refused(now)
        self._overall.refused(now)

    def _chat(self, chat: str) -> ChatRate:
        if chat not in self._chats:
            self._chats[chat] = ChatRate(is_group=chat.startswith("-"))
        return self._chats[chat]

    def _tidy(self, now: float) -> None:
        """Forget, once a minute, the chats whose past does not matter any more."""
        if now >= self._tidy_at:
            self._tidy_at = now + GROUP_SECONDS
            self._chats = {chat: rate for chat, rate in self._chats.items() if not rate.forgotten(now)}

    def __len__(self) -> int:
        return len(self._chats)
