"""The web page: its routes, its live line and its files. `channel.py` puts the parts together."""
