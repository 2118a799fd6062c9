"""The editor's inbox with its decisions, counts by day, and news to those who want it."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add what a kept question became, and three tables."""
    op.add_column("unanswered", sa.Column("answer", sa.Text, nullable=True))
    op.add_column("unanswered", sa.Column("decision", NUMBER, nullable=True))
    op.create_index("unanswered_by_decision", "unanswered", ["decision"])
    op.create_table(
        "inbox_decisions",
        sa.Column("id", NUMBER, primary_key=True, autoincrement=True),
        sa.Column("decided_at", sa.String(40), nullable=False),
        sa.Column("who", sa.String(64), nullable=False),
        sa.Column("action", sa.String(16), nullable=False),
        sa.Column("item", NUMBER, nullable=False),
        sa.Column("entry", sa.String(64), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("edits", sa.Text, nullable=False),
        sa.Column("undone_at", sa.String(40), nullable=True),
        sa.Column("undone_by", sa.String(64), nullable=True),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "daily_counts",
        sa.Column("day", sa.String(10), primary_key=True),
        sa.Column("name", sa.String(32), primary_key=True),
        sa.Column("label", sa.String(96), primary_key=True),
        sa.Column("count", NUMBER, nullable=False),
    )
    op.create_table(
        "broadcasts",
        sa.Column("id", NUMBER, primary_key=True, autoincrement=True),
        sa.Column("event_id", sa.String(128), nullable=False, unique=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("created_at", sa.String(40), nullable=False),
        sa.Column("reached", sa.String(128), nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("broadcasts_by_status", "broadcasts", ["status"])


def downgrade() -> None:
    """Drop all of it."""
    op.drop_table("broadcasts")
    op.drop_table("daily_counts")
    op.drop_table("inbox_decisions")
    op.drop_index("unanswered_by_decision", "unanswered")
    with op.batch_alter_table("unanswered") as batch:
        batch.drop_column("decision")
        batch.drop_column("answer")
