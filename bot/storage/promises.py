"""What was promised to send later, reminders and news: it ends where nothing can be sent any more, and is counted."""

from sqlalchemy import Connection, and_, select, update

from bot.messages import ConversationKey
from bot.reminders import rows as reminder_rows
from bot.storage import daily_counts
from bot.storage.tables import sessions

# How the session of whoever wants news is written; a quotation mark that somebody types is written otherwise there.
WANTED, ENDED = '"news":true', '"news":false'
COUNTED = "unreachable"
_column = sessions.c


def end(connection: Connection, key: ConversationKey) -> bool:
    """End what was promised in a conversation; return whether there was anything. It is counted then, by channel."""
    dropped = reminder_rows.drop_all(connection, key)
    news = key.chat == key.person and _end_news(connection, key)
    if not dropped and not news:
        return False
    daily_counts.add(connection, [((daily_counts.today(), COUNTED, key.channel), 1)])
    return True


def _end_news(connection: Connection, key: ConversationKey) -> bool:
    """End the wish for news; a turn that is being decided at this moment is decided anew, for its session changed."""
    theirs = and_(_column.channel == key.channel, _column.chat == key.chat, _column.person == key.person)
    wanted = select(_column.state, _column.version).where(theirs, _column.state.like(f"%{WANTED}%"))
    row = connection.execute(wanted).first()
    if row is None:
        return False
    changed = {"state": row.state.replace(WANTED, ENDED), "version": row.version + 1}
    return (
        connection.execute(update(sessions).where(theirs, _column.version == row.version).values(changed)).rowcount == 1
    )
