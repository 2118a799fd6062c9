"""Messages to what they mean."""
