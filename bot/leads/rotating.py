"""Sealing every contact with a new key: in small transactions, beside a running assistant."""

from dataclasses import dataclass

from sqlalchemy import Connection, Engine

from bot.leads import rows
from bot.leads.rows import Lead
from bot.leads.seal import Seal, Sealed
from bot.storage import scrubbing


@dataclass(frozen=True, slots=True)
class Rotated:
    """How many contacts are sealed anew, and how many none of the keys opens."""

    renewed: int
    unopened: int


def rotate(engine: Engine, seal: Seal) -> Rotated:
    """Seal every contact with the first key; one that is changed meanwhile is sealed with it anyway.

    It is bounded: as many rows as there are, some hundreds a transaction; whoever is killed runs it again.
    """
    last = renewed = unopened = 0
    while True:
        with engine.begin() as connection:
            found = rows.next_rows(connection, last)
            opened = [done for lead in found if (done := _renew(connection, lead, seal)) is not None]
            if any(opened):
                # SQLite keeps copies of what was overwritten until its file is rewritten.
                scrubbing.wish(connection)
        if not found:
            return Rotated(renewed, unopened)
        renewed += sum(opened)
        unopened += len(found) - len(opened)
        last = found[-1].number


def _renew(connection: Connection, lead: Lead, seal: Seal) -> bool | None:
    """Return whether the row was written anew; None when it cannot be opened."""
    try:
        name, phone = (seal.renew(token) if token is not None else None for token in (lead.name, lead.phone))
    except Sealed:
        return None
    return rows.replace_sealed(connection, lead, name, phone)
