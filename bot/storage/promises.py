"""What was promised to send later, reminders and news: it ends where nothing can be sent any more, and is counted."""

from sqlalchemy import Connection, and_, select, update

from bot.messages import ConversationKey
from bot.reminders import rows as reminder_rows
from bot.session import Session
from bot.storage import daily_counts
from bot.storage.tables import sessions

# How the session of whoever wants news is written, to find it by; a quotation mark that is typed is written otherwise.
WANTED = '"news":true'
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
    try:
        ended = Session.from_json(row.state).changed(news=False)
    except ValueError:
        # What cannot be read is no talk that anything would be sent to.
        return False
    changed = update(sessions).where(theirs, _column.version == row.version)
    return connection.execute(changed.values(state=ended.to_json(), version=row.version + 1)).rowcount == 1
