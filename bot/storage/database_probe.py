"""Asks the database whether it is still there: a question of its own, so that silence is noticed without traffic."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.engine import make_url

from bot.program.readiness import Trouble
from bot.storage.store import Store

SECONDS = 2.0


class DatabaseProbe:
    """The database as a part of the assistant's readiness.

    Args:
        store: what is asked.
        url: the database's URL; the file of an SQLite database must stay where it is.
        now: the clock that says since when there is trouble.
        seconds: how long an answer may take.
        pause: how long an answer holds, in seconds, so that asking often costs nothing.

    """

    def __init__(
        self, store: Store, url: str, now: Callable[[], datetime], seconds: float = SECONDS, pause: float = 0.0
    ) -> None:
        self._store, self._now, self._seconds, self._pause = store, now, seconds, pause
        self._holds_until = 0.0
        parsed = make_url(url)
        is_file = parsed.get_backend_name() == "sqlite" and parsed.database not in (None, "", ":memory:")
        self._file = Path(parsed.database or "").expanduser() if is_file else None
        self._trouble: Trouble | None = None

    def trouble(self) -> Trouble | None:
        """Return what the last question found, or what the store itself met when it wrote, and since when."""
        return self._trouble or self._store.trouble()

    async def ask(self) -> None:
        """Ask the database anew, unless the last answer still holds."""
        time = asyncio.get_running_loop().time()
        if time < self._holds_until:
            return
        self._holds_until = time + self._pause
        why = await self._why()
        since = self._trouble[1] if self._trouble else self._now()
        self._trouble = (why, since) if why else None

    async def _why(self) -> str:
        # An open file goes on working after it was removed, and everything in it is lost with the process.
        if self._file is not None and not self._file.exists():
            return "the database file was removed while it was in use: stop, and bring back the file or a back-up"
        try:
            async with asyncio.timeout(self._seconds):
                await self._store.read(lambda connection: connection.execute(text("SELECT 1")).scalar_one())
        except TimeoutError:
            return f"the database did not answer within {self._seconds:g} s"
        except Exception as error:  # noqa: BLE001 (a driver may raise anything; its message may quote what is stored)
            return f"the database cannot be read ({type(error).__name__})"
        return ""
