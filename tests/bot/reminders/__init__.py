"""Reminders: their table, their sending, and the talk about them."""
