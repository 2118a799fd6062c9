"""The tables, one set of statements for every database."""

from sqlalchemy import Column, Index, Integer, MetaData, String, Table, Text

metadata = MetaData()

sessions = Table(
    "sessions",
    metadata,
    Column("channel", String(32), primary_key=True),
    Column("chat", String(128), primary_key=True),
    Column("person", String(128), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("updated_at", String(40), nullable=False),
)

handled_events = Table(
    "handled_events",
    metadata,
    Column("channel", String(32), primary_key=True),
    Column("chat", String(128), primary_key=True),
    Column("person", String(128), primary_key=True),
    Column("event_id", String(128), primary_key=True),
    Column("handled_at", String(40), nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("channel", String(32), nullable=False),
    Column("chat", String(128), nullable=False),
    Column("person", String(128), nullable=False),
    Column("event_id", String(128), nullable=False),
    Column("reply", Text, nullable=False),
    Column("status", String(16), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("created_at", String(40), nullable=False),
    Index("outbox_by_status", "channel", "status", "id"),
    Index("outbox_by_event", "channel", "chat", "person", "event_id"),
)

unanswered = Table(
    "unanswered",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("asked_at", String(40), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("text", Text, nullable=False),
    Column("candidates", Text, nullable=False),
)

kept_values = Table(
    "kept_values",
    metadata,
    Column("name", String(128), primary_key=True),
    Column("value", Text, nullable=False),
    Column("expires_at", String(40), nullable=True),
)
