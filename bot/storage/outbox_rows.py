"""The outbox: what was said and has to go out, each row in the hand of one process, in the transaction of a connection.

A row belongs to the process that put it there or took it up, as long as that one lives; nobody else sends it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, insert, select, update

from bot.messages import ConversationKey, Delivery, Incoming
from bot.reminders.reminder import COUNTED, EVENT
from bot.reminders.reminder import FAILED as REMINDER_FAILED
from bot.reply_json import reply_from_json, reply_to_json
from bot.storage import daily_counts, promises
from bot.storage.tables import outbox, processes

# "sending" stands only in rows that an older version left; they are sent again.
PENDING, SENDING, SENT, FAILED = "pending", "sending", "sent", "failed"
# Failed because the person cannot be reached any more: nothing that was promised is sent there again.
UNREACHABLE = "unreachable"
_UNSENT = outbox.c.status.in_((PENDING, SENDING))
# Built once: putting a statement together costs more than carrying it out.
_ANSWERS = (
    select(outbox)
    .where(*(outbox.c[name] == bindparam(f"of_{name}") for name in ("channel", "chat", "person", "event_id")))
    .order_by(outbox.c.id)
)
_PUT = insert(outbox)
_SETTLE = (
    update(outbox)
    .where(outbox.c.id == bindparam("of_row"))
    .values(status=bindparam("to_status"), attempts=outbox.c.attempts + 1)
)


def put(connection: Connection, delivery: Delivery, stamp: str, owner: str | None) -> Delivery:
    """Put a reply into the outbox, in the hand of process `owner` (None: who asks first takes it); return its row."""
    key = delivery.key
    whose = {"channel": key.channel, "chat": key.chat, "person": key.person, "event_id": delivery.event_id}
    said = {"reply": reply_to_json(delivery.reply), "status": PENDING, "attempts": 0}
    values = {**whose, **said, "created_at": stamp, "owner": owner}
    added = connection.execute(_PUT, values).inserted_primary_key
    return replace(delivery, row=added[0] if added else 0)


def answers(connection: Connection, incoming: Incoming, owner: str) -> tuple[Delivery, ...]:
    """Return the replies to an event; one in another process's hand counts as attempted once more than noted."""
    event = {"of_channel": incoming.key.channel, "of_chat": incoming.key.chat, "of_person": incoming.key.person}
    return _deliveries(connection, _ANSWERS, {**event, "of_event_id": incoming.event_id}, owner)


def take_up(connection: Connection, channel: str, owner: str) -> tuple[Delivery, ...]:
    """Take into the hand of `owner` what is unsent and nobody's; return all that it has to send, oldest first.

    Rows that another process takes at the same moment are left to that one.
    """
    nobodys = select(outbox.c.id).where(outbox.c.channel == channel, _UNSENT, outbox.c.owner.is_(None))
    free = nobodys.order_by(outbox.c.id).with_for_update(skip_locked=True)
    connection.execute(update(outbox).where(outbox.c.id.in_(free)).values(owner=owner))
    ours = select(outbox).where(outbox.c.channel == channel, _UNSENT, outbox.c.owner == owner)
    return _deliveries(connection, ours.order_by(outbox.c.id), {}, owner)


def settle(connection: Connection, rows: Sequence[int], status: str) -> None:
    """Note what became of rows; where the person cannot be reached, end what was promised them."""
    if not rows:
        return
    noted = FAILED if status == UNREACHABLE else status
    connection.execute(_SETTLE, [{"of_row": row, "to_status": noted} for row in rows])
    if noted != FAILED:
        return
    lost = connection.execute(select(outbox).where(outbox.c.id.in_(rows))).all()
    reminding = sum(row.event_id.startswith(EVENT) for row in lost)
    if reminding:
        daily_counts.add(connection, [((daily_counts.today(), COUNTED, REMINDER_FAILED), reminding)])
    if status == UNREACHABLE:
        for row in lost:
            promises.end(connection, ConversationKey(row.channel, row.chat, row.person))


def give_back(connection: Connection) -> int:
    """Take what is unsent out of the hands of processes that are no more; return how many rows that were."""
    living = select(processes.c.id)
    orphaned = and_(_UNSENT, outbox.c.owner.is_not(None), outbox.c.owner.not_in(living))
    return connection.execute(update(outbox).where(orphaned).values(owner=None)).rowcount


def _deliveries(
    connection: Connection, wanted: Select[Any], values: Mapping[str, str], owner: str
) -> tuple[Delivery, ...]:
    return tuple(
        Delivery(
            row=row.id,
            key=ConversationKey(row.channel, row.chat, row.person),
            reply=reply_from_json(row.reply),
            event_id=row.event_id,
            attempts=row.attempts + (row.owner != owner),
        )
        for row in connection.execute(wanted, values)
    )
