"""What was said in a conversation, read back from the store: the page shows it after a reload, and in another tab."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, ScalarSelect, Table, and_, desc, func, or_, select

from bot.messages import ConversationKey, Delivery, Exchange
from bot.reply_json import reply_from_json
from bot.storage.tables import handled_events, key_values, outbox

_SAME_EVENT = and_(*(handled_events.c[name] == outbox.c[name] for name in ("channel", "chat", "person", "event_id")))


def exchanges(connection: Connection, key: ConversationKey, limit: int) -> tuple[Exchange, ...]:
    """Return the last `limit` handled events of which is kept what was said, with their replies, the newest last."""
    # Ordered by their replies, not by the time: several processes have several clocks. What was said while a person had
    # the talk was not replied to; it stands behind the reply before it.
    first_row = func.coalesce(func.min(outbox.c.id), _row_before(key)).label("first_row")
    events = connection.execute(
        select(handled_events.c.event_id, handled_events.c.said, first_row)
        .select_from(handled_events.join(outbox, _SAME_EVENT, isouter=True))
        .where(_of(handled_events, key), handled_events.c.said.is_not(None))
        .group_by(handled_events.c.event_id, handled_events.c.said, handled_events.c.handled_at)
        .having(or_(func.count(outbox.c.id) > 0, handled_events.c.said != ""))
        .order_by(desc("first_row"), desc(handled_events.c.handled_at))
        .limit(limit)
    ).all()
    replies: dict[str, list[Delivery]] = {event.event_id: [] for event in events}
    answers = select(outbox).where(_of(outbox, key), outbox.c.event_id.in_(replies)).order_by(outbox.c.id)
    for row in connection.execute(answers):
        replies[row.event_id].append(_delivery(row))
    return tuple(
        Exchange(event.event_id, event.said or "", tuple(replies[event.event_id])) for event in reversed(events)
    )


def answered_since(connection: Connection, channel: str, row: int, limit: int) -> tuple[Exchange, ...]:
    """Return the replies on `channel` behind outbox row `row`, oldest first, an exchange a reply."""
    return tuple(_behind(connection, outbox.c.channel == channel, row, limit))


def answered_to(connection: Connection, key: ConversationKey, row: int, limit: int) -> tuple[Exchange, ...]:
    """Return the same of one conversation."""
    return tuple(_behind(connection, _of(outbox, key), row, limit))


def newest_row(connection: Connection, channel: str) -> int:
    """Return the number of the newest outbox row on `channel`, 0 when there is none."""
    return int(connection.execute(select(func.max(outbox.c.id)).where(outbox.c.channel == channel)).scalar() or 0)


def _behind(connection: Connection, whose: ColumnElement[bool], row: int, limit: int) -> Iterator[Exchange]:
    joined = outbox.join(handled_events, _SAME_EVENT, isouter=True)
    wanted = select(outbox, handled_events.c.said).select_from(joined).where(whose, outbox.c.id > row)
    for found in connection.execute(wanted.order_by(outbox.c.id).limit(limit)):
        yield Exchange(found.event_id, found.said or "", (_delivery(found),))


def _row_before(key: ConversationKey) -> ScalarSelect[int | None]:
    """Return what finds the last reply of a conversation from before an event."""
    earlier = outbox.alias("earlier")
    theirs = (earlier.c[name] == value for name, value in key_values(key).items())
    before = select(func.max(earlier.c.id)).where(*theirs, earlier.c.created_at <= handled_events.c.handled_at)
    return before.correlate(handled_events).scalar_subquery()


def _of(table: Table, key: ConversationKey) -> ColumnElement[bool]:
    return and_(*(table.c[name] == value for name, value in key_values(key).items()))


def _delivery(row: Row[Any]) -> Delivery:
    key = ConversationKey(row.channel, row.chat, row.person)
    return Delivery(row.id, key, reply_from_json(row.reply), row.event_id, row.attempts)
