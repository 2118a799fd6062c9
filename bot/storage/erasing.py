"""What is deleted: all of a person who asks for it, and what is old, in the transaction of a connection."""

import hashlib
import json
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, exists, insert, select, tuple_

from bot.desk import rows as desk_rows
from bot.leads import rows as lead_rows
from bot.messages import ConversationKey
from bot.storage import scrubbing
from bot.storage.tables import (
    desk_talks,
    handled_events,
    kept_values,
    key_values,
    leads,
    outbox,
    reminders,
    sessions,
    unanswered,
)

SETTLED = ("sent", "failed")
# So many rows go at once; more would hold up the turns that wait.
TOGETHER = 500
# So the names of kept values begin that say whose answer to a deletion is to go, and when.
ERASED = "erased."
ANSWER_KEPT = timedelta(days=1)


def erase(connection: Connection, key: ConversationKey, but: str | None = None) -> None:
    """Delete all that is kept of a person, in every chat of theirs on the channel; event `but` stays handled."""
    theirs = (sessions.c.channel == key.channel, sessions.c.person == key.person)
    # A conversation has a session: so their chats are found without looking through all events.
    chats = {key.chat, *connection.execute(select(sessions.c.chat).where(*theirs)).scalars()}
    # Before the outbox: a reminder that goes out at this moment is in there once the row is free.
    gone = connection.execute(
        delete(reminders).where(reminders.c.channel == key.channel, reminders.c.person == key.person)
    ).rowcount
    for table in (outbox, handled_events):
        whose = (table.c.channel == key.channel, table.c.chat.in_(chats), table.c.person == key.person)
        spared = () if table is outbox or but is None else (table.c.event_id != but,)
        gone += connection.execute(delete(table).where(*whose, *spared)).rowcount
    for owned in (sessions, unanswered, kept_values, leads):
        theirs = (owned.c.channel == key.channel, owned.c.person == key.person)
        gone += connection.execute(delete(owned).where(*theirs)).rowcount
    gone += desk_rows.erase(connection, key.channel, key.person)
    if gone:
        scrubbing.wish(connection)


def note_erased(connection: Connection, key: ConversationKey, now: datetime) -> None:
    """Note that what answers a deletion is to go when `ANSWER_KEPT` is over; no channel asks for it after that."""
    whose = json.dumps([key.channel, key.chat, key.person])
    name = ERASED + hashlib.sha256(whose.encode()).hexdigest()
    connection.execute(delete(kept_values).where(kept_values.c.name == name))
    connection.execute(
        insert(kept_values), {"name": name, "value": whose, "expires_at": (now + ANSWER_KEPT).isoformat()}
    )


def erase_old(connection: Connection, before: str) -> bool:
    """Delete some handled events, settled replies and closed talks from before an ISO time.

    Returns:
        Whether there may be more.

    """
    events = _some(connection, handled_events, handled_events.c.handled_at < before)
    replies = _some(connection, outbox, and_(outbox.c.created_at < before, outbox.c.status.in_(SETTLED)))
    closed = and_(desk_talks.c.last_at < before, desk_talks.c.state == desk_rows.CLOSED)
    return max(events, replies, _some(connection, desk_talks, closed)) == TOGETHER


def erase_expired(connection: Connection, now: str) -> None:
    """Delete kept values and contacts that have expired at the ISO time `now`, and what answered the forgotten."""
    lead_rows.erase_expired(connection, now)
    expired = kept_values.c.expires_at <= now
    erased = select(kept_values.c.value).where(expired, kept_values.c.name.startswith(ERASED))
    for whose in connection.execute(erased).scalars().all():
        _erase_traces(connection, ConversationKey(*json.loads(whose)))
    connection.execute(delete(kept_values).where(expired))


def _erase_traces(connection: Connection, key: ConversationKey) -> None:
    """Delete the events and settled replies of a conversation, unless the person has begun it anew."""
    of_key = key_values(key)
    begun = exists().where(*(sessions.c[name] == value for name, value in of_key.items()))
    for table in (handled_events, outbox):
        settled = (outbox.c.status.in_(SETTLED),) if table is outbox else ()
        theirs = (table.c[name] == value for name, value in of_key.items())
        connection.execute(delete(table).where(*theirs, *settled, ~begun))


def _some(connection: Connection, table: Table, which: ColumnElement[bool]) -> int:
    key = tuple_(*table.primary_key.columns)
    some = select(*table.primary_key.columns).where(which).limit(TOGETHER)
    return connection.execute(delete(table).where(key.in_(some))).rowcount
