"""What the person said, kept for the channel that shows the talk again (the page), deleted with the event."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the column; events handled before say nothing."""
    op.add_column("handled_events", sa.Column("said", sa.Text, nullable=True))


def downgrade() -> None:
    """Drop the column."""
    op.drop_column("handled_events", "said")
