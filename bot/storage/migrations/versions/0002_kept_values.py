"""Small state that outlives a process and is shared by replicas: cursors, access tokens, leases, a signing key."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "kept_values",
        sa.Column("name", sa.String(128), primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("expires_at", sa.String(40), nullable=True),
    )


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("kept_values")
