"""What is deleted: all of a person who asks for it, and what is old, in the transaction of a connection."""

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, exists, select, tuple_

from bot import scrubbing
from bot.messages import ConversationKey
from bot.tables import handled_events, kept_values, outbox, sessions, unanswered

SETTLED = ("sent", "failed")
# So many rows go at once; more would hold up the turns that wait.
TOGETHER = 500


def erase(connection: Connection, key: ConversationKey, but: str | None = None) -> None:
    """Delete all that is kept of a person, in every chat of theirs on the channel; event `but` stays handled."""
    theirs = (sessions.c.channel == key.channel, sessions.c.person == key.person)
    # A conversation has a session: so their chats are found without looking through all events.
    chats = {key.chat, *connection.execute(select(sessions.c.chat).where(*theirs)).scalars()}
    gone = 0
    for table in (outbox, handled_events):
        whose = (table.c.channel == key.channel, table.c.chat.in_(chats), table.c.person == key.person)
        spared = () if table is outbox or but is None else (table.c.event_id != but,)
        gone += connection.execute(delete(table).where(*whose, *spared)).rowcount
    for owned in (sessions, unanswered, kept_values):
        theirs = (owned.c.channel == key.channel, owned.c.person == key.person)
        gone += connection.execute(delete(owned).where(*theirs)).rowcount
    if gone:
        scrubbing.wish(connection)


def erase_old(connection: Connection, before: str, forgotten_before: str) -> bool:
    """Delete some of what is old; return whether there may be more.

    Args:
        connection: the transaction's.
        before: an ISO time; older handled events and settled replies go.
        forgotten_before: the same for those of people of whom no session is kept.

    """
    events = (
        handled_events.c.handled_at < before,
        and_(handled_events.c.handled_at < forgotten_before, _forgotten(handled_events)),
    )
    replies = (
        outbox.c.created_at < before,
        and_(outbox.c.created_at < forgotten_before, _forgotten(outbox)),
    )
    gone = [_some(connection, handled_events, each) for each in events]
    gone += [_some(connection, outbox, and_(outbox.c.status.in_(SETTLED), each)) for each in replies]
    return max(gone) == TOGETHER


def erase_expired(connection: Connection, now: str) -> None:
    """Delete kept values that have expired at the ISO time `now`."""
    connection.execute(delete(kept_values).where(kept_values.c.expires_at <= now))


def _forgotten(table: Table) -> ColumnElement[bool]:
    same = (sessions.c[name] == table.c[name] for name in ("channel", "chat", "person"))
    return ~exists().where(*same)


def _some(connection: Connection, table: Table, which: ColumnElement[bool]) -> int:
    key = tuple_(*table.primary_key.columns)
    some = select(*table.primary_key.columns).where(which).limit(TOGETHER)
    return connection.execute(delete(table).where(key.in_(some))).rowcount
