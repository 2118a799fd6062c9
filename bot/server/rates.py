"""How often somebody did something in the last minute, for as many people as memory allows."""

import math
import time
from collections import OrderedDict, deque
from collections.abc import Callable

SECONDS = 60.0
# Whoever was quiet longest is forgotten first; at the default limits they take a few MB at most.
REMEMBERED = 20_000


class Rate:
    """At most `limit` in any 60 seconds for each name.

    Args:
        limit: how many, 1 or more.
        now: seconds on a clock that never goes back.
        remembered: of how many names the times are kept.

    """

    def __init__(self, limit: int, now: Callable[[], float] = time.monotonic, remembered: int = REMEMBERED) -> None:
        self._limit, self._now, self._remembered = limit, now, remembered
        self._times: OrderedDict[str, deque[float]] = OrderedDict()

    def take(self, name: str) -> int:
        """Count one more of `name` and return 0; or, when there were too many, the whole seconds until the next may be.

        What is refused does not count.
        """
        now = self._now()
        times = self._times.setdefault(name, deque())
        self._times.move_to_end(name)
        while times and times[0] <= now - SECONDS:
            times.popleft()
        if len(times) >= self._limit:
            return max(1, math.ceil(times[0] + SECONDS - now))
        times.append(now)
        if len(self._times) > self._remembered:
            self._times.popitem(last=False)
        return 0
