"""What was computed, in words a layman understands; the words themselves stand in `bot/texts`."""
