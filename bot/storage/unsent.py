"""What was committed for a person and never shown, for channels that can only answer; in a connection's transaction."""

from sqlalchemy import Connection, and_, select

from bot.messages import ConversationKey, Delivery, Incoming
from bot.reply_json import reply_from_json
from bot.storage.outbox_rows import PENDING
from bot.storage.tables import outbox


def unsent(connection: Connection, incoming: Incoming) -> tuple[Delivery, ...]:
    """Return the unsent replies to earlier messages of this conversation, oldest first, whichever process made them."""
    key = incoming.key
    theirs = and_(outbox.c.channel == key.channel, outbox.c.chat == key.chat, outbox.c.person == key.person)
    earlier = and_(theirs, outbox.c.status == PENDING, outbox.c.event_id != incoming.event_id)
    return tuple(
        Delivery(row.id, ConversationKey(row.channel, row.chat, row.person), reply_from_json(row.reply), row.event_id)
        for row in connection.execute(select(outbox).where(earlier).order_by(outbox.c.id))
    )
