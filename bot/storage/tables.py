"""The tables, one set of statements for every database."""

from sqlalchemy import BigInteger, Column, Index, Integer, MetaData, String, Table, Text

from bot.messages import ConversationKey

metadata = MetaData()
# SQLite counts up by itself only in its own kind of integer, which has 64 bits there.
Number = BigInteger().with_variant(Integer(), "sqlite")

sessions = Table(
    "sessions",
    metadata,
    Column("channel", String(32), primary_key=True),
    Column("chat", String(128), primary_key=True),
    Column("person", String(128), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("updated_at", String(40), nullable=False),
    Index("sessions_by_person", "channel", "person"),
)

handled_events = Table(
    "handled_events",
    metadata,
    Column("channel", String(32), primary_key=True),
    Column("chat", String(128), primary_key=True),
    Column("person", String(128), primary_key=True),
    Column("event_id", String(128), primary_key=True),
    Column("handled_at", String(40), nullable=False),
    Column("said", Text, nullable=True),
    Index("handled_events_by_time", "handled_at"),
)

# `owner` is the process that has the row in hand; None: whoever asks first takes it.
outbox = Table(
    "outbox",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=True),
    Column("channel", String(32), nullable=False),
    Column("chat", String(128), nullable=False),
    Column("person", String(128), nullable=False),
    Column("event_id", String(128), nullable=False),
    Column("reply", Text, nullable=False),
    Column("status", String(16), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("created_at", String(40), nullable=False),
    Column("owner", String(64), nullable=True),
    Index("outbox_by_status", "status", "channel", "id"),
    Index("outbox_by_event", "channel", "chat", "person", "event_id"),
    Index("outbox_by_time", "created_at"),
    # A number never comes back: a channel may still have the row in hand that had it.
    sqlite_autoincrement=True,
)

# Whose question it is stands here for the deletion and for counting people alone, and is shown to nobody. `answer` is
# what a person said to it, `decision` the editor's decision; None as long as there is none.
unanswered = Table(
    "unanswered",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=True),
    Column("asked_at", String(40), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("text", Text, nullable=False),
    Column("candidates", Text, nullable=False),
    Column("channel", String(32), nullable=True),
    Column("person", String(128), nullable=True),
    Column("answer", Text, nullable=True),
    Column("decision", Number, nullable=True),
    Index("unanswered_by_person", "channel", "person"),
    Index("unanswered_by_decision", "decision"),
)

kept_values = Table(
    "kept_values",
    metadata,
    Column("name", String(128), primary_key=True),
    Column("value", Text, nullable=False),
    Column("expires_at", String(40), nullable=True),
    Column("channel", String(32), nullable=True),
    Column("person", String(128), nullable=True),
    Index("kept_values_by_person", "channel", "person"),
)

# The running processes: where each runs, and a number that it raises as long as it is alive.
processes = Table(
    "processes",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("place", String(128), nullable=False),
    Column("pid", Integer, nullable=False),
    Column("beat", Number, nullable=False),
)

# What people left to be called back; `name` and `phone` are sealed, and no other table holds them.
leads = Table(
    "leads",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=True),
    Column("channel", String(32), nullable=False),
    Column("person", String(128), nullable=False),
    Column("notice", String(32), nullable=False),
    Column("consented_at", String(40), nullable=False),
    Column("expires_at", String(40), nullable=False),
    Column("name", Text, nullable=True),
    Column("phone", Text, nullable=True),
    Index("leads_by_person", "channel", "person", unique=True),
    Index("leads_by_expiry", "expires_at"),
)

# The editors' decisions on kept questions, which are their audit log: by which door and admin (a tag, no name), and the
# edits that take one back.
inbox_decisions = Table(
    "inbox_decisions",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=True),
    Column("decided_at", String(40), nullable=False),
    Column("who", String(64), nullable=False),
    Column("action", String(16), nullable=False),
    Column("item", Number, nullable=False),
    Column("entry", String(64), nullable=False),
    Column("status", String(16), nullable=False),
    Column("edits", Text, nullable=False),
    Column("undone_at", String(40), nullable=True),
    Column("undone_by", String(64), nullable=True),
    sqlite_autoincrement=True,
)

# What was done, how often, by day in Shanghai: kinds from short lists and ids of entries, nothing of a person.
daily_counts = Table(
    "daily_counts",
    metadata,
    Column("day", String(10), primary_key=True),
    Column("name", String(32), primary_key=True),
    Column("label", String(96), primary_key=True),
    Column("count", Number, nullable=False),
)

# News to those who want it: `reached` is the last person whose copy is in the outbox, in the order of their ids.
broadcasts = Table(
    "broadcasts",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=True),
    Column("event_id", String(128), nullable=False, unique=True),
    Column("text", Text, nullable=False),
    Column("status", String(16), nullable=False),
    Column("created_at", String(40), nullable=False),
    Column("reached", String(128), nullable=False),
    Column("count", Integer, nullable=False),
    Index("broadcasts_by_status", "status"),
    sqlite_autoincrement=True,
)

# The days people want to be reminded of, ISO days; a row is gone once its message is in the outbox.
reminders = Table(
    "reminders",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=True),
    Column("channel", String(32), nullable=False),
    Column("chat", String(128), nullable=False),
    Column("person", String(128), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("day", String(10), nullable=False),
    Column("send_on", String(10), nullable=False),
    Column("set_on", String(10), nullable=False),
    Index("reminders_by_person", "channel", "person", "chat"),
    Index("reminders_by_day", "send_on"),
    # A number never comes back: the event of its message is named by it.
    sqlite_autoincrement=True,
)

# Talks that people behind the assistant have taken over or are asked to; `thread` is the talk's name at their desk.
# `asked` and `answered` are the last masked words of the person and the last words of the desk.
desk_talks = Table(
    "desk_talks",
    metadata,
    Column("id", Number, primary_key=True, autoincrement=True),
    Column("channel", String(32), nullable=False),
    Column("chat", String(128), nullable=False),
    Column("person", String(128), nullable=False),
    Column("door", String(16), nullable=False),
    Column("thread", String(128), nullable=False),
    Column("state", String(16), nullable=False),
    Column("asked", Text, nullable=False),
    Column("answered", Text, nullable=False),
    Column("last_at", String(40), nullable=False),
    Index("desk_talks_by_person", "channel", "person"),
    Index("desk_talks_by_state", "state", "last_at"),
    # A number never comes back: the desk may still answer the talk that had it.
    sqlite_autoincrement=True,
)


def key_values(key: ConversationKey) -> dict[str, str]:
    """Return the values of the three columns that say in every table whose conversation a row belongs to."""
    return {"channel": key.channel, "chat": key.chat, "person": key.person}
