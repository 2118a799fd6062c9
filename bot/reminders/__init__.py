"""Reminders by consent: a day and what it is, kept for a conversation until its message goes out, and nothing else."""
