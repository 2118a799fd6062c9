"""Cards out of real talks."""
