"""Chatwoot: answers in its inboxes as an agent bot, and its people as the desk of all other channels."""
