"""What takes points away, and how long ago it was."""
