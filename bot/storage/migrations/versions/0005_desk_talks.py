"""Talks that people behind the assistant have taken over or are asked to."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the table; nobody has been asked for yet."""
    op.create_table(
        "desk_talks",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True, autoincrement=True),
        sa.Column("channel", sa.String(32), nullable=False),
        sa.Column("chat", sa.String(128), nullable=False),
        sa.Column("person", sa.String(128), nullable=False),
        sa.Column("door", sa.String(16), nullable=False),
        sa.Column("thread", sa.String(128), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("asked", sa.Text, nullable=False),
        sa.Column("answered", sa.Text, nullable=False),
        sa.Column("last_at", sa.String(40), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("desk_talks_by_person", "desk_talks", ["channel", "person"])
    op.create_index("desk_talks_by_state", "desk_talks", ["state", "last_at"])


def downgrade() -> None:
    """Drop the table: an older program talks to everybody itself."""
    op.drop_table("desk_talks")
