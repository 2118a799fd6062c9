"""What is kept of one person on a channel, counted by kind, for `/mydata` and for the receipt of `/forget`."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, func, select

from bot.leads import rows as lead_rows
from bot.leads.rows import Lead
from bot.messages import ConversationKey
from bot.tables import desk_talks, handled_events, kept_values, outbox, reminders, sessions, unanswered

# So many kept questions are read back.
SHOWN = 10


@dataclass(frozen=True, slots=True)
class KeptContact:
    """A contact as its owner sees it.

    Attributes:
        name: masked; "" when none was told.
        phone: masked; "" when none was told, or the keys at hand do not open it.
        notice: the version of the notice that was agreed to.
        channel: where.
        agreed_on: ISO day of the consent.
        until: ISO day from which on it is deleted.
        whole: whether a phone is kept.

    """

    name: str
    phone: str
    notice: str
    channel: str
    agreed_on: str
    until: str
    whole: bool = True


@dataclass(frozen=True, slots=True)
class KeptRows:
    """What the tables hold of a person, before a contact is opened."""

    counts: dict[str, int]
    questions: Sequence[str] = ()
    lead: Lead | None = None
    here: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KeptOfPerson:
    """What is kept of a person.

    Attributes:
        counts: how many of each kind: talks, messages, replies, questions, values, reminders, desk, contacts; above 0.
        questions: the newest questions kept for the editor, masked as they are kept.
        contact: the contact they left, None for none.
        here: of the kinds that belong to one chat, how many there are of the chat that was asked in.

    """

    counts: dict[str, int]
    questions: Sequence[str] = ()
    contact: KeptContact | None = None
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
