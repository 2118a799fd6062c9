"""The door to Chatwoot."""
