"""Where and when messages are decided."""
