"""Small named values that outlive a process and are shared by replicas: a cursor, an access token, a lease, a key."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, select, text, update

from bot.messages import ConversationKey
from bot.storage.erasing import erase_expired
from bot.storage.store import Store
from bot.storage.tables import kept_values

_column = kept_values.c
# Built once: putting a statement together costs more than carrying it out.
_OURS = _column.name == bindparam("of_name")
_VALID = _column.expires_at.is_(None) | (_column.expires_at > bindparam("at"))
_VALUE = select(_column.value).where(_OURS, _VALID)
_CHANGE = (
    update(kept_values)
    .where(_OURS, _VALID, _column.value == bindparam("was"))
    .values({each.name: bindparam(f"to_{each.name}") for each in _column})
)
_EXPIRED = delete(kept_values).where(_OURS, _column.expires_at <= bindparam("at"))
_NAMES = [each.name for each in _column]
# Both databases know it, and neither fails by it: a transaction that others' work is in goes on.
_ADD = text(
    f"INSERT INTO {kept_values.name} ({', '.join(_NAMES)})"  # noqa: S608 (names of our own)
    f" VALUES ({', '.join(f':{name}' for name in _NAMES)}) ON CONFLICT (name) DO NOTHING"
)


class KeptValues:
    """The kept values of one database.

    Args:
        store: where they are kept.
        now: the clock by which a value expires.
        unflushed: what is kept does not wait for the disk, and may be lost when the machine loses its power.

    """

    def __init__(self, store: Store, now: Callable[[], datetime], *, unflushed: bool = False) -> None:
        self._store = store
        self._now = now
        self._unflushed = unflushed

    async def kept(self, name: str) -> str | None:
        """Return the value under `name`; None when there is none or it has expired."""
        stamp = self._now().isoformat()
        return await self._store.read(lambda connection: _kept(connection, name, stamp))

    async def keep(
        self,
        name: str,
        value: str,
        was: str | None,
        lasts: timedelta | None = None,
        whose: ConversationKey | None = None,
    ) -> bool:
        """Put `value` under `name` if nobody has changed it meanwhile (compare and set).

        Args:
            name: at most 128 characters.
            value: the new value.
            was: the value that the caller saw; None when there was none.
            lasts: how long it is valid; for ever when it is None.
            whose: the person it tells of, with whom it is forgotten; nobody when it is None.

        Returns:
            Whether it was kept; when not, another process was first, and its value stands.

        """
        now = self._now()
        expires = None if lasts is None else (now + lasts).isoformat()
        person = {"channel": whose.channel, "person": whose.person} if whose else {"channel": None, "person": None}
        values = {"name": name, "value": value, "expires_at": expires, **person}
        return await self._store.write(
            lambda connection: _keep(connection, values, was, now.isoformat()), unflushed=self._unflushed
        )

    async def tidy(self) -> None:
        """Delete the values that have expired, and what answered people who were forgotten a while ago."""
        stamp = self._now().isoformat()
        await self._store.write(lambda connection: erase_expired(connection, stamp))


def _kept(connection: Connection, name: str, stamp: str) -> str | None:
    return connection.execute(_VALUE, {"of_name": name, "at": stamp}).scalar_one_or_none()


def _keep(connection: Connection, values: dict[str, str | None], was: str | None, stamp: str) -> bool:
    of = {"of_name": values["name"], "at": stamp}
    if was is not None:
        changes = {f"to_{name}": value for name, value in values.items()}
        return connection.execute(_CHANGE, {**of, "was": was, **changes}).rowcount == 1
    if connection.execute(_ADD, values).rowcount == 1:
        return True
    # One that has expired may stand in the way.
    return connection.execute(_EXPIRED, of).rowcount == 1 and connection.execute(_ADD, values).rowcount == 1
