"""The Official Account of WeChat: one passive reply to each message."""
