"""Telegram: updates in, paced sendings out. `channel.py` puts the parts together."""
