"""Reads what the tables hold of one person on a channel (`bot/kept_of_person.py`), before a contact is opened."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, func, select

from bot.leads import rows as lead_rows
from bot.leads.rows import Lead
from bot.messages import ConversationKey
from bot.storage.tables import desk_talks, handled_events, kept_values, outbox, reminders, sessions, unanswered

# So many kept questions are read back.
SHOWN = 10


@dataclass(frozen=True, slots=True)
class KeptRows:
    """What the tables hold of a person; `counts` and `here` as of `KeptOfPerson`, the contact still sealed."""

    counts: dict[str, int]
    questions: Sequence[str] = ()
    lead: Lead | None = None
    here: dict[str, int] = field(default_factory=dict)


def kept_rows(connection: Connection, key: ConversationKey) -> KeptRows:
    """Read what is kept of a person in all their chats on the channel."""
    chats = {key.chat, *connection.execute(_of(sessions, key, sessions.c.chat)).scalars()}
    counts = {
        "talks": _count(connection, sessions, key),
        "messages": _count(connection, handled_events, key, chats),
        "replies": _count(connection, outbox, key, chats),
        "questions": _count(connection, unanswered, key),
        "values": _count(connection, kept_values, key),
        "reminders": _count(connection, reminders, key),
        "desk": _count(connection, desk_talks, key),
    }
    newest = _of(unanswered, key, unanswered.c.text).order_by(unanswered.c.id.desc()).limit(SHOWN)
    lead = lead_rows.of_person(connection, key)
    counted = {**counts, "contacts": int(lead is not None)}
    found = {name: count for name, count in counted.items() if count}
    return KeptRows(found, tuple(connection.execute(newest).scalars()), lead, _here(connection, key))


def _here(connection: Connection, key: ConversationKey) -> dict[str, int]:
    of_chat = {"talks": sessions, "messages": handled_events, "replies": outbox, "reminders": reminders}
    counted = {name: _count(connection, table, key, {key.chat}) for name, table in of_chat.items()}
    return {name: count for name, count in counted.items() if count}


def _of(table: Table, key: ConversationKey, column: Any) -> Any:
    return select(column).where(table.c.channel == key.channel, table.c.person == key.person)


def _count(connection: Connection, table: Table, key: ConversationKey, chats: set[str] | None = None) -> int:
    found = _of(table, key, func.count())
    # Events and replies are found by their chat without looking through those of everybody.
    found = found if chats is None else found.where(table.c.chat.in_(chats))
    return int(connection.execute(found).scalar_one())
