"""The talks with the desk as they are kept: one function a question, each in the transaction of its connection."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from bot.desk.port import OPENING, named
from bot.desk.talk import DeskTalk
from bot.messages import ConversationKey
from bot.storage.outbox_rows import PENDING
from bot.storage.tables import desk_talks, outbox

CLOSED = "closed"
_column = desk_talks.c
# Built once: putting a statement together costs more than carrying it out.
_OF_PERSON = (
    select(desk_talks)
    .where(_column.channel == bindparam("of_channel"), _column.person == bindparam("of_person"))
    .order_by(_column.id)
)


def of_person(connection: Connection, key: ConversationKey) -> tuple[DeskTalk, ...]:
    """Return every kept talk of a person on a channel with the desk, oldest first; it is asked at every message."""
    found = connection.execute(_OF_PERSON, {"of_channel": key.channel, "of_person": key.person})
    return tuple(_talk(row) for row in found)


def talk_of(connection: Connection, number: int) -> DeskTalk | None:
    """Return the talk with a number, open or closed; None when it is not kept any more."""
    row = connection.execute(select(desk_talks).where(_column.id == number)).first()
    return None if row is None else _talk(row)


def open_talks(connection: Connection) -> tuple[DeskTalk, ...]:
    """Return every open talk, the one that was silent longest first."""
    wanted = select(desk_talks).where(_column.state != CLOSED)
    return tuple(_talk(row) for row in connection.execute(wanted.order_by(_column.last_at)))


def handed_talks(connection: Connection, door: str) -> tuple[DeskTalk, ...]:
    """Return the open talks of a door that have reached the desk: the first message of each was sent."""
    opening = (outbox.c.status == PENDING, outbox.c.event_id.startswith(OPENING))
    on_the_way = set(connection.execute(select(outbox.c.person).where(*opening)).scalars())
    talks = (each for each in open_talks(connection) if each.door == door)
    return tuple(each for each in talks if named(each.number) not in on_the_way)


def keep(connection: Connection, talk: DeskTalk) -> DeskTalk:
    """Keep a talk as it is now; return it, with its number if it is new."""
    values = {
        "channel": talk.key.channel,
        "chat": talk.key.chat,
        "person": talk.key.person,
        "door": talk.door,
        "state": talk.state,
        "asked": talk.asked,
        "answered": talk.answered,
        "last_at": talk.last_at.isoformat(),
    }
    if talk.number:
        connection.execute(update(desk_talks).where(_column.id == talk.number).values(values))
        return talk
    added = connection.execute(insert(desk_talks), {**values, "thread": talk.thread}).inserted_primary_key
    return replace(talk, number=int(added[0]) if added else 0)


def erase(connection: Connection, channel: str, person: str) -> int:
    """Delete the talks of a person, and all that was on its way to the desk; return how many rows that were."""
    theirs = (_column.channel == channel, _column.person == person)
    numbers: Sequence[int] = connection.execute(select(_column.id).where(*theirs)).scalars().all()
    if not numbers:
        return 0
    gone = connection.execute(delete(outbox).where(outbox.c.person.in_([named(each) for each in numbers]))).rowcount
    return gone + connection.execute(delete(desk_talks).where(*theirs)).rowcount


def _talk(row: Row[Any]) -> DeskTalk:
    key = ConversationKey(row.channel, row.chat, row.person)
    last_at = datetime.fromisoformat(row.last_at)
    return DeskTalk(row.id, key, row.door, row.thread, row.state, last_at, row.asked, row.answered)
