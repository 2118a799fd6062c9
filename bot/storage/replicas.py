"""The processes that share the database: who is alive, and who takes over what a dead one had in hand.

Nobody compares clocks. A process in company raises a number once a look; who sees another's number stand still for
`LOOKS` looks of its own in a row takes that one for dead. One that ran on this machine is known to be gone at once.
"""

import os
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import structlog
from sqlalchemy import Connection, Row, delete, insert, select, update

from bot.storage.outbox_rows import give_back
from bot.storage.store import Store
from bot.storage.tables import processes

# Seconds from look to look, and how many in a row must find a process unchanged before it counts as dead.
EVERY = 1.0
LOOKS = 8

log = structlog.get_logger(__name__)


class Seen(NamedTuple):
    """What was seen of another process: its number, and in how many looks that one stood still."""

    beat: int
    looks: int


class Replicas:
    """This process among those that share the database of `store`."""

    def __init__(self, store: Store, looks: int = LOOKS) -> None:
        self._store = store
        self._looks = looks
        self._place = place()
        self._beat = 0
        self._seen: dict[str, Seen] = {}

    async def enter(self) -> None:
        """Make this process known, and give back what the dead and the unknown have in hand."""
        await self._store.write(self._show)
        await self.look()
        await self._store.write(give_back)

    async def look(self) -> bool:
        """Show others that this process lives, and look whether they do.

        Returns:
            Whether replies that another process had in hand are nobody's now.

        """
        rows = await self._store.read(lambda connection: connection.execute(select(processes)).all())
        others = [row for row in rows if row.id != self._store.owner]
        known = len(others) < len(rows)
        if not known:
            log.warning("taken for dead by another process")
        if others or not known:
            self._beat += 1
            await self._store.write(self._show)
        dead = self._dead(others)
        return bool(dead) and bool(await self._store.write(lambda connection: _bury(connection, dead)))

    async def leave(self) -> None:
        """Give back what this process has in hand; it sends no more."""
        await self._store.write(self._leave)

    def _show(self, connection: Connection) -> None:
        values = {"place": self._place, "pid": os.getpid(), "beat": self._beat}
        ours = update(processes).where(processes.c.id == self._store.owner).values(values)
        if connection.execute(ours).rowcount == 0:
            connection.execute(insert(processes), {"id": self._store.owner, **values})

    def _leave(self, connection: Connection) -> None:
        connection.execute(delete(processes).where(processes.c.id == self._store.owner))
        give_back(connection)

    def _dead(self, others: Sequence[Row[tuple[str, str, int, int]]]) -> dict[str, int]:
        """Return the names of the dead, each with the number at which it stopped."""
        before, self._seen = self._seen, {}
        for row in others:
            last = before.get(row.id)
            stood = last.looks + 1 if last is not None and last.beat == row.beat else 0
            self._seen[row.id] = Seen(row.beat, stood)
        return {row.id: row.beat for row in others if self._is_gone(row) or self._seen[row.id].looks >= self._looks}

    def _is_gone(self, row: Row[tuple[str, str, int, int]]) -> bool:
        return row.place == self._place and row.pid != os.getpid() and not _runs(row.pid)

    def interrupted(self) -> None:
        """Count anew who stands still: while this process could not look, nobody could show that it lives."""
        self._seen = {}


def place() -> str:
    """Return what two processes have in common only if they can see each other's process ids."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
        return f"{boot} {Path('/proc/self/ns/pid').readlink()}"
    except OSError:
        return uuid.uuid4().hex


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _bury(connection: Connection, dead: dict[str, int]) -> int:
    """Strike out the dead, unless one has shown that it lives; return how many replies became nobody's."""
    for name, beat in dead.items():
        connection.execute(delete(processes).where(processes.c.id == name, processes.c.beat == beat))
    return give_back(connection)
