"""Several processes on one database, and everything that is kept of a person found by that person."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

OWNED = ("unanswered", "kept_values")
COUNTED = ("outbox", "unanswered")


def upgrade() -> None:
    """Add who has a reply in hand, whose a kept value is, the running processes, and what finds old rows."""
    # On SQLite the table is made anew, so that a number is never given again.
    with op.batch_alter_table(
        "outbox",
        table_kwargs={"sqlite_autoincrement": True},
        recreate="always" if op.get_bind().dialect.name == "sqlite" else "never",
    ) as batch:
        batch.add_column(sa.Column("owner", sa.String(64), nullable=True))
    for table in OWNED:
        op.add_column(table, sa.Column("channel", sa.String(32), nullable=True))
        op.add_column(table, sa.Column("person", sa.String(128), nullable=True))
        op.create_index(f"{table}_by_person", table, ["channel", "person"])
    # The status first, so that what is unsent is found on all channels at once.
    _order_outbox_by("status", "channel", "id")
    op.create_index("outbox_by_time", "outbox", ["created_at"])
    op.create_index("handled_events_by_time", "handled_events", ["handled_at"])
    op.create_index("sessions_by_person", "sessions", ["channel", "person"])
    op.create_table(
        "processes",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("place", sa.String(128), nullable=False),
        sa.Column("pid", sa.Integer, nullable=False),
        sa.Column("beat", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
    )
    _count_in(sa.BigInteger(), "bigint")
    if op.get_bind().dialect.name == "sqlite":
        # What was deleted until now may still be in the file: see bot/storage/scrubbing.py.
        op.execute("DELETE FROM kept_values WHERE name = 'files.to_scrub'")
        op.execute("INSERT INTO kept_values (name, value) VALUES ('files.to_scrub', '0003')")


def downgrade() -> None:
    """Take all of it back."""
    _count_in(sa.Integer(), "integer")
    op.drop_table("processes")
    op.drop_index("sessions_by_person", "sessions")
    op.drop_index("handled_events_by_time", "handled_events")
    op.drop_index("outbox_by_time", "outbox")
    _order_outbox_by("channel", "status", "id")
    for table in OWNED:
        op.drop_index(f"{table}_by_person", table)
        with op.batch_alter_table(table) as batch:
            batch.drop_column("person")
            batch.drop_column("channel")
    with op.batch_alter_table("outbox") as batch:
        batch.drop_column("owner")


def _order_outbox_by(*columns: str) -> None:
    op.drop_index("outbox_by_status", "outbox")
    op.create_index("outbox_by_status", "outbox", list(columns))


def _count_in(kind: sa.types.TypeEngine[int], name: str) -> None:
    """Give the tables that count up numbers of this kind; on SQLite there is one kind."""
    if op.get_bind().dialect.name == "postgresql":
        for table in COUNTED:
            op.alter_column(table, "id", type_=kind)
            op.execute(f"ALTER SEQUENCE {table}_id_seq AS {name}")
