"""The contacts in the database, in the transaction of a connection: one a person and channel, its values sealed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, and_, delete, insert, select, update
from sqlalchemy.sql.elements import ColumnElement

from bot.leads.changes import SealedChange
from bot.messages import ConversationKey
from bot.storage import scrubbing
from bot.storage.tables import leads

# Who agreed and left without a phone left nothing that anybody could use: it goes after so long.
UNFINISHED = timedelta(days=1)
# So many rows are read or written at once.
TOGETHER = 200


@dataclass(frozen=True, slots=True)
class Lead:
    """A contact as it is kept, sealed.

    Attributes:
        number: the row.
        channel: where it was left.
        notice: the version of the notice that was agreed to.
        consented_at: ISO time of the consent.
        expires_at: ISO time from which on it is deleted.
        name: sealed; None when it was not told.
        phone: sealed; None while it is not told.

    """

    number: int
    channel: str
    notice: str
    consented_at: str
    expires_at: str
    name: str | None
    phone: str | None


def apply(connection: Connection, key: ConversationKey, change: SealedChange, now: datetime) -> None:
    """Write what a turn changed about the person's contact; what was there before is overwritten."""
    kept = of_person(connection, key)
    if change.kind == "withdrawn":
        if kept is not None:
            connection.execute(delete(leads).where(_of(key)))
            scrubbing.wish(connection)
        return
    values = _values(change, kept, now)
    if kept is None:
        connection.execute(insert(leads), {"channel": key.channel, "person": key.person, **values})
        return
    connection.execute(update(leads).where(_of(key)).values(values))


def of_person(connection: Connection, key: ConversationKey) -> Lead | None:
    """Return what is kept of a person on a channel."""
    row = connection.execute(select(leads).where(_of(key))).first()
    return None if row is None else _lead(row)


def all_left(connection: Connection, now: str) -> Iterator[Lead]:
    """Give every contact with a phone that has not expired at the ISO time `now`, the oldest first."""
    wanted = select(leads).where(leads.c.phone.is_not(None), leads.c.expires_at > now).order_by(leads.c.id)
    for row in connection.execute(wanted.execution_options(yield_per=TOGETHER)):
        yield _lead(row)


def next_rows(connection: Connection, after: int) -> list[Lead]:
    """Return some rows behind row `after`, whatever is in them."""
    wanted = select(leads).where(leads.c.id > after).order_by(leads.c.id).limit(TOGETHER)
    return [_lead(row) for row in connection.execute(wanted)]


def replace_sealed(connection: Connection, lead: Lead, name: str | None, phone: str | None) -> bool:
    """Put the values in newly sealed, unless somebody changed them meanwhile; return whether it was done."""
    same = and_(leads.c.id == lead.number, _is(leads.c.name, lead.name), _is(leads.c.phone, lead.phone))
    return connection.execute(update(leads).where(same).values(name=name, phone=phone)).rowcount == 1


def erase_expired(connection: Connection, now: str) -> None:
    """Delete the contacts that have expired at the ISO time `now`."""
    if connection.execute(delete(leads).where(leads.c.expires_at <= now)).rowcount:
        scrubbing.wish(connection)


def _lead(row: Row[Any]) -> Lead:
    return Lead(row.id, row.channel, row.notice, row.consented_at, row.expires_at, row.name, row.phone)


def _values(change: SealedChange, kept: Lead | None, now: datetime) -> dict[str, str]:
    """Return what is to stand in the row: a consent begins the time anew, a phone given makes it the whole time."""
    agreed = now if kept is None or change.kind == "consented" else datetime.fromisoformat(kept.consented_at)
    whole = change.phone is not None or (kept is not None and kept.phone is not None)
    until = agreed + (timedelta(days=change.days) if whole else UNFINISHED)
    told = {name: token for name, token in (("name", change.name), ("phone", change.phone)) if token is not None}
    return {"notice": change.notice, "consented_at": agreed.isoformat(), "expires_at": until.isoformat(), **told}


def _of(key: ConversationKey) -> ColumnElement[bool]:
    return and_(leads.c.channel == key.channel, leads.c.person == key.person)


def _is(column: ColumnElement[str | None], value: str | None) -> ColumnElement[bool]:
    return column.is_(None) if value is None else column == value
