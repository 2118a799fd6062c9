"""Contacts that people left after consent, sealed, with the consent's version and day."""

import sqlalchemy as sa
from alembic import op

from bot.storage.tables import Number

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "leads",
        sa.Column("id", Number, primary_key=True, autoincrement=True),
        sa.Column("channel", sa.String(32), nullable=False),
        sa.Column("person", sa.String(128), nullable=False),
        sa.Column("notice", sa.String(32), nullable=False),
        sa.Column("consented_at", sa.String(40), nullable=False),
        sa.Column("expires_at", sa.String(40), nullable=False),
        sa.Column("name", sa.Text, nullable=True),
        sa.Column("phone", sa.Text, nullable=True),
    )
    op.create_index("leads_by_person", "leads", ["channel", "person"], unique=True)
    op.create_index("leads_by_expiry", "leads", ["expires_at"])


def downgrade() -> None:
    """Drop the table: an older program could neither open nor delete what is in it."""
    op.drop_table("leads")
