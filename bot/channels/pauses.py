"""How long to leave someone alone after a failure: longer each time, and forgotten after a success."""

import asyncio


class Pauses:
    """Resting times by name, on the running loop's clock, in seconds."""

    def __init__(self, first: float = 1.0, longest: float = 60.0) -> None:
        self.first = first
        self._longest = longest
        self._until: dict[str, float] = {}
        self._failures: dict[str, int] = {}

    def failed(self, name: str) -> float:
        """Let `name` rest, twice as long as after its failure before; return for how long."""
        failures = self._failures.get(name, 0)
        self._failures[name] = failures + 1
        seconds = min(self.first * 2.0 ** min(failures, 30), self._longest)
        self.rest(name, seconds)
        return seconds

    def rest(self, name: str, seconds: float) -> None:
        """Let `name` rest for `seconds`."""
        self._until[name] = asyncio.get_running_loop().time() + seconds

    def worked(self, name: str) -> None:
        """Forget the failures of `name`."""
        self._failures.pop(name, None)
        self._until.pop(name, None)

    def resting(self, name: str) -> bool:
        """Whether `name` still has to be left alone."""
        return self._until.get(name, 0.0) > asyncio.get_running_loop().time()

    def left(self, name: str) -> float:
        """Return for how many more seconds `name` has to be left alone."""
        return max(0.0, self._until.get(name, 0.0) - asyncio.get_running_loop().time())

    def shortest(self, otherwise: float) -> float:
        """Return the seconds until the next rest ends, 0 or more; `otherwise` when nobody rests."""
        now = asyncio.get_running_loop().time()
        waiting = [until - now for until in self._until.values() if until > now]
        return min(waiting, default=otherwise)
