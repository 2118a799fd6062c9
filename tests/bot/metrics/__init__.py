"""The meters."""
