"""The days people want to be reminded of."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "reminders",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True, autoincrement=True),
        sa.Column("channel", sa.String(32), nullable=False),
        sa.Column("chat", sa.String(128), nullable=False),
        sa.Column("person", sa.String(128), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("send_on", sa.String(10), nullable=False),
        sa.Column("set_on", sa.String(10), nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("reminders_by_person", "reminders", ["channel", "person", "chat"])
    op.create_index("reminders_by_day", "reminders", ["send_on"])


def downgrade() -> None:
    """Drop the table; the reminders in it are lost."""
    op.drop_table("reminders")
