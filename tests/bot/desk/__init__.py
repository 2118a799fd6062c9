"""The people behind the assistant."""
