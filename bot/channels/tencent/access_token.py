"""The access token of one app: fetched once, shared by all replicas, and fetched anew when it died early."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from bot.channels.ports import KeptValues

# The last minutes of a token are not used: a call may be under way when it ends.
SPARED = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Granted:
    """A token as the platform gives it, and for how long it is valid."""

    token: str
    lasts: timedelta


class AccessToken:
    """One token, kept under `name`; `fetch` asks the platform for a new one."""

    def __init__(self, kept: KeptValues, name: str, fetch: Callable[[], Awaitable[Granted]]) -> None:
        self._kept = kept
        self._name = name
        self._fetch = fetch

    async def current(self, dead: str | None = None) -> str:
        """Return a token that is not `dead`. Raises what `fetch` raises."""
        kept = await self._kept.kept(self._name)
        if kept is not None and kept != dead:
            return kept
        granted = await self._fetch()
        lasts = max(granted.lasts - SPARED, timedelta(seconds=1))
        await self._kept.keep(self._name, granted.token, kept, lasts)
        # When another process was faster, both tokens are good: the platform gives everybody the same.
        return granted.token
